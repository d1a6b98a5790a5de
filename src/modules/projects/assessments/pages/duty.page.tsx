import { never } from '#lib/result.ts'
import { namesOf } from '#modules/people/index.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, paperFrame, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { projectFor } from '../../project-for.queries.ts'
import { assessDuty } from '../assess-duty.action.ts'
import { draftOf, dutyForm } from '../duty.form.ts'
import { triagesOf } from '../duty.queries.ts'
import type { DutyRefusal } from '../duty.ts'
import { backToAssessments } from './back.view.tsx'
import { DutyRecord, NewDuty } from './duty.view.tsx'
import { recordView } from './record.view.tsx'

const title = 'Assess the duty to involve people'

/** A new triage, filled with what the newest one says. */
export const dutyPage = page({
  path: '/projects/:project/assessments/duty',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const [before] = await triagesOf(db, project.id)
    const answers = before ? answersOf({ ...before, assessedOn: null }) : new URLSearchParams()
    return view(title, <NewDuty title={title} caption={project.title} before={before} answers={answers} />, backToAssessments(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(title, <NewDuty title={title} caption={project.title} answers={answers} problems={problems} />, backToAssessments(params.project))
    const read = readForm(dutyForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const assessed = await assessDuty(work, project.id, draftOf(read.values))
    if (!assessed.ok) return drawn(explain(assessed.because))
    return goTo(href(dutyRecordPage, { project: project.slug, triage: assessed.value }))
  },
})

/** One triage, to be read or printed, and the others of the project. */
export const dutyRecordPage = page({
  path: '/projects/:project/assessments/duty/:triage',
  allow: 'projects.read',

  async get({ db, params, answers, person, organisation }) {
    const project = await projectFor(db, params.project)
    const all = await triagesOf(db, project.id)
    const triage = found(
      all.find(({ id }) => id === params.triage),
      'triage',
    )
    const names = await namesOf(
      db,
      all.map(({ recordedBy }) => recordedBy),
    )
    const mayWrite = person.may('projects.plan', project.id) && !paperFrame(answers)
    const content = <DutyRecord project={project} organisation={organisation.name} triage={triage} all={all} names={names} mayWrite={mayWrite} />
    const at = (paper: string) => href('/projects/:project/assessments/duty/:triage', params, { paper })
    return recordView('Duty to involve people', content, { answers, at, frame: backToAssessments(params.project) })
  },
})

function explain(because: DutyRefusal): Problems {
  switch (because) {
    case 'in-the-future':
      return { assessedOn: 'The day of the assessment must be today or in the past' }
    case 'operational-day-missing':
      return { operationalOn: 'Enter the day on which the first operational decision was taken' }
    case 'operational-in-the-future':
      return { operationalOn: 'The day of the first decision must be today or in the past. If it is still to come, select “No”' }
    case 'duty-not-named':
      return { otherDuty: 'Enter the duty that you work under, and where you read it' }
    case 'judged-without-reason':
      return { judgedBecause: 'Enter why you judge so' }
    default:
      return never(because)
  }
}
