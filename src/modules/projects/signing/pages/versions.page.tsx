import { never } from '#lib/result.ts'
import { holdersOf, namesOf } from '#modules/people/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { backToPlan } from '../../pages/plan-question.page.tsx'
import { type Project, projectFor } from '../../project-for.queries.ts'
import { putForward } from '../put-forward.action.ts'
import { signOffOf } from '../standing.action.ts'
import { versionsOf } from '../versions.queries.ts'
import { forwardForm, Versions } from './versions.view.tsx'

const path = '/projects/:project/plan/versions'
const title = 'Sign-off'

async function seen(db: Reader, project: Project, person: Person) {
  const versions = await versionsOf(db, project.id)
  const names = await namesOf(
    db,
    versions.map(({ madeBy }) => madeBy),
  )
  const reviewers = [...(await holdersOf(db, project.id, 'reviewer')), ...(await holdersOf(db, project.id, 'co-lead'))]
  return {
    project,
    standing: await signOffOf(db, project),
    versions: versions.map((version) => ({ ...version, by: names.get(version.madeBy) ?? '' })),
    mayPlan: person.may('projects.plan', project.id) && !project.closedAt,
    nobodyReviews: reviewers.length === 0,
  }
}

/** Where a plan stands with those who sign it, and putting it forward. */
export const versionsPage = page({
  path,
  allow: 'projects.read',

  async get({ db, params, person, answers }) {
    const project = await projectFor(db, params.project)
    return view(title, <Versions {...(await seen(db, project, person))} answers={answers} />, backToPlan(params.project))
  },
})

export const forwardPage = page({
  path: '/projects/:project/plan/versions/new',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(path, { project: params.project }))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = async (problems: Problems) =>
      again(title, <Versions {...(await seen(work.db, project, work.person))} answers={answers} problems={problems} />, backToPlan(params.project))
    const read = readForm(forwardForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const made = await putForward(work, project, read.values.note)
    if (made.ok) return goTo(href('/projects/:project/plan/versions/:version', { project: project.slug, version: made.value.id }))
    switch (made.because) {
      case 'project-closed':
        return drawn({ note: 'This project is closed' })
      case 'plan-incomplete':
        return drawn({ note: 'The plan does not say everything yet. Go back to the plan to see what is missing' })
      case 'budget-missing':
        return drawn({ note: 'The plan has no budget. Write one, or say why involving people costs nothing' })
      case 'nothing-changed':
        return drawn({ note: 'The plan reads as it did when it was last put forward. Change it first' })
      default:
        return never(made)
    }
  },
})
