/** One thing to arrange for somebody. `line` names it in the record; `says` is what staff read. */
export type ToArrange = { line: string; says: string }

export type ArrangedFacts = {
  /** Access needs in words, from their passport: `line` of each is made of its area and need. */
  needs: readonly { area: string; need: string; says: string }[]
  /** Whom to ask, where they chose to be seen by their named contact alone. */
  ask: string | null
  /** "What helps me to take part", as they wrote it. */
  helps: string
  /** What the offer pays, or '' where it pays nothing. */
  payment: string
  expenses: string
  dates: readonly string[]
}

const longestLine = 120

/** What must be arranged for one person, needs first. Needs of one name are one line. */
export function toArrange({ needs, ask, helps, payment, expenses, dates }: ArrangedFacts): ToArrange[] {
  const byLine = Map.groupBy(needs, ({ area, need }) => `need:${area}/${need}`.slice(0, longestLine))
  return [
    ...[...byLine].map(([line, own]) => ({ line, says: own.map(({ says }) => says).join('; ') })),
    ...(ask === null
      ? []
      : [{ line: 'passport', says: ask === '' ? 'Has access needs: ask for their named contact' : `Has access needs: ask ${ask}` }]),
    ...(helps === '' ? [] : [{ line: 'helps', says: `What helps, in their words: ${helps}` }]),
    ...(payment === '' ? [] : [{ line: 'payment', says: `Ask how they want to be paid: ${payment}` }]),
    ...(expenses === '' ? [] : [{ line: 'expenses', says: `Expenses: ${expenses}` }]),
    { line: 'dates', says: dates.length === 0 ? 'Tell them the dates, and ask whether they suit' : `Dates that suit: ${dates.join('; ')}` },
  ]
}
