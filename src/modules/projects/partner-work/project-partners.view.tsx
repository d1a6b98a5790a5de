import { dayInWords, dayOf } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import type { HostedSession, WaitingWork, WorkRecord } from './partner-work.queries.ts'
import { counts } from './partner-work.ts'
import { OneRecord, OneSession, timelineOf } from './record.view.tsx'
import { addingAt } from './work.view.tsx'

type Props = {
  title: string
  project: { id: string; slug: string; title: string }
  records: readonly WorkRecord[]
  sessions: readonly HostedSession[]
  waiting: readonly WaitingWork[]
  /** The partners of the records, by id. */
  partners: ReadonlyMap<string, { id: string; name: string }>
  /** All with whom we work now. */
  others: readonly { id: string; name: string }[]
  names: ReadonlyMap<string, string>
  mayKeep: boolean
}

export function ProjectPartners({ title, project, records, sessions, waiting, partners, others, names, mayKeep }: Props) {
  const nameOf = (id: string) => partners.get(id)?.name ?? ''
  const fresh = others.filter(({ id }) => !partners.has(id))
  const mayRead = () => true
  return (
    <>
      <Title caption={project.title}>{title}</Title>
      {partners.size === 0 && <p>No partner was asked about this project yet. Ask those who reach the people whom you miss.</p>}
      <ul class="nhsuk-list heard-rows">
        {[...partners.values()].map((partner) => (
          <li>
            <OnePartner
              partner={partner}
              project={project}
              records={records.filter((one) => one.partnerId === partner.id && counts(one))}
              sessions={sessions.filter((one) => one.partnerId === partner.id)}
              waiting={waiting.find((one) => one.partnerId === partner.id)}
              mayKeep={mayKeep}
            />
          </li>
        ))}
      </ul>
      {mayKeep && fresh.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Ask another partner</h2>
          <ul class="nhsuk-list">
            {fresh.map(({ id, name }) => (
              <li>
                <a href={addingAt('ask', id, project.id)}>Ask {name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {records.length + sessions.length > 0 && <h2 class="nhsuk-heading-m">What is on record</h2>}
      <ol class="nhsuk-list heard-rows">
        {timelineOf(records, sessions).map(({ record, session }) => (
          <li>
            {record && (
              <OneRecord
                record={record}
                by={names.get(record.recordedBy) ?? ''}
                mayKeep={mayKeep}
                mayRead={mayRead}
                named={nameOf(record.partnerId)}
              />
            )}
            {session && <OneSession session={session} mayRead={mayRead} named={nameOf(session.partnerId)} />}
          </li>
        ))}
      </ol>
    </>
  )
}

type PartnerProps = Pick<Props, 'project' | 'records' | 'sessions' | 'mayKeep'> & {
  partner: { id: string; name: string }
  waiting: WaitingWork | undefined
}

function OnePartner({ partner, project, records, sessions, waiting, mayKeep }: PartnerProps) {
  const asked = records.filter(({ kind }) => kind === 'ask').length
  const pence = records.reduce((sum, one) => sum + (one.pence ?? 0), 0)
  return (
    <>
      <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">
        <a href={href('/partners/:partner/work', { partner: partner.id })}>{partner.name}</a>{' '}
        {waiting && <Tag colour="yellow">Nothing came back yet</Tag>}
      </h2>
      <p class="nhsuk-u-margin-bottom-1">
        Asked {countInWords(asked, 'time', 'times')}. Hosted {countInWords(sessions.length, 'session', 'sessions')}.{' '}
        {pence === 0 ? 'No payment is on record.' : `Paid ${poundsInWords(pence)}.`}
      </p>
      {waiting && (
        <p class="nhsuk-u-margin-bottom-1">
          They wait since {dayInWords(waiting.since)}.
          {waiting.answersOut &&
            ` The answers are out since ${dayInWords(dayOf(waiting.answersOut))}: tell them, so that they can tell those who came.`}
          {mayKeep && (
            <>
              {' '}
              <a href={addingAt('return', partner.id, project.id)}>
                Write down what came back<span class="nhsuk-u-visually-hidden"> to {partner.name}</span>
              </a>
            </>
          )}
        </p>
      )}
      {mayKeep && (
        <p class="nhsuk-u-margin-bottom-1">
          <a href={addingAt('ask', partner.id, project.id)}>
            Ask them again<span class="nhsuk-u-visually-hidden">: {partner.name}</span>
          </a>
        </p>
      )}
    </>
  )
}
