import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { HostedSession, WaitingWork, WorkRecord } from './partner-work.queries.ts'
import { type WorkKind, type WorkSums, workKinds } from './partner-work.ts'
import { kindWords, sumsInWords } from './partner-work.words.ts'
import { OneRecord, OneSession, projectInWords, timelineOf } from './record.view.tsx'

type Props = {
  title: string
  partner: { id: string; name: string }
  records: readonly WorkRecord[]
  sessions: readonly HostedSession[]
  waiting: readonly WaitingWork[]
  sums: WorkSums
  names: ReadonlyMap<string, string>
  mayKeep: boolean
  /** Whether the reader may see a project before it is public. */
  mayRead: (projectId: string) => boolean
}

export const addingAt = (kind: WorkKind, partner: string, project?: string | null) =>
  href(`/partners/:partner/work/${kind}` as '/partners/:partner', { partner }, { project: project ?? undefined })

/** One timeline of all that was agreed, asked, paid and told, with what the last 12 months add up to. */
export function PartnerWork({ title, partner, records, sessions, waiting, sums, names, mayKeep, mayRead }: Props) {
  const timeline = timelineOf(records, sessions)
  return (
    <>
      <Title caption={partner.name}>{title}</Title>
      <p>{sumsInWords(sums)}</p>
      {!sums.agreed && <p>No agreement with them holds today.</p>}
      {waiting.length > 0 && <NothingBack partner={partner} waiting={waiting} mayKeep={mayKeep} mayRead={mayRead} />}
      {mayKeep && (
        <>
          <h2 class="nhsuk-heading-m">Write something down</h2>
          <ul class="nhsuk-list">
            {workKinds.map((kind) => (
              <li>
                <a href={addingAt(kind, partner.id)}>{kindWords[kind].adding}</a>
              </li>
            ))}
          </ul>
          <p>A session that they hosted is a note of its project: add it there, and it shows here.</p>
        </>
      )}
      <h2 class="nhsuk-heading-m">What is on record</h2>
      {timeline.length === 0 && <p>Nothing yet. Begin with what both sides agreed, or with what you ask of them.</p>}
      <ol class="nhsuk-list heard-rows">
        {timeline.map(({ record, session }) => (
          <li>
            {record && <OneRecord record={record} by={names.get(record.recordedBy) ?? ''} mayKeep={mayKeep} mayRead={mayRead} />}
            {session && <OneSession session={session} mayRead={mayRead} />}
          </li>
        ))}
      </ol>
    </>
  )
}

type NothingBackProps = Pick<Props, 'partner' | 'waiting' | 'mayKeep' | 'mayRead'>

/** Says plainly that we asked and told them nothing, since when, and where the answers are out already. */
const NothingBack = ({ partner, waiting, mayKeep, mayRead }: NothingBackProps) => (
  <>
    {waiting.map((one) => (
      <InsetText>
        <p>
          Nothing has come back to {partner.name}
          {one.projectId !== null && ` about ${projectInWords(one, mayRead)}`}. They have waited since {dayInWords(one.since)}.
          {one.answersOut && ` The answers are out since ${dayInWords(dayOf(one.answersOut))}. They can tell those whom they reach.`}
        </p>
        {mayKeep && (
          <Button href={addingAt('return', partner.id, one.projectId)} variant="secondary" small>
            Write down what came back to them
          </Button>
        )}
      </InsetText>
    ))}
  </>
)
