import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import type { Gap, Plan } from '../plan.ts'
import { nextQuestion, type PlanQuestion, stepProgress, steps, stepWords } from '../plan-questions.ts'
import type { Project } from '../project-for.queries.ts'
import { questionPath } from './guide.view.tsx'

/** What is still missing, in words, with the page where it is written. */
const gapWords: Record<Gap, { says: string; part: PlanQuestion }> = {
  purpose: { says: 'Say what this is for', part: 'purpose' },
  decision: { says: 'Name the decision that people can influence', part: 'decision' },
  'can-change': { says: 'Say what can change', part: 'can-change' },
  'cannot-change': { says: 'Say what cannot change', part: 'cannot-change' },
  'already-decided': { says: 'Say what is already decided', part: 'already-decided' },
  'decided-by': { says: 'Say who decides', part: 'who-decides' },
  'decided-on': { says: 'Say when they decide', part: 'who-decides' },
  audience: { says: 'Say who is asked', part: 'who' },
  promise: { says: 'Promise a date by which everyone hears back', part: 'promise' },
  contact: { says: 'Name a person with a phone number', part: 'contact' },
}

/** How far the three steps are, and the way on. */
export function Progress({ project, plan }: { project: Project; plan: Plan }) {
  const next = nextQuestion(plan)
  if (!next) return null
  return (
    <>
      <TaskList
        items={steps.map((step) => {
          const { answered, of } = stepProgress(plan, step)
          return { name: stepWords[step], status: answered === of ? 'All answered' : `${answered} of ${of} answered` }
        })}
      />
      <Button href={href(questionPath(next), { project: project.slug })}>Carry on planning</Button>
    </>
  )
}

/** Whether a project is open, or what it still needs for that. */
export function Opening({ project, missing, mayPlan }: { project: Project; missing: readonly Gap[]; mayPlan: boolean }) {
  if (project.closedAt) return <InsetText>{`This project closed on ${dayInWords(dayOf(project.closedAt))}.`}</InsetText>
  if (project.openedAt)
    return (
      <InsetText>
        This project has been open since {dayInWords(dayOf(project.openedAt))}.{' '}
        <a href={href('/projects/:project', { project: project.slug })}>See its public page</a>.
      </InsetText>
    )
  if (missing.length > 0)
    return (
      <InsetText>
        <p>Before this project can open:</p>
        <ul>
          {missing.map((gap) => (
            <li>
              <a href={href(questionPath(gapWords[gap].part), { project: project.slug })}>{gapWords[gap].says}</a>
            </li>
          ))}
        </ul>
      </InsetText>
    )
  return (
    <InsetText>
      <p>The plan says everything that people need to know. The project can open.</p>
      {mayPlan && <Button href={href('/projects/:project/plan/opening', { project: project.slug })}>Open the project</Button>}
    </InsetText>
  )
}
