import { dayInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { NotificationBanner } from '#ui/nhs/notification-banner.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import type { Flagged } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import type { attemptsOf, feedbackCounts, Feedback as Row } from '../feedback.queries.ts'
import { type FeedbackState, feedbackStates, stateNames } from '../feedback.ts'
import { Contact } from './contact.view.tsx'

type Counts = Awaited<ReturnType<typeof feedbackCounts>>
type Attempt = Awaited<ReturnType<typeof attemptsOf>>[number]
type Props = {
  project: Project
  counts: Counts
  notReached: readonly Row[]
  attempts: ReadonlyMap<string, readonly Attempt[]>
  /** What those who were not reached need, by receipt. */
  flags: ReadonlyMap<string, Flagged>
  owed: number
  released: boolean
}

export function Feedback({ project, counts, notReached, attempts, flags, owed, released }: Props) {
  const inState = (...states: FeedbackState[]) => counts.filter((count) => states.includes(count.state)).reduce((sum, count) => sum + count.people, 0)
  const toCall = counts
    .filter((count) => count.channel === 'phone' && (count.state === 'to-call' || count.state === 'not-reached'))
    .reduce((sum, count) => sum + count.people, 0)
  const names = { project: project.slug }
  return (
    <>
      {released && <NotificationBanner variant="success" heading="The answers are released. The emails are leaving now." />}
      <Title caption={project.title}>Feedback</Title>
      <p>Everyone who left a contact hears what came of their words, in the way that they chose.</p>
      <TaskList
        items={[
          {
            name: 'Letters',
            hint: 'Print them all in one file, post them, then say so here',
            status: toDo(inState('to-post'), 'to post'),
            href: href(addresses.letters, names),
          },
          { name: 'Calls', hint: 'Names, numbers and what to say', status: toDo(toCall, 'to call'), href: href(addresses.calls, names) },
          { name: 'Emails', hint: 'They leave by themselves', status: toDo(inState('on-its-way'), 'on the way') },
          {
            name: 'People who came later',
            hint: 'They spoke after the last release, or their words were moved',
            status: toDo(owed, 'to tell'),
            href: href(addresses.release, names),
          },
          {
            name: 'People who were told',
            hint: 'Also where a letter or an email came back',
            status: countInWords(inState('told'), 'person', 'people'),
            href: href(addresses.told, names),
          },
        ]}
      />
      <h2 class="nhsuk-heading-m">People not told</h2>
      {notReached.length === 0 ? (
        <p>Everyone whom we tried to reach was reached.</p>
      ) : (
        <NotReached names={names} rows={notReached} attempts={attempts} flags={flags} />
      )}
      {counts.length > 0 && <Numbers counts={counts} />}
    </>
  )
}

const toDo = (count: number, words: string): string => (count === 0 ? 'None' : `${count.toLocaleString('en-GB')} ${words}`)

type NotReachedProps = { names: { project: string }; rows: readonly Row[] } & Pick<Props, 'attempts' | 'flags'>

function NotReached({ names, rows, attempts, flags }: NotReachedProps) {
  return (
    <ul class="heard-rows">
      {rows.map((row) => (
        <li>
          <Contact of={row} flag={flags.get(row.receiptId)} />
          <ul class="nhsuk-list nhsuk-list--bullet">
            {(attempts.get(row.feedbackId) ?? []).map((attempt) => (
              <li>
                {dayInWords(attempt.triedOn)}: {attempt.reason}
              </li>
            ))}
          </ul>
          <a href={href(addresses.route, { ...names, feedback: row.feedbackId })}>
            Reach them another way<span class="nhsuk-u-visually-hidden">: {row.contactName || 'no name'}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Numbers({ counts }: { counts: Counts }) {
  const of = (state: FeedbackState, channel: string) => counts.find((count) => count.state === state && count.channel === channel)?.people ?? 0
  const states = feedbackStates.filter((state) => counts.some((count) => count.state === state))
  return (
    <Table
      caption={{ children: 'All feedback, by way and where it is', size: 'm' }}
      firstCellIsHeader
      responsive
      columns={[
        'Where it is',
        { children: 'Email', format: 'numeric' },
        { children: 'Letter', format: 'numeric' },
        { children: 'Phone', format: 'numeric' },
      ]}
      rows={states.map((state) => [
        stateNames[state],
        ...(['email', 'letter', 'phone'] as const).map((channel) => of(state, channel).toLocaleString('en-GB')),
      ])}
    />
  )
}
