import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import type { AccessNeeds } from '../access-needs.ts'
import type { ContactPreference } from '../contact-preference.ts'
import { heldForm } from '../held.form.ts'
import type { Held } from '../held.queries.ts'
import { heldInWords } from '../how-to-send.ts'
import { Needs, PersonLine } from './about-person.view.tsx'
import { Pages } from './paging.view.tsx'

export type HeldSeen = Held & { preference: ContactPreference; needs: AccessNeeds | undefined }

const about = ({ personId, name, needs }: HeldSeen) => ({ id: personId, name, needs })

export const heldTitle = 'Messages to take to people'

export const HeldMessages = ({ held, total, page, onPage }: { held: readonly HeldSeen[]; total: number; page: number; onPage: number }) => (
  <>
    <Title>{heldTitle}</Title>
    <p>
      These messages could not go out by email as their readers need them, so nothing was sent. Tell each person in the way that they asked for, then
      say so here. The oldest comes first.
    </p>
    {held.length === 0 && <p>There is nothing to do here.</p>}
    <ul class="nhsuk-list heard-rows">
      {held.map((message) => (
        <li>
          <PersonLine person={about(message)} />
          <br />
          {heldInWords(message.because, message.preference)}. Held since {dayInWords(dayOf(message.heldAt))}.
          <Details summary={message.subject}>
            <p class="heard-message">{message.bodyText}</p>
          </Details>
          <a href={href('/people/held/:message', { message: message.id })}>
            Mark as told
            <span class="nhsuk-u-visually-hidden">
              : {message.subject}, for {message.name}
            </span>
          </a>
        </li>
      ))}
    </ul>
    {total > 0 && <p>{countInWords(total, 'message waits', 'messages wait')}.</p>}
    <Pages page={page} onPage={onPage} total={total} at={(number) => href('/people/held', {}, { page: number })} />
  </>
)

type OneProps = { message: HeldSeen; toldBy: string; answers: URLSearchParams; problems?: Problems }

/** One message: the words to read out, print or record, and the form that says it was done. */
export function HeldMessage({ message, toldBy, answers, problems = {} }: OneProps) {
  if (message.toldOn !== null) {
    return (
      <>
        <Title caption={message.name}>{message.subject}</Title>
        <Needs person={about(message)} />
        <p>
          Told on {dayInWords(message.toldOn)}. {message.toldHow}. Written down by {toldBy}.
        </p>
        <Words message={message} />
      </>
    )
  }
  return (
    <Form problems={problems} title={message.subject} caption={message.name}>
      <Needs person={about(message)} />
      <p>
        {heldInWords(message.because, message.preference)}. Held since {dayInWords(dayOf(message.heldAt))}.
      </p>
      <Reach message={message} />
      <Words message={message} />
      <AskAll form={heldForm} answers={answers} problems={problems} />
      <Button>Mark as told</Button>
    </Form>
  )
}

const Words = ({ message }: { message: HeldSeen }) => (
  <>
    <h2 class="nhsuk-heading-m">The message</h2>
    <InsetText>
      <p class="heard-message">{message.bodyText}</p>
    </InsetText>
  </>
)

/** The ways to them that are known. */
function Reach({ message: { phone, preference } }: { message: HeldSeen }) {
  const known = [
    ['Phone', phone],
    ['Address', preference.address],
    ['Through', [preference.throughName, preference.throughPhone, preference.throughEmail].filter((part) => part !== '').join(', ')],
    ['Notes', preference.notes],
  ] as const
  const rows = known.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value: <span class="heard-words">{value}</span> }))
  return rows.length === 0 ? null : <SummaryList rows={rows} />
}
