import { dayInWords, dayOf } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import type { WayIn } from './ways-in.queries.ts'

const led = { opportunity: 'an opportunity to take part', survey: 'a survey' } as const

/** What was shared with a partner, and how many people came by it. */
export const WaysInWith = ({ ways }: { ways: readonly WayIn[] }) => (
  <>
    <h2 class="nhsuk-heading-m">What we shared with them, and who came</h2>
    {ways.length === 0 && <p>Nothing yet. On an opportunity or a survey, open its links and codes, and make one for this partner.</p>}
    {ways.length > 0 && (
      <ul>
        {ways.map(({ channel, path, leadsTo, people, madeAt }) => (
          <li>
            {channel}, for <a href={path}>{led[leadsTo]}</a>, since {dayInWords(dayOf(madeAt))}:{' '}
            {people === 0 ? 'nobody yet' : countInWords(people, 'person', 'people')}
          </li>
        ))}
      </ul>
    )}
  </>
)
