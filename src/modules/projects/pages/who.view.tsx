import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { Plan } from '../plan.ts'
import { Advice, CarryOn, questionCaption } from './guide.view.tsx'
import type { form as WhoForm } from './who.page.tsx'

type Props = {
  form: typeof WhoForm
  project: { slug: string; title: string }
  plan: Plan
  audiences: readonly { id: string; name: string; why: string }[]
  answers: URLSearchParams
  problems?: Problems
}

const advice = [
  'Ask who knows most about this from their own life, and who will feel the decision most.',
  'If you aim at everyone, you hear from those who always come.',
]

export function Who({ form, project, plan, audiences, answers, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title="Who is asked?" caption={questionCaption(project, 'who')}>
        <Advice>{advice}</Advice>
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Add these people</Button>
      </Form>
      {audiences.length > 0 && <CarryOn slug={project.slug} plan={plan} question="who" />}
      {audiences.length > 0 && <h2 class="nhsuk-heading-m">In the plan now</h2>}
      <ul class="nhsuk-list heard-rows">
        {audiences.map((audience) => (
          <li>
            <strong>{audience.name}</strong>
            {audience.why && <p>{audience.why}</p>}
            <form method="post" action={href('/projects/:project/plan/who/:audience/removal', { project: project.slug, audience: audience.id })}>
              <Button variant="secondary" small>
                Remove<span class="nhsuk-u-visually-hidden"> {audience.name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
