import { dayInWords, dayOf } from '#lib/dates.ts'
import { capital, countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList, type SummaryRow } from '#ui/nhs/summary-list.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { AccessFlag } from '../access-flag.view.tsx'
import type { ActingFor } from '../acting-for.ts'
import { type ConsentsInForce, isGiven, purposeNames, purposes } from '../consents.ts'
import type { LogEntry } from '../contact-log.queries.ts'
import type { ContactPreference } from '../contact-preference.ts'
import type { ContributorSeen } from '../contributor.queries.ts'
import type { Held } from '../held.queries.ts'
import { askedFor } from '../how-to-send.ts'
import { type InviteRefusal, notInvitedBecause } from '../invitation.ts'
import type { Shared } from '../shared.ts'
import type { YoungPerson, YoungState } from '../young.ts'
import { ContactLog } from './contact-log.view.tsx'
import { SharedLines } from './directory-card.view.tsx'

export type ContributorProps = {
  person: ContributorSeen
  preference: ContactPreference
  shared: readonly Shared[]
  consents: ConsentsInForce
  speaksFor: readonly ActingFor[]
  young: (YoungPerson & { state: YoungState }) | undefined
  namedContact: { id: string; name: string } | undefined
  notAsked: InviteRefusal | undefined
  pausedUntil: string | null | undefined
  held: readonly Held[]
  log: readonly LogEntry[]
}

export function ContributorPage(props: ContributorProps) {
  const { person, held, log } = props
  const id = { person: person.id }
  return (
    <>
      <Title>{person.name}</Title>
      <p>
        {person.deactivatedAt && <Tag colour="grey">Left on {dayInWords(dayOf(person.deactivatedAt))}</Tag>}{' '}
        <AccessFlag needs={person.needs} person={person.id} />
      </p>
      <Asking {...props} />
      {held.length > 0 && <Waiting held={held} />}
      <h2 class="nhsuk-heading-m">How to reach them</h2>
      <SummaryList rows={reachRows(props)} />
      <h2 class="nhsuk-heading-m">What they told us</h2>
      <SummaryList rows={toldRows(props)} />
      <h2 class="nhsuk-heading-m">Contact log</h2>
      <ContactLog log={log} />
      <p>
        <Button href={href('/people/:person/log', id)} variant="secondary">
          Write down a contact, or see the whole log
        </Button>
      </p>
      <p>
        <a href={href('/people/:person/data', id)}>Everything that is kept about this person</a>
      </p>
      <p>
        <a href={href('/people/:person/erasure', id)}>Erase this person</a>
      </p>
    </>
  )
}

/** Whether they may be asked to take part, and how often they were. */
function Asking({ person, notAsked, pausedUntil }: ContributorProps) {
  const times = `Asked ${countInWords(person.asks, 'time', 'times')} in 12 months. The most is ${person.askLimit}.`
  if (notAsked) {
    const until = notAsked === 'paused' && pausedUntil ? ` until ${dayInWords(pausedUntil)}` : ''
    return (
      <p>
        They cannot be asked to take part now. {notInvitedBecause[notAsked]}
        {until}. {times}
      </p>
    )
  }
  return (
    <>
      <p>They can be asked to take part. {times}</p>
      <Button href={href('/people/invitation', {}, { person: person.id })}>Ask them to take part</Button>
    </>
  )
}

const Waiting = ({ held }: { held: readonly Held[] }) => (
  <>
    <h2 class="nhsuk-heading-m">Messages to take to them</h2>
    <ul class="nhsuk-list">
      {held.map((message) => (
        <li>
          <a href={href('/people/held/:message', { message: message.id })}>{message.subject}</a>, held since {dayInWords(dayOf(message.heldAt))}
        </li>
      ))}
    </ul>
  </>
)

const change = (to: string, what: string) => [{ href: to, children: 'Change', visuallyHiddenText: what }]

function reachRows({ person, preference, namedContact }: ContributorProps): SummaryRow[] {
  const id = { person: person.id }
  const through = [preference.throughName, preference.throughPhone, preference.throughEmail].filter((part) => part !== '').join(', ')
  const known: readonly [name: string, value: string][] = [
    ['Email', person.email ?? ''],
    ['Phone', person.phone],
    ['Address', preference.address],
    ['Through', through],
    ['Notes', preference.notes],
  ]
  return [
    {
      name: 'They want',
      value: capital(askedFor(preference)),
      actions: change(href('/people/:person/contact', id), 'how they want to hear from us'),
    },
    ...known.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value: <span class="heard-words">{value}</span> })),
    {
      name: 'Named contact',
      value: namedContact?.name ?? 'Nobody',
      actions: change(href('/people/:person/named-contact', id), 'their named contact'),
    },
  ]
}

function toldRows({ person, shared, consents, speaksFor, young }: ContributorProps): SummaryRow[] {
  const id = { person: person.id }
  const given = purposeNames.filter((purpose) => isGiven(consents, purpose))
  const rows: SummaryRow[] = [
    {
      name: 'Access needs',
      value: person.needs ? 'Yes, see the top of this page' : 'None that we know of',
      actions: change(href('/people/:person/passport', id), 'their access passport'),
    },
    {
      name: 'They share',
      value: shared.length > 0 ? <SharedLines shared={shared} /> : 'Nothing, or they did not agree to be found by it',
      actions: change(href('/people/:person/sharing', id), 'what they share'),
    },
    {
      name: 'They agreed to',
      value: given.length > 0 ? given.map((purpose) => <p class="nhsuk-u-margin-bottom-1">{purposes[purpose]}</p>) : 'Nothing yet',
      actions: change(href('/people/:person/consents', id), 'what they agreed to'),
    },
    {
      name: 'Under 18',
      value: young ? youngInWords(young) : 'No',
      actions: change(href('/people/:person/young', id), 'whether they are under 18'),
    },
  ]
  const forOthers = speaksFor.map(({ forName, relation }) => `${forName} (${relation})`).join(', ')
  return forOthers === '' ? rows : [...rows, { name: 'Speaks for', value: forOthers }]
}

function youngInWords({ state, guardianName, guardianEmail, guardianPhone }: NonNullable<ContributorProps['young']>): string {
  const guardian = [guardianName, guardianPhone, guardianEmail].filter((part) => part !== '').join(', ')
  switch (state) {
    case 'adult':
      return 'No'
    case 'ready':
      return `Yes. Messages go to ${guardian}`
    case 'waiting-for-assent':
      return `Yes. They have not agreed yet. Guardian: ${guardian}`
    case 'waiting-for-guardian':
      return `Yes. Their guardian has not agreed yet: ${guardian}`
    default:
      return state satisfies never
  }
}
