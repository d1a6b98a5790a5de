/** A date that was promised, and the day on which it was promised. Both are days in London. */
export type PromiseMade = { dueOn: string; madeOn: string; reason: string }

export type Standing = {
  /** The date that people are now told. */
  dueOn: string
  /** The date that was missed: the first promise that passed before another was made, or the last one, when it has passed. */
  missedOn: string | null
  /** Why the date was moved, when it was. */
  reason: string
}

/**
 * Where a project's promise stands today.
 *
 * @param promises in the order in which they were made; a promise moved before it fell due counts as moved, one moved afterwards as missed
 * @param today ISO day in London
 * @returns undefined when nothing was promised
 */
export function standing(promises: readonly PromiseMade[], today: string): Standing | undefined {
  const last = promises.at(-1)
  if (!last) return undefined
  const missed = promises.find((promise, place) => promise.dueOn < (promises[place + 1]?.madeOn ?? today))
  return { dueOn: last.dueOn, missedOn: missed?.dueOn ?? null, reason: last.reason }
}
