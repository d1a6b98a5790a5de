import { glossaryOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { page, view } from '#platform/http/page.ts'
import { backToPlan } from '../pages/plan-question.page.tsx'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { barriersOf } from './barriers.queries.ts'
import { Barriers, barriersTitle } from './barriers.view.tsx'
import { barriersPath } from './paths.ts'

/** The eight barriers with what is written about each. */
export const barriersPage = page({
  path: barriersPath,
  allow: 'projects.read',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const written = await barriersOf(db, project.id)
    const shown = {
      project,
      plan: await planOf(db, project),
      written,
      names: await namesOf(
        db,
        written.map(({ writtenBy }) => writtenBy),
      ),
      terms: await glossaryOf(db),
      mayPlan: person.may('projects.plan', project.id) && !project.closedAt,
    }
    return view(barriersTitle, <Barriers {...shown} />, backToPlan(params.project))
  },
})
