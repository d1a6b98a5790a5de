import { dayOf } from '#lib/dates.ts'
import { commitmentOn, glossaryOf } from '#modules/organisations/index.ts'
import { holdersOf } from '#modules/people/index.ts'
import { page, view } from '#platform/http/page.ts'
import { aimsOf } from '../aims.queries.ts'
import { audiencesOf } from '../audience.queries.ts'
import { howShown } from '../how/how-of.queries.ts'
import { openedDespite } from '../opening.queries.ts'
import { missingBeforeOpening } from '../plan.ts'
import { planOf } from '../plan-of.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { promisesOf } from '../projects.queries.ts'
import { standing } from '../promise.ts'
import { signOffOf } from '../signing/standing.action.ts'
import { Plan } from './plan.view.tsx'

export default page({
  path: '/projects/:project/plan',
  allow: 'projects.read',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const today = dayOf(now)
    const plan = await planOf(db, project)
    const shown = {
      project,
      plan,
      audiences: await audiencesOf(db, project.id),
      aims: await aimsOf(db, project.id),
      coLeads: await holdersOf(db, project.id, 'co-lead'),
      reviewers: await holdersOf(db, project.id, 'reviewer'),
      signOff: await signOffOf(db, project),
      despite: await openedDespite(db, project.id),
      promise: standing(await promisesOf(db, project.id), today),
      how: await howShown(db, project.id),
      missing: missingBeforeOpening(plan),
      // A project that is open was made long ago: what it follows is on its public page.
      warning: project.openedAt ? undefined : (await commitmentOn(db, today)).warning,
      terms: await glossaryOf(db),
      mayPlan: person.may('projects.plan', project.id) && !project.closedAt,
    }
    return view('Plan', <Plan {...shown} />, { back: { href: `/projects/${project.slug}/work`, text: 'Back to the project' } })
  },
})
