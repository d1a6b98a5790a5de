import { href } from '#platform/http/page.ts'
import type { MissingInWords } from '../comparison.ts'
import type { ReachedBy } from '../surroundings.queries.ts'

/** The groups with fewer people than chance would give, and how many people short they are. A group that is too small to say is never here. */
export const WhoIsMissing = ({ missing, reachedBy }: { missing: readonly MissingInWords[]; reachedBy: readonly ReachedBy[] }) => (
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
          {missing.map(({ characteristic, group, title, label, short }) => (
            <li key={`${characteristic} ${group}`}>
              {label} ({title.toLowerCase()}):{' '}
              {short === null ? 'how many people short is hidden' : `about ${short.toLocaleString('en-GB')} people short`}.{' '}
              <WhoReaches partners={reachedBy.filter((one) => one.characteristic === characteristic && one.category === group)} />
            </li>
          ))}
        </ul>
        <p>This is for reaching groups. It never chooses a person or leaves one out.</p>
      </>
    )}
  </section>
)

/** Partners to ask, or that nobody here knows one. */
function WhoReaches({ partners }: { partners: readonly ReachedBy[] }) {
  if (partners.length === 0) return <>No partner of ours reaches them yet.</>
  return (
    <>
      Ask{' '}
      {partners.map(({ id, name }, place) => (
        <>
          {place > 0 && (place === partners.length - 1 ? ' or ' : ', ')}
          <a href={href('/partners/:partner', { partner: id })}>{name}</a>
        </>
      ))}
      .
    </>
  )
}
