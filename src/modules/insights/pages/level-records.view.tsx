import { dayInWords, dayOf } from '#lib/dates.ts'
import { type Dated, daysLate, isLateRecord } from '#lib/involvement-level/index.ts'
import { countInWords } from '#lib/text.ts'
import type { evidenceOf, Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Details } from '#ui/nhs/details.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { addresses } from '../addresses.ts'
import type { decisionsOf } from '../decisions.queries.ts'
import type { Seen } from '../level.ts'

type Evidence = Awaited<ReturnType<typeof evidenceOf>>[number]
export type EvidenceProps = {
  evidence: readonly Evidence[]
  seen: readonly Seen[]
  decisions: Awaited<ReturnType<typeof decisionsOf>>
  names: ReadonlyMap<string, string>
  mayRecord: boolean
}

const kinds: Readonly<Record<Evidence['kind'], { name: string; add: string }>> = {
  activity: { name: 'Activity held', add: 'An activity that was held' },
  'decision-role': { name: 'A say in the decision', add: 'A contributor with a say in the decision' },
  'co-author': { name: 'Co-author', add: 'A co-author of the plan or the terms of reference' },
  support: { name: 'Training or support', add: 'Training or support that was given' },
  budget: { name: 'Budget', add: 'The budget for involvement' },
}

const seenWords: Readonly<Record<Seen['kind'], string>> = {
  survey: 'Survey, first response',
  meeting: 'Note of a meeting',
  visit: 'Note of a visit',
  session: 'Session of a partner',
  call: 'Note of a call',
  letter: 'Note of a letter',
}

const depthWords = { asked: 'they answered questions', talked: 'they talked it over', designed: 'they worked on the design' } as const

/** Everything that is dated, with when it happened apart from when it was recorded, and the ways to add more. */
export function EvidenceList({ evidence, seen, decisions, names, mayRecord, project }: EvidenceProps & { project: Project }) {
  const standing = evidence.filter((one) => !one.superseded && !one.takenOut)
  const past = evidence.filter((one) => one.superseded || one.takenOut)
  return (
    <>
      <h2 class="nhsuk-heading-m">What is on record</h2>
      {mayRecord && <Add project={project} />}
      {standing.length === 0 && <p>Nothing was recorded here yet. What the platform knows itself stands below.</p>}
      {standing.length > 0 && (
        <Table
          responsive
          caption={{ children: 'Recorded by people', size: 's' }}
          columns={['What', 'Happened on', 'Recorded on', ...(mayRecord ? ['Change'] : [])]}
          rows={standing.map((one) => [
            <What evidence={one} />,
            dayInWords(one.happenedOn),
            <RecordedOn evidence={one} names={names} />,
            ...(mayRecord ? [<Correct project={project} evidence={one} />] : []),
          ])}
        />
      )}
      <Known seen={seen} decisions={decisions} project={project} />
      {past.length > 0 && (
        <Details summary={`${countInWords(past.length, 'record that was corrected or taken out', 'records that were corrected or taken out')}`}>
          <ul>
            {past.map((one) => (
              <li>
                {kinds[one.kind].name}, happened on {dayInWords(one.happenedOn)}, recorded on {dayInWords(dayOf(one.recordedAt))}: {one.words}
                {one.takenOut && ` Taken out: ${one.correction}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function Add({ project }: { project: Project }) {
  return (
    <>
      <p>Add to the record:</p>
      <ul>
        {Object.entries(kinds).map(([kind, { add }]) => (
          <li>
            <a href={href(`/projects/:project/level/add/${kind}` as '/projects/:project', { project: project.slug })}>{add}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function What({ evidence: { kind, words, depth, contributors, pence, correction } }: { evidence: Evidence }) {
  return (
    <>
      <strong>{kinds[kind].name}</strong>
      <br />
      {pence !== null && (pence === 0 ? 'No budget. ' : `${pounds.format(pence / 100)}. `)}
      {words}
      {depth && contributors && (
        <>
          <br />
          {countInWords(contributors, 'contributor', 'contributors')}: {depthWords[depth]}
        </>
      )}
      {correction && (
        <>
          <br />
          Corrected: {correction}
        </>
      )}
    </>
  )
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', trailingZeroDisplay: 'stripIfInteger' })

function RecordedOn({ evidence: { happenedOn, recordedAt, onRecordAt, recordedBy }, names }: { evidence: Evidence; names: EvidenceProps['names'] }) {
  const since = dayOf(onRecordAt)
  return (
    <>
      {dayInWords(since)}
      {onRecordAt < recordedAt && `, corrected on ${dayInWords(dayOf(recordedAt))}`}
      {names.get(recordedBy) && `, by ${names.get(recordedBy)}`}
      <Late happenedOn={happenedOn} recordedOn={since} />
    </>
  )
}

function Late(fact: Dated) {
  if (!isLateRecord(fact)) return null
  return (
    <>
      <br />
      <strong>{daysLate(fact)} days later.</strong> It counts from the day on which it was recorded.
    </>
  )
}

function Correct({ project, evidence }: { project: Project; evidence: Evidence }) {
  return (
    <a href={href('/projects/:project/level/evidence/:evidence/correction', { project: project.slug, evidence: evidence.id })}>
      Correct<span class="nhsuk-u-visually-hidden"> {evidence.words}</span>
    </a>
  )
}

/** How many activities, and how many decisions, are listed: the first ones, because the order is what matters. */
const mostShown = 20

function Known({ seen, decisions, project }: Pick<EvidenceProps, 'seen' | 'decisions'> & { project: Project }) {
  if (seen.length + decisions.length === 0) return null
  const rows = [
    ...seen
      .slice(0, mostShown)
      .map((one) => ({ ...one, what: one.title ? `${seenWords[one.kind]}: ${one.title}` : seenWords[one.kind], isDecision: false })),
    ...decisions
      .slice(-mostShown)
      .map((one) => ({ what: `Decision: ${one.what}`, happenedOn: one.decidedOn, recordedOn: dayOf(one.recordedAt), isDecision: true })),
  ].sort((one, other) => one.happenedOn.localeCompare(other.happenedOn))
  return (
    <>
      <Table
        responsive
        caption={{ children: 'Known to the platform', size: 's' }}
        columns={['What', 'Happened on', 'Recorded on']}
        rows={rows.map((one) => [
          one.what,
          dayInWords(one.happenedOn),
          <>
            {dayInWords(one.recordedOn)}
            {!one.isDecision && <Late happenedOn={one.happenedOn} recordedOn={one.recordedOn} />}
          </>,
        ])}
      />
      {seen.length > mostShown && (
        <p>
          The first {mostShown} of {seen.length} activities are shown. All of them count.
        </p>
      )}
      <p>
        A decision counts from the day on which it was made, however late it was recorded.{' '}
        <a href={href(addresses.decisions, { project: project.slug })}>See the decisions</a>.
      </p>
    </>
  )
}
