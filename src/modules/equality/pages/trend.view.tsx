import { dayInWords } from '#lib/dates.ts'
import { TrendChart } from '#ui/charts/trend-chart.tsx'
import { Details } from '#ui/nhs/details.tsx'
import { lastDayOf } from '../periods.ts'
import type { Trend } from '../trend.ts'

/** Published totals over time; nothing while there is one time only. */
export const Trends = ({ trends }: { trends: readonly Trend[] }) =>
  trends.length === 0 ? null : (
    <section>
      <h2 class="nhsuk-heading-l">Over time</h2>
      <p>
        Each month stands for a table of its own, of people who answered up to the end of the month before. Everyone is in one of them, so these are
        different people each time. A difference of a few people in a hundred may be chance. A share is not known where hidden numbers could change it
        by more than 5 in a hundred.
      </p>
      <Details summary="See each question over time">
        {trends.map(({ question, title, months, rows }) => (
          <TrendChart
            key={question}
            id={`trend-${question}`}
            title={`${title} over time`}
            finding="Shares of the answers that are shown."
            times={months.map(upTo)}
            rows={rows}
          />
        ))}
      </Details>
    </section>
  )

/** The last month of the answers of a table: 'May 2026'. */
const upTo = (month: string): string => dayInWords(lastDayOf(month)).replace(/^\d+ /, '')
