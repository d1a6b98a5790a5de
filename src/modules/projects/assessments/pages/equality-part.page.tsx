import { never } from '#lib/result.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { projectFor } from '../../project-for.queries.ts'
import { writeGroup, writeStage } from '../equality.action.ts'
import { doneForm, groupForm, stageForm } from '../equality.form.ts'
import { evidenceNow, stagesNow } from '../equality.queries.ts'
import { type About, abouts, type Stage, stages } from '../equality.ts'
import { groupWords, stageWords } from '../equality.words.ts'
import { backToEquality } from './back.view.tsx'
import { GroupForm, StageForm } from './equality-part.view.tsx'

/** One page for each stage, and one for each group. */
export const equalityPartPages: readonly AnyPage[] = [...stages.map(stagePage), ...abouts.map(groupPage)]

const overview = (slug: string) => goTo(href('/projects/:project/assessments/equality', { project: slug }))
const versionRead = (answers: URLSearchParams): number => Number(/^\d{1,6}$/.exec(answers.get('version') ?? '')?.[0] ?? -1)
const meanwhile: Problems = { '': 'Somebody else saved this while you were writing. Your words are still here. Save again to replace theirs' }

function stagePage(stage: Stage): AnyPage {
  const title = stageWords[stage].name
  const form = stageForm(stage)
  return page({
    path: `/projects/:project/assessments/equality/${stage}`,
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      const before = (await stagesNow(db, project.id)).get(stage)
      const shown = { stage, project, version: before?.version ?? 0, doneAt: before?.doneAt ?? undefined }
      // The tick is not kept: a change is done only once somebody says so again.
      return view(title, <StageForm {...shown} answers={answersOf({ ...before?.answers })} />, backToEquality(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const version = versionRead(answers)
      const drawn = (problems: Problems, at = version) =>
        again(title, <StageForm stage={stage} project={project} version={at} answers={answers} problems={problems} />, backToEquality(params.project))
      const read = readForm(form, answers)
      const ticked = readForm(doneForm, answers)
      if ('problems' in read) return drawn(read.problems)
      const done = 'values' in ticked && ticked.values.done
      const saved = await writeStage(work, project.id, { stage, version, answers: read.values, done })
      if (saved.ok) return overview(project.slug)
      switch (saved.because) {
        case 'unanswered':
          return drawn(Object.fromEntries(saved.missing.map((name) => [name, 'Answer this before the stage is done, or say why it does not apply'])))
        case 'changed-meanwhile':
          return drawn(meanwhile, (await stagesNow(work.db, project.id)).get(stage)?.version ?? 0)
        default:
          return never(saved)
      }
    },
  })
}

function groupPage(about: About): AnyPage {
  const title = groupWords[about].name
  return page({
    path: `/projects/:project/assessments/equality/evidence/${about}`,
    allow: 'projects.plan',

    async get({ db, params }) {
      const project = await projectFor(db, params.project)
      const before = (await evidenceNow(db, project.id)).get(about)
      const shown = { about, project, version: before?.version ?? 0, answers: answersOf(before ?? {}) }
      return view(title, <GroupForm {...shown} />, backToEquality(params.project))
    },

    async post({ params, answers, ...work }) {
      const project = await projectFor(work.db, params.project)
      const version = versionRead(answers)
      const drawn = (problems: Problems, at = version) =>
        again(title, <GroupForm about={about} project={project} version={at} answers={answers} problems={problems} />, backToEquality(params.project))
      const read = readForm(groupForm, answers)
      if ('problems' in read) return drawn(read.problems)
      const saved = await writeGroup(work, project.id, { ...read.values, about, version })
      if (!saved.ok) return drawn(meanwhile, (await evidenceNow(work.db, project.id)).get(about)?.version ?? 0)
      const next = abouts[abouts.indexOf(about) + 1]
      return answers.get('then') === 'next' && next ? goTo(groupPath(project.slug, next)) : overview(project.slug)
    },
  })
}

const groupPath = (slug: string, about: About) => `${href('/projects/:project/assessments/equality', { project: slug })}/evidence/${about}`
