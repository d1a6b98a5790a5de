import { never } from '#lib/result.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import { holdersOf, namesOf } from '#modules/people/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { type Project, projectFor } from '../project-for.queries.ts'
import { acceptExpectations, writeExpectations } from './expectations.action.ts'
import { expectationsForm } from './expectations.form.ts'
import { acceptancesOf, expectationsStanding, versionsOf } from './expectations.queries.ts'
import { partOf } from './expectations.ts'
import { ExpectationsView, expectationsTitle, PrintedExpectations, WriteExpectations, writeTitle } from './expectations.view.tsx'
import { expectationsPath } from './paths.ts'

async function shownOf(db: Reader, project: Project, person: Person) {
  const versions = await versionsOf(db, project.id)
  const acceptances = await acceptancesOf(db, project.id)
  const coLeads = await holdersOf(db, project.id, 'co-lead')
  const ids = [...versions.map(({ writtenBy }) => writtenBy), ...acceptances.map(({ acceptedBy }) => acceptedBy), ...coLeads.map(({ id }) => id)]
  return {
    project,
    versions,
    acceptances,
    standing: await expectationsStanding(db, project.id),
    names: await namesOf(db, ids),
    part: partOf(person.grants, project.id),
    me: person.id,
    mayPlan: person.may('projects.plan', project.id) && !project.closedAt,
  }
}

/** What people can expect of us, and we of them: for staff and contributors alike, each of whom accepts it here. */
export const expectationsPage = page({
  path: expectationsPath,
  allow: 'projects.read',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    return view(expectationsTitle, <ExpectationsView {...(await shownOf(db, project, person))} />, backFrom(params.project))
  },
})

export const acceptancePage = page({
  path: '/projects/:project/expectations/acceptance',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(expectationsPath, params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const accepted = await acceptExpectations(work, project, answers.get('version') ?? '', partOf(work.person.grants, project.id))
    if (accepted.ok) return goTo(href(expectationsPath, params))
    const problems = { '': refusedWords(accepted.because) }
    return again(
      expectationsTitle,
      <ExpectationsView {...(await shownOf(work.db, project, work.person))} problems={problems} />,
      backFrom(params.project),
    )
  },
})

function refusedWords(because: 'project-closed' | 'changed-meanwhile'): string {
  switch (because) {
    case 'project-closed':
      return 'This project is closed, so there is nothing to accept'
    case 'changed-meanwhile':
      return 'The words have changed since you opened the page. Read them below, and accept them if you agree'
    default:
      return never(because)
  }
}

export const writeExpectationsPage = page({
  path: '/projects/:project/expectations/new',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const [newest] = await versionsOf(db, project.id)
    const shown = { caption: project.title, seen: String(newest?.version ?? 0), answers: answersOf({ ...newest }) }
    return view(writeTitle, <WriteExpectations {...shown} />, backToExpectations(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const seen = answers.get('seen') ?? ''
    const drawn = (problems: Problems, at: string) =>
      again(
        writeTitle,
        <WriteExpectations caption={project.title} seen={at} answers={answers} problems={problems} />,
        backToExpectations(params.project),
      )
    const read = readForm(expectationsForm, answers)
    if ('problems' in read) return drawn(read.problems, seen)
    const written = await writeExpectations(work, project, Number(/^\d{1,6}$/.exec(seen)?.[0] ?? -1), read.values)
    if (written.ok) return goTo(href(expectationsPath, params))
    switch (written.because) {
      case 'project-closed':
        return drawn({ fromUs: 'This project is closed, so what is expected cannot change' }, seen)
      case 'nothing-changed':
        return drawn({ '': 'Nothing has changed, so there is no other version to save' }, seen)
      case 'changed-meanwhile':
        return drawn(
          { '': 'Somebody else wrote another version while you were on this page. Your words are still here. Read theirs, then save again' },
          String((await versionsOf(work.db, project.id))[0]?.version ?? 0),
        )
      default:
        return never(written)
    }
  },
})

/** The version that holds now, for paper. */
export const expectationsPrintPage = page({
  path: '/projects/:project/expectations/print',
  allow: 'projects.read',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const [newest] = await versionsOf(db, project.id)
    const { name } = await ownOrganisation(db)
    const large = answers.get('size') === 'large'
    const shown = { project, newest, organisation: name }
    return view(expectationsTitle, <PrintedExpectations {...shown} />, { layout: large ? 'large-print' : 'print' })
  },
})

const backFrom = (slug: string) => ({ back: { href: `/projects/${slug}/work`, text: 'Back to the project' } })
const backToExpectations = (slug: string) => ({
  back: { href: href(expectationsPath, { project: slug }), text: 'Back to what we can expect of each other' },
})
