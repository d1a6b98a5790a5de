import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { type Project, projectFor } from '../../project-for.queries.ts'
import { addConsideration, completeConsultation, withdrawConsultation } from '../consultation.action.ts'
import { considerationForm, withdrawalForm } from '../consultation.form.ts'
import { consultationOf } from '../consultation.queries.ts'
import { missingFor } from '../consultation.ts'
import { consultationGapWords } from '../consultation.words.ts'
import { backToConsultation } from './back.view.tsx'
import { CompletionForm, ConsiderationForm, completionTitle, considerationTitle, WithdrawalForm, withdrawalTitle } from './consultation-part.view.tsx'

const done = (slug: string) => goTo(href('/projects/:project/assessments/consultation', { project: slug }))
const notDeclared: Problems = { '': 'No formal consultation is declared. Declare one first' }
const isDeclared = async (db: Reader, project: Project) => (await consultationOf(db, project.id)).now !== undefined

export const considerationPage = page({
  path: '/projects/:project/assessments/consultation/consideration',
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const content = <ConsiderationForm project={project} declared={await isDeclared(db, project)} answers={answers} />
    return view(considerationTitle, content, backToConsultation(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(
        considerationTitle,
        <ConsiderationForm project={project} declared answers={answers} problems={problems} />,
        backToConsultation(params.project),
      )
    const read = readForm(considerationForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addConsideration(work, project.id, read.values)
    if (added.ok) return done(project.slug)
    switch (added.because) {
      case 'not-declared':
        return drawn(notDeclared)
      case 'in-the-future':
        return drawn({ consideredOn: 'The day must be today or in the past. Record it once it has happened' })
      default:
        return never(added)
    }
  },
})

export const withdrawalPage = page({
  path: '/projects/:project/assessments/consultation/withdrawal',
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const content = <WithdrawalForm project={project} declared={await isDeclared(db, project)} answers={answers} />
    return view(withdrawalTitle, content, backToConsultation(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(withdrawalTitle, <WithdrawalForm project={project} declared answers={answers} problems={problems} />, backToConsultation(params.project))
    const read = readForm(withdrawalForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const withdrawn = await withdrawConsultation(work, project.id, read.values.why)
    if (withdrawn.ok) return done(project.slug)
    switch (withdrawn.because) {
      case 'not-declared':
        return drawn(notDeclared)
      case 'changed-meanwhile':
        return drawn({ '': 'Somebody else changed this while you were writing. Look at it again first' })
      default:
        return never(withdrawn)
    }
  },
})

export const completionPage = page({
  path: '/projects/:project/assessments/consultation/completion',
  allow: 'projects.plan',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    const { now: standing, considerations } = await consultationOf(db, project.id)
    const facts = { consideration: considerations[0] ?? null, decidedOn: project.decidedOn, today: dayOf(now) }
    const gaps = standing ? missingFor(standing, facts).map((gap) => consultationGapWords[gap]) : []
    return view(
      completionTitle,
      <CompletionForm project={project} declared={standing !== undefined} gaps={gaps} />,
      backToConsultation(params.project),
    )
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems, gaps: readonly string[] = []) =>
      again(completionTitle, <CompletionForm project={project} declared gaps={gaps} problems={problems} />, backToConsultation(params.project))
    const completed = await completeConsultation(work, project)
    if (completed.ok) return done(project.slug)
    switch (completed.because) {
      case 'not-declared':
        return drawn(notDeclared)
      case 'evidence-missing':
        return drawn(
          { '': 'There is not yet evidence of all four principles. What is missing is below' },
          completed.missing.map((gap) => consultationGapWords[gap]),
        )
      default:
        return never(completed)
    }
  },
})
