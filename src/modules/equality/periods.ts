import { addDays } from '#lib/dates.ts'

/**
 * A table is of answers up to the day before it came out.
 *
 * @param month its first day, on which it came out
 */
export const lastDayOf = (month: string): string => addDays(month, -1)

/** Tables of a time in which the organisation served one area. */
export type Span<Period, Group> = {
  period: Period /** The area was chosen only later: it stands in for what is not on record. */
  before: boolean
  groups: readonly Group[]
}

/**
 * Tables by the area that was served when they were answered, oldest first (R63). Where the area came back to what it was, its tables are together again. A table
 * from before anything is on record is set beside the first area.
 */
export function spansOf<Period extends { from: string; key: string }, Group extends { month: string }>(
  groups: readonly Group[],
  periods: readonly Period[],
): readonly Span<Period, Group>[] {
  const [first] = periods
  if (!first) return []
  const placed = groups.map((group) => {
    const period = periods.findLast(({ from }) => from <= lastDayOf(group.month))
    return { group, period: period ?? first, before: period === undefined }
  })
  return [...Map.groupBy(placed, ({ period }) => period.key).values()].map((those) => ({
    period: those.at(-1)!.period,
    before: those.some(({ before }) => before),
    groups: those.map(({ group }) => group),
  }))
}
