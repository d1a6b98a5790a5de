import { dayInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { AccessFlag } from '#modules/contributors/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { standingNames } from '../../apply/standings.ts'
import type { ApplicationStanding } from '../../apply/steps.queries.ts'
import type { Standing } from '../../apply/steps.ts'
import type { WrittenOffer } from '../../offer/offers.queries.ts'
import { replacementPath, selectionPath } from '../../selection/paths.ts'
import type { PlacesNow } from '../line.ts'
import { involvedInWords } from '../line.words.ts'
import { placePaths } from '../paths.ts'
import type { Telling, WaitsFor } from '../tellings.queries.ts'
import { toldInWords } from '../told.words.ts'
import type { Flagged } from '../who.queries.ts'

type Names = { project: string; opportunity: string }
export type BoardProps = {
  offer: WrittenOffer
  names: Names
  today: string
  now: PlacesNow<ApplicationStanding>
  standings: readonly ApplicationStanding[]
  times: ReadonlyMap<string, number>
  flags: ReadonlyMap<string, Flagged>
  /** What each was told last, by application. */
  told: ReadonlyMap<string, Telling>
  waiting: { people: number; hearBy: string | null; by: ReadonlyMap<WaitsFor, number> }
  mayTell: boolean
}

/** The board in groups, in the order in which somebody has to do something. */
const groups: readonly { heading: string; kinds: readonly Standing[] }[] = [
  { heading: 'Chosen, and to be offered a place', kinds: ['selected'] },
  { heading: 'Offered, and not answered yet', kinds: ['offered'] },
  { heading: 'Coming', kinds: ['confirmed'] },
  { heading: 'Waiting list, in its order', kinds: ['reserve'] },
  { heading: 'Said no, did not answer, or left', kinds: ['declined', 'lapsed', 'withdrawn', 'stood-down'] },
  { heading: 'Not chosen', kinds: ['not-selected'] },
  { heading: 'Meet the conditions, and wait to be chosen', kinds: ['eligible'] },
  { heading: 'Do not meet the conditions', kinds: ['not-eligible'] },
]

export const boardTitle = 'Places'

export function Board(props: BoardProps) {
  const { offer, names, now, standings } = props
  return (
    <>
      <Title caption={offer.title}>{boardTitle}</Title>
      <Waiting {...props} />
      <Counts now={now} names={names} />
      <NextThing {...props} />
      {groups.map(({ heading, kinds }) => {
        const own = standings.filter(({ kind }) => kinds.includes(kind))
        return own.length === 0 ? null : <Group heading={heading} people={inOrder(own)} {...props} />
      })}
      {standings.length === 0 && <p>Nobody has applied yet.</p>}
    </>
  )
}

const inOrder = (people: readonly ApplicationStanding[]) =>
  [...people].sort((one, other) => (one.reservePlace ?? 0) - (other.reservePlace ?? 0) || one.number - other.number)

/** Who waits for an answer, and by when they were promised one. */
function Waiting({ waiting, today }: BoardProps) {
  if (waiting.people === 0 || waiting.hearBy === null) return null
  const late = waiting.hearBy < today
  return (
    <InsetText>
      <p>
        {late && <Tag colour="red">Late</Tag>} {countInWords(waiting.people, 'person waits', 'people wait')} for an answer. We promised it by{' '}
        {dayInWords(waiting.hearBy)}
        {late && ', and are late'}.
      </p>
    </InsetText>
  )
}

const Counts = ({ now, names }: Pick<BoardProps, 'now' | 'names'>) => (
  <p>
    {now.places === null
      ? 'Nobody has said yet how many places there are. '
      : `${countInWords(now.places, 'place', 'places')}: ${now.confirmed} confirmed, ${now.offered} offered, ${now.chosen} chosen and not offered yet, ${now.free} free. `}
    <a href={href(placePaths.capacity, names)}>{now.places === null ? 'Say how many' : 'Change the number'}</a>
    {now.over > 0 &&
      `. These are ${countInWords(now.over, 'person', 'people')} more than there are places. Nobody loses a place by that: take one back with a reason, or add places.`}
  </p>
)

/** The one thing to do now, and what else can be done. */
function NextThing({ now, names, standings, waiting, mayTell }: BoardProps) {
  const count = (kind: Standing) => standings.filter((one) => one.kind === kind).length
  const [unseen, eligible, reserves] = [count('applied'), count('eligible'), count('reserve')]
  const next = now.toOffer.filter(({ kind }) => kind !== 'selected')
  return (
    <>
      {next.length > 0 && (
        <InsetText>
          <p>
            {countInWords(now.free, 'place is', 'places are')} free. Next in line: {next.map(({ name }) => name).join(', ')}.{' '}
            {next.some(({ drawId }) => drawId !== null) && <a href={href(replacementPath, names)}>Why they are next</a>}
          </p>
        </InsetText>
      )}
      <ul class="nhsuk-list">
        {unseen > 0 && (
          <li>
            <a href={href(placePaths.screening, names)}>Say who meets the conditions</a> ({unseen} not looked at yet)
          </li>
        )}
        {eligible > 0 && (
          <li>
            <a href={href(selectionPath, names)}>Choose by lottery</a> ({eligible} wait to be chosen)
          </li>
        )}
        {eligible > 0 && (
          <li>
            <a href={href(placePaths.byHand, names)}>Choose by hand</a>, where a lottery would be too much
          </li>
        )}
        {reserves > 0 && (
          <li>
            <a href={href(placePaths.settle, names)}>End the waiting list</a> ({reserves} on it)
          </li>
        )}
        {mayTell && (
          <li>
            <a href={href(placePaths.answers, names)}>Tell people, and see who was told</a>
            {(waiting.by.get('telling') ?? 0) + (waiting.by.get('reaching') ?? 0) > 0 &&
              ` (${(waiting.by.get('telling') ?? 0) + (waiting.by.get('reaching') ?? 0)} wait)`}
          </li>
        )}
        {mayTell && now.confirmed > 0 && (
          <li>
            <a href={href(placePaths.arrangements, names)}>What must be arranged</a>
          </li>
        )}
      </ul>
      {now.toOffer.length > 0 && <Button href={href(placePaths.offers, names)}>Offer {countInWords(now.toOffer.length, 'place', 'places')}</Button>}
    </>
  )
}

function Group({ heading, people, ...props }: BoardProps & { heading: string; people: readonly ApplicationStanding[] }) {
  return (
    <>
      <h2 class="nhsuk-heading-m">
        {heading}: {people.length}
      </h2>
      <ul class="heard-rows">
        {people.map((one) => (
          <li>
            <Person one={one} {...props} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Person({ one, names, times, flags, told, today, mayTell }: BoardProps & { one: ApplicationStanding }) {
  const flag = flags.get(one.applicationId)
  const telling = told.get(one.applicationId)
  return (
    <>
      <strong>
        {one.number}. {one.name || 'Somebody whose details were erased'}
      </strong>
      <br />
      {stands(one, today)} {involvedInWords(times.get(one.applicationId) ?? 0)}.
      {telling && telling.place === one.place && ` ${toldInWords(telling)}.`}
      {one.because !== '' && (
        <>
          <br />
          {one.because}
        </>
      )}
      {flag && (
        <>
          <br />
          <AccessFlag {...flag} />
        </>
      )}
      <Actions one={one} names={names} mayTell={mayTell && telling?.place === one.place} />
    </>
  )
}

function stands({ kind, answerBy, reservePlace }: ApplicationStanding, today: string): string {
  if (kind === 'offered' && answerBy) return `Answer by ${dayInWords(answerBy)}${answerBy < today ? ', which is over' : ''}.`
  return kind === 'reserve' ? `Number ${reservePlace} on the waiting list.` : `${standingNames[kind]}.`
}

/** What can be done about one person, each named for whoever hears the links one by one. */
function Actions({ one, names, mayTell }: { one: ApplicationStanding; names: Names; mayTell: boolean }) {
  const at = { ...names, application: one.applicationId }
  const left = one.kind === 'declined' || one.kind === 'lapsed' || one.kind === 'withdrawn' || one.kind === 'stood-down'
  const links = [
    ...(one.kind === 'eligible' || one.kind === 'not-eligible' ? [{ to: href(placePaths.screenOne, at), says: 'Put this right' }] : []),
    ...(left ? [] : [{ to: href(placePaths.reply, at), says: one.kind === 'offered' ? 'They said yes or no' : 'They want to withdraw' }]),
    ...(one.kind === 'confirmed' ? [{ to: href(placePaths.standDown, at), says: 'Take the place back' }] : []),
    ...(mayTell ? [{ to: href(placePaths.telling, at), says: 'What they were told' }] : []),
  ]
  if (links.length === 0 || one.name === '') return null
  return (
    <>
      <br />
      {links.map(({ to, says }, place) => (
        <>
          {place > 0 && ' · '}
          <a href={to}>
            {says}
            <span class="nhsuk-u-visually-hidden">: {one.name}</span>
          </a>
        </>
      ))}
    </>
  )
}
