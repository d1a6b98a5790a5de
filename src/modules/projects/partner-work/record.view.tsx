import { dayInWords, dayOf } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Tag } from '#ui/nhs/tag.tsx'
import type { HostedSession, WorkRecord } from './partner-work.queries.ts'
import { counts } from './partner-work.ts'
import { answerWords, howWords, kindWords } from './partner-work.words.ts'

type About = { projectId: string | null; title: string | null; openedAt: Date | null }
type MayRead = (projectId: string) => boolean

/** The title of a project, unless it is not public yet and the reader is not one of those who plan it. */
export const projectInWords = ({ projectId, title, openedAt }: About, mayRead: MayRead): string =>
  projectId !== null && title !== null && (openedAt !== null || mayRead(projectId)) ? title : 'a project that is being planned'

type RecordProps = { record: WorkRecord; by: string; mayKeep: boolean; mayRead: MayRead; named?: string }

/** One thing on record with a partner. `named`: the partner, on the page of a project, which need not be named there. */
export function OneRecord({ record, by, mayKeep, mayRead, named }: RecordProps) {
  const { kind, happenedOn, words, superseded, takenOut, correction, recordedAt, projectId } = record
  const standing = counts(record)
  return (
    <>
      <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">
        {dayInWords(happenedOn)}: {named ? `${kindWords[kind].called}, ${named}` : kindWords[kind].called}
      </h3>
      {(superseded || takenOut) && (
        <p class="nhsuk-u-margin-bottom-1">
          {superseded && <Tag colour="grey">Corrected since</Tag>} {takenOut && <Tag colour="grey">Taken out</Tag>}
        </p>
      )}
      <p class="nhsuk-u-margin-bottom-1 heard-words">{words}</p>
      <Particulars record={record} />
      {projectId !== null && named === undefined && <p class="nhsuk-u-margin-bottom-1">About {projectInWords(record, mayRead)}.</p>}
      {correction !== '' && <p class="nhsuk-u-margin-bottom-1">Why it was corrected: {correction}</p>}
      <p class="nhsuk-u-margin-bottom-1 nhsuk-u-secondary-text-colour">
        Written down by {by} on {dayInWords(dayOf(recordedAt))}
      </p>
      {mayKeep && standing && <Ways record={record} />}
    </>
  )
}

function Particulars({ record: { untilOn, theyGet, answer, unpaidBecause, pence, how } }: { record: WorkRecord }) {
  const lines = [
    ...(theyGet === '' ? [] : [`They get: ${theyGet}`]),
    ...(untilOn === null ? [] : [`It holds until ${dayInWords(untilOn)}.`]),
    ...(answer === null ? [] : [`${answerWords[answer]}.`]),
    ...(unpaidBecause === null ? [] : [`They are not paid for it: ${unpaidBecause}`]),
    ...(pence === null ? [] : [`${poundsInWords(pence)} paid.`]),
    ...(how === null ? [] : [`${howWords[how]}.`]),
  ]
  return (
    <>
      {lines.map((line) => (
        <p class="nhsuk-u-margin-bottom-1">{line}</p>
      ))}
    </>
  )
}

function Ways({ record: { id, partnerId, kind, answer, happenedOn } }: { record: WorkRecord }) {
  const at = { partner: partnerId, partnerWork: id }
  const hidden = (
    <span class="nhsuk-u-visually-hidden">
      {' '}
      {kindWords[kind].called.toLowerCase()} of {dayInWords(happenedOn)}
    </span>
  )
  return (
    <p>
      {answer === 'none-yet' && (
        <>
          <a href={href('/partners/:partner/work/:partnerWork/answer', at)}>Write down their answer{hidden}</a>
          <br />
        </>
      )}
      <a href={href('/partners/:partner/work/:partnerWork/correction', at)}>Correct{hidden}</a>
    </p>
  )
}

type SessionProps = { session: HostedSession; mayRead: MayRead; named?: string }

/** A session that they hosted, with the way to what was said there for those who work on its project. */
export function OneSession({ session, mayRead, named }: SessionProps) {
  const { id, slug, happenedOn, came, werePaid, unpaidBecause } = session
  const title = `${dayInWords(happenedOn)}: Session that ${named ?? 'they'} hosted`
  return (
    <>
      <h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">
        {mayRead(session.projectId) ? <a href={href('/projects/:project/notes/:note', { project: slug, note: id })}>{title}</a> : title}
      </h3>
      <p class="nhsuk-u-margin-bottom-1">
        {countInWords(came, 'person', 'people')} came. {werePaid ? 'They were paid.' : `They were not paid: ${unpaidBecause}`}
      </p>
      {named === undefined && <p class="nhsuk-u-margin-bottom-1">About {projectInWords(session, mayRead)}.</p>}
    </>
  )
}

type Dated = { on: string; record?: WorkRecord; session?: HostedSession }

/** Records and sessions in one list, the newest first. */
export const timelineOf = (records: readonly WorkRecord[], sessions: readonly HostedSession[]): readonly Dated[] =>
  [
    ...records.map((record): Dated => ({ on: record.happenedOn, record })),
    ...sessions.map((session): Dated => ({ on: session.happenedOn, session })),
  ].sort((one, other) => other.on.localeCompare(one.on))
