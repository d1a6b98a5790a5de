import { type Bound, countsOf, type Pooled } from './bounds.ts'

export type Line = Bound & { pool: number; chosen: number | null }
export type OutcomeOf = {
  /** By category, a line for each value that anybody has or any target names. */
  categories: readonly { category: string; lines: readonly Line[] }[]
  chances: readonly number[]
  panels: number
  never: number
}

type Decided = { bounds: readonly Bound[]; tickets: readonly (readonly number[])[] | null; ticket: number | null }

/** What a lottery comes to: wanted, in the pool and chosen, category by category, and how the chances are spread. */
export function outcomeOf({ bounds, tickets, ticket }: Decided, entries: readonly (Pooled & { chance: number | null })[]): OutcomeOf {
  const pool = countsOf(bounds, entries)
  const panel = tickets && ticket !== null ? new Set(tickets[ticket]) : undefined
  const chosen =
    panel &&
    countsOf(
      bounds,
      entries.filter(({ number }) => panel.has(number)),
    )
  const lines = bounds.map((bound, place): Line => ({ ...bound, pool: pool[place]!, chosen: chosen?.[place] ?? null }))
  const chances = entries.map(({ chance }) => chance ?? 0)
  return {
    categories: [...Map.groupBy(lines, ({ category }) => category)].map(([category, own]) => ({
      category,
      lines: own.filter(({ pool: there, min, max }) => there > 0 || min !== null || max !== null),
    })),
    chances,
    panels: new Set(tickets?.map((people) => people.join())).size,
    never: chances.filter((chance) => chance <= 0).length,
  }
}

/** "3 to 5", "at least 3", "at most 5", "any number". */
export function wantedInWords({ min, max }: Pick<Bound, 'min' | 'max'>): string {
  if (min !== null && max !== null) return min === max ? String(min) : `${min} to ${max}`
  if (min !== null) return `at least ${min}`
  return max !== null ? `at most ${max}` : 'any number'
}
