import { dayInWords } from '#lib/dates.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { Flagged } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import type { Feedback } from '../feedback.queries.ts'
import { Contact } from './contact.view.tsx'
import type { form as CameBackForm } from './told.page.tsx'

const how: Readonly<Record<string, string>> = { email: 'emailed', letter: 'posted', phone: 'called' }

type Props = { project: Project; people: readonly Feedback[]; flags: ReadonlyMap<string, Flagged>; number: number; more: boolean }

export function Told({ project, people, flags, number, more }: Props) {
  const names = { project: project.slug }
  return (
    <>
      <Title caption={project.title}>People who were told</Title>
      {people.length === 0 && <p>Nobody is here.</p>}
      <ul class="heard-rows">
        {people.map((one) => (
          <li>
            <Contact of={one} flag={flags.get(one.receiptId)} />
            <p class="nhsuk-u-margin-bottom-2">
              {one.toldHow || `They were ${how[one.channel]}`} on {one.toldOn && dayInWords(one.toldOn)}.
            </p>
            {one.channel !== 'phone' && one.toldHow === '' && (
              <a href={href(addresses.cameBack, { ...names, feedback: one.feedbackId })}>
                It came back<span class="nhsuk-u-visually-hidden">: {one.contactName || 'no name'}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>
        {number > 1 && <a href={href(addresses.told, names, { page: number - 1 })}>Later</a>}{' '}
        {more && <a href={href(addresses.told, names, { page: number + 1 })}>Earlier</a>}
      </p>
    </>
  )
}

type CameBackProps = {
  form: typeof CameBackForm
  project: Project
  feedback: Feedback
  flag: Flagged | undefined
  answers: URLSearchParams
  problems?: Problems
}

export function CameBack({ form, project, feedback, flag, answers, problems = {} }: CameBackProps) {
  return (
    <Form problems={problems} title="It came back" caption={project.title}>
      <Contact of={feedback} flag={flag} />
      <p>They go back on the list of people not told, so that you can reach them another way.</p>
      <AskAll form={form} answers={answers} problems={problems} />
      <Button preventDoubleClick>Save</Button>
    </Form>
  )
}
