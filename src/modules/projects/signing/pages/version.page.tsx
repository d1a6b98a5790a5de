import { never } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { found } from '#platform/errors.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { projectFor } from '../../project-for.queries.ts'
import { changes } from '../plan-document.ts'
import { sayOfVersion } from '../put-forward.action.ts'
import { maySay, signingParts, signingPermission } from '../sign-off.ts'
import { lastVersion, signingOf, versionOf } from '../versions.queries.ts'
import { VerdictForm, verdictForm } from './verdict.view.tsx'
import { Version, verdictPaths } from './version.view.tsx'

const path = '/projects/:project/plan/versions/:version'

export const versionPage = page({
  path,
  allow: 'projects.read',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const version = found(await versionOf(db, project.id, params.version), 'version')
    const before = await lastVersion(db, project.id, version.number)
    const signing = await signingOf(db, project, version.id)
    const { verdicts } = signing
    const names = await namesOf(db, [version.madeBy, ...verdicts.map(({ saidBy }) => saidBy)])
    const shown = {
      project,
      version: { ...version, by: names.get(version.madeBy) ?? '' },
      changed: before && changes(before.document, version.document),
      said: verdicts.map((one) => ({ ...one, name: names.get(one.saidBy) ?? '' })),
      maySay: signingParts.filter((part) => person.may(signingPermission[part], project.id) && maySay({ ...signing, person: person.id, part }).ok),
    }
    return view(`Version ${version.number} of the plan`, <Version {...shown} />, backToVersions(project.slug))
  },
})

const title = 'Can this plan stand?'
const remarkMissing = 'Say what you want changed, so that they know what to do'

/** One page for each of the two who sign. */
export const verdictPages: readonly AnyPage[] = signingParts.map((part) =>
  page({
    path: verdictPaths[part],
    allow: signingPermission[part],

    async get({ db, params, answers }) {
      const project = await projectFor(db, params.project)
      const version = found(await versionOf(db, project.id, params.version), 'version')
      const shown = { part, project, version, answers, settings: await settingsOf(db) }
      return view(title, <VerdictForm {...shown} />, backToVersions(project.slug))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const version = found(await versionOf(work.db, project.id, params.version), 'version')
      const shown = { part, project, version, answers, settings: await settingsOf(work.db) }
      const drawn = (problems: Problems) => again(title, <VerdictForm {...shown} problems={problems} />, backToVersions(project.slug))
      const read = readForm(verdictForm, answers)
      if ('problems' in read) return drawn(read.problems)
      const { verdict, remark } = read.values
      if (verdict === 'changes-wanted' && isShorterThan(remark, 3)) return drawn({ remark: remarkMissing })
      const said = await sayOfVersion(work, project, version.id, part, { verdict, remark })
      if (said.ok) return goTo(href(path, { project: project.slug, version: version.id }))
      switch (said.because) {
        case 'wrote-it-yourself':
          return drawn({ verdict: 'You wrote part of this plan, so somebody else signs it' })
        case 'signed-already':
          return drawn({ verdict: 'This part is signed already, or you signed it for the other part' })
        case 'newer-version':
          return drawn({ verdict: 'A newer version was put forward. Read that one' })
        case 'project-closed':
          return drawn({ verdict: 'This project is closed' })
        default:
          return never(said)
      }
    },
  }),
)

const backToVersions = (slug: string) => ({
  back: { href: href('/projects/:project/plan/versions', { project: slug }), text: 'Back to sign-off' },
})
