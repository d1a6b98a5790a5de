import { dayInWords } from '#lib/dates.ts'
import type { Project, promisesOf, standing } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { form as PromiseForm } from './promise.page.tsx'

type Props = {
  form: typeof PromiseForm
  project: Project
  promises: Awaited<ReturnType<typeof promisesOf>>
  standing: ReturnType<typeof standing>
  answers: URLSearchParams
  problems?: Problems
}

export function MovePromise({ form, project, promises, standing, answers, problems = {} }: Props) {
  return (
    <Form problems={problems} title="Give a new date" caption={project.title}>
      {standing ? (
        <p>
          Everyone is promised an answer by {dayInWords(standing.dueOn)}.
          {standing.missedOn && ` The promise of ${dayInWords(standing.missedOn)} was missed, and the public page says so.`}
        </p>
      ) : (
        <p>
          Nothing is promised yet. <a href={href('/projects/:project/plan/promise', { project: project.slug })}>Make the first promise</a>.
        </p>
      )}
      {promises.length > 1 && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {promises.map((promise) => (
            <li>
              {dayInWords(promise.dueOn)}, promised on {dayInWords(promise.madeOn)}
              {promise.reason && `: ${promise.reason}`}
            </li>
          ))}
        </ul>
      )}
      <p>The new date and your reason show on the public page, beside the first date. Anyone with a receipt sees them too.</p>
      <AskAll form={form} answers={answers} problems={problems} />
      <Button preventDoubleClick>Promise this date</Button>
    </Form>
  )
}
