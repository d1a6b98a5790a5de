import type { Problem } from '#lib/fair-selection/index.ts'

/** How many people of one value of a category the group must have. Null: no bound on that side. */
export type Bound = { category: string; value: string; min: number | null; max: number | null }

/** How those who left a question out are called. No target can be set for them. */
export const notSaid = 'Not said'

type Question = { id: string; category: string; values: readonly { id: string; value: string }[] }
export type Target = { valueId: string; least: number | null; most: number | null }

/** Every value of every category in order, each category followed by those who did not say. */
export function boundsOf(questions: readonly Question[], targets: readonly Target[]): Bound[] {
  const byValue = new Map(targets.map((target) => [target.valueId, target]))
  return questions.flatMap(({ category, values }) => [
    ...values.map(({ id, value }) => ({ category, value, min: byValue.get(id)?.least ?? null, max: byValue.get(id)?.most ?? null })),
    { category, value: notSaid, min: null, max: null },
  ])
}

/** For each category the place in the bounds of what somebody answered. */
export function answersIn(questions: readonly Question[], answers: ReadonlyMap<string, string>): number[] {
  let first = 0
  return questions.map(({ id, values }) => {
    const chosen = values.findIndex((value) => value.id === answers.get(id))
    const place = first + (chosen === -1 ? values.length : chosen)
    first += values.length + 1
    return place
  })
}

/** Somebody in the pool, by number. `answers`: places in the bounds. People of one household have the same number for it. */
export type Pooled = { number: number; answers: readonly number[]; household: number | null; weight: number }

/** Whether any category has a target. Without one the draw is a plain lottery. */
export const hasTargets = (bounds: readonly Bound[]): boolean => bounds.some(({ min, max }) => (min ?? 0) > 0 || max !== null)

/** How many of the people count for each bound. */
export const countsOf = (bounds: readonly Bound[], people: readonly Pick<Pooled, 'answers'>[]): number[] =>
  bounds.map((_, place) => people.filter(({ answers }) => answers.includes(place)).length)

/** The targets of the places that are still to be given: those who hold one count already. */
export function leftOver(bounds: readonly Bound[], holding: readonly Pick<Pooled, 'answers'>[]): Bound[] {
  const held = countsOf(bounds, holding)
  const less = (bound: number | null, place: number) => (bound === null ? null : Math.max(0, bound - held[place]!))
  return bounds.map((bound, place) => ({ ...bound, min: less(bound.min, place), max: less(bound.max, place) }))
}

/**
 * The problem that `select` solves. Categories without a target are left out: they cannot change the answer. People keep their order.
 * Somebody whose answers were deleted counts as one who did not say.
 */
export function problemOf(places: number, bounds: readonly Bound[], people: readonly Pooled[]): Problem {
  const categories = [...Map.groupBy(bounds.keys(), (place) => bounds[place]!.category).values()].filter((own) =>
    hasTargets(own.map((place) => bounds[place]!)),
  )
  const kept = categories.flat()
  const placeOf = new Map(kept.map((place, now) => [place, now]))
  return {
    panelSize: places,
    targets: kept.map((place) => {
      const { category, value, min, max } = bounds[place]!
      return { category, value, min: min ?? 0, max: max ?? places }
    }),
    people: people.map(({ number, answers, household, weight }) => ({
      id: String(number),
      values: categories.map((own) => placeOf.get(own.find((place) => answers.includes(place)) ?? own.at(-1)!)!),
      weight,
      ...(household !== null && { household: String(household) }),
    })),
  }
}

/** The bounds that a group breaks, each with how many it has. */
export const brokenBy = (bounds: readonly Bound[], people: readonly Pick<Pooled, 'answers'>[]): readonly (Bound & { has: number })[] => {
  const counts = countsOf(bounds, people)
  return bounds.flatMap((bound, place) => {
    const has = counts[place]!
    return has < (bound.min ?? 0) || has > (bound.max ?? has) ? [{ ...bound, has }] : []
  })
}
