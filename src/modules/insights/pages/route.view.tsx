import { dayInWords } from '#lib/dates.ts'
import type { Project } from '#modules/projects/index.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Radios } from '#ui/nhs/radios.tsx'
import type { Flagged } from '../access-flags.queries.ts'
import type { attemptsOf, Feedback } from '../feedback.queries.ts'
import { stateNames } from '../feedback.ts'
import { Contact } from './contact.view.tsx'
import type { form as RouteForm } from './route.page.tsx'

type Props = {
  form: typeof RouteForm
  project: Project
  feedback: Feedback
  flag: Flagged | undefined
  attempts: Awaited<ReturnType<typeof attemptsOf>>
  answers: URLSearchParams
  problems?: Problems
}
type Field = keyof typeof RouteForm

/** What each way asks. The name comes last, for all of them. */
const under: Readonly<Record<string, readonly Field[]>> = {
  email: ['email'],
  phone: ['phone'],
  letter: ['address', 'largePrint'],
  told: ['how', 'day'],
  'out-of-reach': ['reason'],
}

export function Route({ form, project, feedback, flag, attempts, answers, problems = {} }: Props) {
  const ask = (name: Field) => <Ask form={form} name={name} answers={answers} problems={problems} />
  const options = form.way.look.kind === 'choice' ? (form.way.look.options ?? []) : []
  return (
    <Form problems={problems} title="Reach them another way" caption={project.title}>
      <Contact of={feedback} flag={flag} />
      <p>{stateNames[feedback.state]}.</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {attempts.map((attempt) => (
          <li>
            {dayInWords(attempt.triedOn)}: {attempt.reason}
          </li>
        ))}
      </ul>
      <Radios
        name="way"
        legend={form.way.label}
        legendLook={{ size: 'm' }}
        hint="A new contact holds from now on. Use only what the person, or somebody whom they trust, gave you for this"
        error={problems.way}
        value={answers.get('way') ?? undefined}
        items={options.map(({ value, label }) => ({ value, label, conditional: <>{(under[value] ?? []).map(ask)}</> }))}
      />
      {ask('name')}
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}
