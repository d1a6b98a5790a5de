import { dayOf } from '#lib/dates.ts'
import { namesOf } from '#modules/people/index.ts'
import { href, page, paperFrame } from '#platform/http/page.ts'
import { projectFor } from '../../project-for.queries.ts'
import { consultationOf } from '../consultation.queries.ts'
import { consultationRules } from '../holidays.queries.ts'
import { backToAssessments } from './back.view.tsx'
import { Consultation } from './consultation.view.tsx'
import { recordView } from './record.view.tsx'

/** The formal consultation of a project: what there is evidence of, what is missing, and what to know about its window. */
export const consultationPage = page({
  path: '/projects/:project/assessments/consultation',
  allow: 'projects.read',

  async get({ db, params, answers, person, organisation, now }) {
    const project = await projectFor(db, params.project)
    const record = await consultationOf(db, project.id)
    const people = [
      ...record.versions.map(({ writtenBy }) => writtenBy),
      ...record.considerations.map(({ recordedBy }) => recordedBy),
      ...record.completions.map(({ completedBy }) => completedBy),
    ]
    const content = (
      <Consultation
        project={project}
        organisation={organisation.name}
        record={record}
        rules={await consultationRules(db)}
        names={await namesOf(db, people)}
        today={dayOf(now)}
        mayWrite={person.may('projects.plan', project.id) && !paperFrame(answers)}
      />
    )
    const at = (paper: string) => href('/projects/:project/assessments/consultation', params, { paper })
    return recordView('Formal consultation', content, { answers, at, frame: backToAssessments(params.project) })
  },
})
