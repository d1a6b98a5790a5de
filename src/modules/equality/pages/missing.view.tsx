import { dayInWords } from '#lib/dates.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import type { MissingInWords } from '../comparison.ts'
import { heardInWords } from '../session-counts.ts'
import type { ReachedBy } from '../surroundings.queries.ts'
import { type Partners, shownInSessions } from './sessions.view.tsx'

type Props = { missing: readonly MissingInWords[]; partners: Partners }

/** The groups with fewer people than chance would give, and how many people short they are. A group that is too small to say is never here. */
export const WhoIsMissing = ({ missing, partners }: Props) => (
  <section>
    <h3 class="nhsuk-heading-m">Who is missing</h3>
    {missing.length === 0 ? (
      <p>
        No group has fewer people than chance would give. That is no proof that nobody is missing: a group that is too small to say is not judged.
      </p>
    ) : (
      <>
        <p>From these groups fewer people took part than a fair draw would give. Plan how to reach them next.</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {missing.map((one) => (
            <li key={`${one.characteristic} ${one.group}`}>
              <OneMissing one={one} partners={partners} />
            </li>
          ))}
        </ul>
        <p>This is for reaching groups. It never chooses a person or leaves one out.</p>
      </>
    )}
  </section>
)

function OneMissing({ one, partners }: { one: MissingInWords; partners: Partners }) {
  const { characteristic, group, title, label, short } = one
  const reaching = partners.reachedBy.filter((partner) => partner.characteristic === characteristic && partner.category === group)
  return (
    <>
      {label} ({title.toLowerCase()}): {short === null ? 'how many people short is hidden' : `about ${short.toLocaleString('en-GB')} people short`}.{' '}
      <Heard one={one} partners={partners} reaching={reaching} />
      {reaching.length === 0 ? (
        'No partner of ours reaches them yet.'
      ) : (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {reaching.map((partner) => (
            <li>
              <PartnerToAsk partner={partner} mayAsk={partners.mayAsk} projectId={partners.projectId} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Says that a missing group was heard in a session: by its numbers, or, where none are shown, because of who hosted it. */
function Heard({ one, partners, reaching }: { one: MissingInWords; partners: Partners; reaching: readonly ReachedBy[] }) {
  const said = heardInWords(shownInSessions(partners), one)
  if (said !== undefined) return <>{said} </>
  const hosts = reaching.filter(({ id }) => partners.sessions.some(({ partnerId }) => partnerId === id))
  if (hosts.length === 0) return null
  const came = partners.sessions.filter(({ partnerId }) => hosts.some(({ id }) => id === partnerId)).reduce((sum, session) => sum + session.came, 0)
  return (
    <>
      {countInWords(came, 'person', 'people')} came to sessions of {listInWords(hosts.map(({ name }) => name))}, who reach them. How many of them were
      of this group is not known.{' '}
    </>
  )
}

type ToAsk = { partner: ReachedBy; mayAsk: boolean; projectId?: string }

/** A partner who reaches a group: when they were last asked, whether something came back, and the way to ask. */
export const PartnerToAsk = ({ partner: { id, name, lastAskedOn, waitingSince }, mayAsk, projectId }: ToAsk) => (
  <>
    <a href={href('/partners/:partner', { partner: id })}>{name}</a>:{' '}
    {lastAskedOn === null ? 'not asked yet' : `last asked on ${dayInWords(lastAskedOn)}`}
    {waitingSince !== null && `, and nothing has come back to them since ${dayInWords(waitingSince)}`}.
    {mayAsk && (
      <>
        {' '}
        <a href={href('/partners/:partner/work/ask', { partner: id }, { project: projectId })}>
          Ask them<span class="nhsuk-u-visually-hidden">: {name}</span>
        </a>
      </>
    )}
  </>
)
