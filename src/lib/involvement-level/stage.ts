import { countsFrom, type Dated } from './facts.ts'

/** A stage of a project, in order. `beganOn`: its first day, or null when it has not begun or nobody knows. */
export type Stage = { name: string; beganOn: string | null }

/** Where people came in: stage `number` of `of`, by the first activity held. `afterScoping`: when the first stage was over. */
export type FirstInvolved = { fact: Dated; on: string; number: number; of: number; name: string; afterScoping: boolean }

/**
 * The stage at which people were first involved (R2). The first stage is scoping, and has no beginning: whatever came before the
 * project is part of it. With equal days the later stage counts.
 */
export function firstInvolved(held: readonly Dated[], stages: readonly Stage[]): FirstInvolved | null {
  const fact = earliest(held)
  if (!fact || stages.length === 0) return null
  const on = countsFrom(fact)
  const reached = stages.findLastIndex(({ beganOn }, place) => place === 0 || (beganOn !== null && beganOn <= on))
  return { fact, on, number: reached + 1, of: stages.length, name: stages[reached]?.name ?? '', afterScoping: reached > 0 }
}

/** The fact that counts from the earliest day; of those, the one that is latest on record, so that the order of facts does not matter. */
export function earliest<Fact extends Dated>(facts: readonly Fact[]): Fact | undefined {
  let first: Fact | undefined
  for (const fact of facts) if (!first || comesBefore(fact, first)) first = fact
  return first
}

function comesBefore(one: Dated, other: Dated): boolean {
  const [a, b] = [countsFrom(one), countsFrom(other)]
  if (a !== b) return a < b
  return one.happenedOn === other.happenedOn ? one.recordedOn < other.recordedOn : one.happenedOn > other.happenedOn
}
