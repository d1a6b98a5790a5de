import { binomialMass, sumOfTail } from './binomial.ts'

/** A population of `people`, of whom `group` belong to a group, and `drawn` of whom were drawn, nobody twice. Whole numbers. */
export type Draw = { people: number; group: number; drawn: number }

/**
 * P(X = x), where X of those drawn belong to the group: C(group, x) C(people − group, drawn − x) / C(people, drawn).
 * As a ratio of three binomial probabilities with the same chance, which loses no digits (C. Loader, 2000).
 */
export function hypergeometricMass(x: number, { people, group, drawn }: Draw): number {
  if (x < 0 || x > group || x > drawn || drawn - x > people - group) return 0
  const p = drawn / people
  return (binomialMass(x, group, p) * binomialMass(drawn - x, people - group, p)) / binomialMass(drawn, people, p)
}

/** P(X ≤ x): terms are added from the one nearest the middle outwards; on the far side it is one less the other tail. */
export function hypergeometricAtMost(x: number, draw: Draw): number {
  const { people, group, drawn } = draw
  if (x < Math.max(0, drawn - (people - group))) return 0
  if (x >= Math.min(group, drawn)) return 1
  if (x >= middle(draw)) return 1 - hypergeometricAtLeast(x + 1, draw)
  return sumOfTail(hypergeometricMass(x, draw), (step) => {
    const k = x - step
    return (k * (people - group - drawn + k)) / ((group - k + 1) * (drawn - k + 1))
  })
}

/** P(X ≥ x). */
export function hypergeometricAtLeast(x: number, draw: Draw): number {
  const { people, group, drawn } = draw
  if (x <= Math.max(0, drawn - (people - group))) return 1
  if (x > Math.min(group, drawn)) return 0
  if (x < middle(draw)) return 1 - hypergeometricAtMost(x - 1, draw)
  return sumOfTail(hypergeometricMass(x, draw), (step) => {
    const k = x + step
    return ((group - k) * (drawn - k)) / ((k + 1) * (people - group - drawn + k + 1))
  })
}

/** The most likely number, or just beside it: terms fall on both sides of it. */
const middle = ({ people, group, drawn }: Draw): number => ((drawn + 1) * (group + 1)) / (people + 2)

/**
 * The shares of the group in the population under which neither "so few" nor "so many" is rarer than (1 − level) / 2: the interval of
 * Clopper and Pearson for a draw without putting back, found by halving over whole people.
 */
export function drawnShareInterval(x: number, people: number, drawn: number, level = 0.95): { low: number; high: number } {
  if (drawn === 0) return { low: 0, high: 1 }
  const tail = (1 - level) / 2
  const [least, most] = [x, people - (drawn - x)]
  const low = firstWhere(least, most, (group) => hypergeometricAtLeast(x, { people, group, drawn }) > tail)
  const high = firstWhere(least, most, (group) => hypergeometricAtMost(x, { people, group, drawn }) <= tail) - 1
  return { low: low / people, high: (hypergeometricAtMost(x, { people, group: most, drawn }) > tail ? most : high) / people }
}

/** The first whole number of a range for which it holds, where it holds for all after that; the last where it holds for none. */
function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const half = Math.floor((low + high) / 2)
    if (holds(half)) high = half
    else low = half + 1
  }
  return low
}
