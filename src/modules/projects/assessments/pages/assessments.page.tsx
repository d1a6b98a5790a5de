import { dayOf } from '#lib/dates.ts'
import { page, view } from '#platform/http/page.ts'
import { projectFor } from '../../project-for.queries.ts'
import { assessmentsStanding } from '../standing.queries.ts'
import { Assessments } from './assessments.view.tsx'

/** The three assessments of a project: what is done, and what is next. */
export const assessmentsPage = page({
  path: '/projects/:project/assessments',
  allow: 'projects.read',

  async get({ db, params, person, now }) {
    const project = await projectFor(db, params.project)
    const standing = await assessmentsStanding(db, project, dayOf(now))
    const content = <Assessments project={project} standing={standing} mayWrite={person.may('projects.plan', project.id)} />
    return view('Assessments', content, { back: { href: `/projects/${project.slug}/plan`, text: 'Back to the plan' } })
  },
})
