import { type Figure, strict } from '#lib/disclosure-control/index.ts'
import type { Question } from './questions.ts'
import { figuresByCode, labelsByCode, totalsOf } from './totals.ts'

/** One question over time. `months`: when the tables came out. Shares from 0 to 1, of what is shown; null where hidden numbers leave them open. */
export type Trend = {
  question: Question
  title: string
  months: readonly string[]
  rows: readonly { label: string; shares: readonly (number | null)[] }[]
}

/** More than these would not be read. */
const mostMonths = 12

type Group = { month: string; questions: Parameters<typeof totalsOf>[0][number] }

/**
 * Published totals of several months beside each other: each is of other people than every other, so nothing can be taken from anything. A month in which a
 * question is not shown is left out of it, and a question that is shown in fewer than two is left out. At most the 12 newest months. Ethnic groups are in five.
 */
export function trendsOf(groups: readonly Group[]): readonly Trend[] {
  const byMonth = [...Map.groupBy(groups, ({ month }) => month)].sort(([one], [other]) => (one < other ? -1 : 1)).slice(-mostMonths)
  const shown = byMonth.flatMap(([month, those]) =>
    totalsOf(those.map(({ questions }) => questions))
      .filter((one) => one.groups.shown > 0)
      .map((one) => ({ month, one, asked: one.question === 'ethnicGroupInDetail' ? ('ethnicGroup' as const) : one.question })),
  )
  return [...Map.groupBy(shown, ({ asked }) => asked)].flatMap(([question, times]) => {
    if (times.length < 2) return []
    const labels = labelsByCode(question)
    const shares = times.map(({ one }) => {
      const figures = figuresByCode(one)
      return sharesOf(Object.keys(labels).map((code) => figures[code]!))
    })
    return [
      {
        question,
        title: times[0]!.one.title,
        months: times.map(({ month }) => month),
        rows: Object.values(labels).map((label, place) => ({ label, shares: shares.map((those) => those[place] ?? null) })),
      },
    ]
  })
}

/** Hidden numbers may change a share by so much before it is left open: otherwise a month in which more is hidden would look like a change. */
const mostApart = 0.05

/** Shares to whole hundredths. All that a hidden number may be is looked at: from 1 up to the largest that is hidden. */
function sharesOf(figures: readonly Figure[]): (number | null)[] {
  const most = strict.hiddenBelow - 1
  const all = figures.reduce((sum, { shown, hidden }) => ({ shown: sum.shown + shown, hidden: sum.hidden + hidden }), { shown: 0, hidden: 0 })
  return figures.map(({ shown, hidden }) => {
    const others = { shown: all.shown - shown, hidden: all.hidden - hidden }
    const [low, high] = [shown + hidden, shown + hidden * most]
    const lowest = low / (low + others.shown + others.hidden * most)
    const highest = high / (high + others.shown + others.hidden)
    // Not a number where nobody answered at all.
    return highest - lowest <= mostApart ? Math.round((100 * shown) / all.shown) / 100 : null
  })
}
