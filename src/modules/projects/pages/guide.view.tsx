import { href } from '#platform/http/page.ts'
import type { Plan } from '../plan.ts'
import { nextQuestion, type PlanQuestion, placeOf } from '../plan-questions.ts'

/** The page of a question of the plan. */
export const questionPath = (question: PlanQuestion) => `/projects/:project/plan/${question}` as const

/** Where somebody goes once a question is answered: to the next one without an answer, and else to the plan. */
export function afterQuestion(slug: string, plan: Plan, question: PlanQuestion): string {
  const next = nextQuestion(plan, question)
  return href(next ? questionPath(next) : '/projects/:project/plan', { project: slug })
}

/** The line over the title of a question: which project, and how far. */
export const questionCaption = (project: { title: string }, question: PlanQuestion): string => `${project.title}. ${placeOf(question)}`

/** Leads on from a page where several things can be added one after the other. */
export const CarryOn = ({ slug, plan, question }: { slug: string; plan: Plan; question: PlanQuestion }) => (
  <p>
    <a class="nhsuk-button nhsuk-button--secondary" href={afterQuestion(slug, plan, question)}>
      Carry on with the plan
    </a>
  </p>
)

/** What those who have done it before would say. */
export function Advice({ children }: { children: readonly string[] }) {
  return children.length > 1 ? (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {children.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  ) : (
    <p>{children[0]}</p>
  )
}
