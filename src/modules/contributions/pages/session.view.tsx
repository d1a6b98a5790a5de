import { href } from '#platform/http/page.ts'
import { Ask, choice, number, type Problems, readForm, text } from '#ui/form/index.ts'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Session } from '../note.ts'

const sessionForm = {
  host: choice({ label: 'Which partner hosted it?', empty: 'Select which partner hosted it', look: 'select' }),
  came: number({ label: 'How many people came?', called: 'How many came', empty: 'Enter how many people came', min: 1, max: 10_000 }),
  paid: choice({
    label: 'Was the partner paid for it?',
    empty: 'Select whether the partner was paid',
    options: { yes: 'Yes, or they will be', no: 'No' },
  }),
  unpaidBecause: text({ label: 'If not: why not?', called: 'Why they were not paid', optional: true, maxLength: 500 }),
}

type Hosts = readonly { value: string; label: string }[]

/** What is asked of a session alone: who hosted it, how many came, and whether the partner was paid. */
export const SessionQuestions = ({ hosts, answers, problems }: { hosts: Hosts; answers: URLSearchParams; problems: Problems }) => (
  <>
    {hosts.length === 0 && (
      <InsetText>
        <p>
          No partner is written down yet. <a href={href('/partners/new')}>Add the partner first</a>.
        </p>
      </InsetText>
    )}
    <Ask form={sessionForm} name="host" answers={answers} problems={problems} options={hosts} />
    <Ask form={sessionForm} name="came" answers={answers} problems={problems} />
    <Ask form={sessionForm} name="paid" answers={answers} problems={problems} />
    <Ask form={sessionForm} name="unpaidBecause" answers={answers} problems={problems} />
  </>
)

/** The session that a form gives. A reason is kept only where they were not paid. */
export function readSession(answers: URLSearchParams, hosts: Hosts): { value: Session } | { problems: Problems } {
  const read = readForm(sessionForm, answers, { host: hosts })
  if ('problems' in read) return read
  const { host, came, paid, unpaidBecause } = read.values
  return { value: { partnerId: host, came, werePaid: paid === 'yes', unpaidBecause: paid === 'yes' ? '' : unpaidBecause } }
}
