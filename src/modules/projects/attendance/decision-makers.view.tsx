import { dayInWords } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Table } from '#ui/nhs/table.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import type { Meeting } from './attendance.queries.ts'
import type { Aim, Presence } from './attendance.ts'
import { aimInWords } from './attendance.words.ts'

type Props = {
  title: string
  organisation: string
  aim: Aim
  presence: readonly Presence[]
  meetings: readonly Meeting[]
  names: ReadonlyMap<string, string>
  maySet: boolean
  /** Whether the reader may open the work on a project. */
  mayRead: (projectId: string) => boolean
}

/** Who of those who decide met the public in the last twelve months, and what is on record of it. */
export function DecisionMakers({ title, organisation, aim, presence, meetings, names, maySet, mayRead }: Props) {
  return (
    <>
      <Title caption={organisation}>{title}</Title>
      <p>
        Our aim: each decision-maker meets the public {aimInWords(aim)} times in 12 months.
        {maySet && (
          <>
            {' '}
            <a href={href('/organisation/commitment-rules')}>Change the aim</a>, or say who is named in public.
          </>
        )}
      </p>
      <Button href={href('/decision-makers/new')}>Record a meeting with the public</Button>
      {presence.length === 0 ? (
        <p>Nobody has the role of decision-maker yet. An administrator gives it on the page for staff.</p>
      ) : (
        <Each presence={presence} aim={aim} />
      )}
      <h2 class="nhsuk-heading-l">Meetings of the last 12 months</h2>
      {meetings.length === 0 && <p>No meeting is on record.</p>}
      <ul class="nhsuk-list heard-rows">
        {meetings.map((meeting) => (
          <OneMeeting meeting={meeting} names={names} mayRead={mayRead} />
        ))}
      </ul>
    </>
  )
}

function Each({ presence, aim }: Pick<Props, 'presence' | 'aim'>) {
  const reached = presence.filter(({ standing }) => standing === 'reached').length
  const finding = `${reached} of ${countInWords(presence.length, 'person has', 'people have')} met the public at least ${countInWords(aim.least, 'time', 'times')} in the last 12 months.`
  return (
    <>
      <BarChart
        title="Meetings with the public"
        finding={finding}
        rows={presence.map(({ name, meetings }) => ({ label: name, value: meetings.length }))}
        unit="meetings"
        withoutTable
      />
      <Table
        caption="Each decision-maker, those who met the public least often first"
        firstCellIsHeader
        responsive
        columns={['Name', { children: 'Meetings', format: 'numeric' }, 'Aim', 'When']}
        rows={presence.map(({ name, meetings, standing }) => [
          name,
          String(meetings.length),
          standing === 'reached' ? <Tag colour="green">Reached</Tag> : <Tag colour="yellow">{`Below ${aim.least}`}</Tag>,
          meetings.length === 0 ? 'Not once' : listInWords(meetings.map(({ heldOn }) => dayInWords(heldOn))),
        ])}
      />
    </>
  )
}

function OneMeeting({ meeting, names, mayRead }: { meeting: Meeting } & Pick<Props, 'names' | 'mayRead'>) {
  const { heldOn, words, attended, contributors, title, slug, superseded, takenOut, correction, id } = meeting
  return (
    <li>
      <h3 class="nhsuk-heading-s">
        {dayInWords(heldOn)}: {words}
      </h3>
      <p>
        {superseded && <Tag colour="grey">Corrected since</Tag>} {takenOut && <Tag colour="grey">Taken out</Tag>}{' '}
        {listInWords(attended.map((one) => names.get(one) ?? ''))} met {countInWords(contributors, 'public contributor', 'public contributors')}.
        {title && slug && (
          <> About {mayRead(meeting.projectId ?? '') ? <a href={href('/projects/:project/work', { project: slug })}>{title}</a> : title}.</>
        )}
      </p>
      {correction !== '' && <p>What was wrong before: {correction}</p>}
      {!superseded && !takenOut && (
        <p>
          <a href={href('/decision-makers/:meeting/correction', { meeting: id })}>
            Correct<span class="nhsuk-u-visually-hidden"> the record of {dayInWords(heldOn)}</span>
          </a>
        </p>
      )}
    </li>
  )
}
