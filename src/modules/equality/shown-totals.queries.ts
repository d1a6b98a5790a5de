import type { servedPeriods } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Comparison, comparisonsOf } from './comparison.ts'
import { spansOf } from './periods.ts'
import { publishedTotals } from './totals.queries.ts'
import { totalsOf } from './totals.ts'
import { trendsOf } from './trend.ts'

type ServedPeriod = Awaited<ReturnType<typeof servedPeriods>>[number]

/** Totals of the time in which the organisation served one area, beside those who lived there. `from`: since when it has been its area. */
export type Beside = Pick<ServedPeriod, 'from' | 'name' | 'parts' | 'lacking'> & {
  before: boolean
  /** First days of the months in which its tables came out. */
  months: readonly string[]
  comparisons: readonly Comparison[]
}

/** Everything that is published, of the organisation or of one project, as pages show it. `periods`: as `servedPeriods` gives them, read under the usual role. */
export async function shownTotals(db: Reader, periods: readonly ServedPeriod[], projectId?: string) {
  const groups = await publishedTotals(db, projectId)
  return {
    people: groups.reduce((sum, { people }) => sum + people, 0),
    months: groups.map(({ month }) => month),
    questions: totalsOf(groups.map(({ questions }) => questions)),
    trends: trendsOf(groups),
    served: periods.length > 0,
    beside: spansOf(groups, periods).map(
      ({ period, before, groups: those }): Beside => ({
        ...period,
        before,
        months: those.map(({ month }) => month),
        comparisons: comparisonsOf(totalsOf(those.map(({ questions }) => questions)), period.populations),
      }),
    ),
  }
}

export type ShownTotals = Awaited<ReturnType<typeof shownTotals>>
