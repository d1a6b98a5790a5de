import type { Table } from './compare.ts'

/**
 * How alike those taking part and the population are over all groups of a characteristic: Σ min(share, population share), which is
 * 1 − ½ Σ |share − population share|. 1: the same shares; 0: no group in common. `fairDraw` is about what a fair draw of as many people has,
 * 1 − ½ Σ √(2 p (1 − p) / (π of)): less than 1, because no draw is exact.
 * Sources: Czekanowski's proportional similarity, as in Feinsinger, Spears, Poole, Ecology 62 (1981) 27; the mean of |normal deviation|.
 *
 * @returns undefined where it would say nothing: a group is so small that nobody of it would be no surprise, some are hidden, or the groups do not
 *   make up the population
 */
export function similarity({ people, of, ofAtMost, groups }: Table): { value: number; fairDraw: number } | undefined {
  const whole = groups.reduce((sum, group) => sum + group.people, 0) === people && groups.reduce((sum, { from }) => sum + from, 0) === of
  if (of === 0 || of !== ofAtMost || !whole || groups.some(({ from, to, people: inGroup }) => from !== to || (1 - inGroup / people) ** of >= 0.05))
    return undefined
  const sumOf = (term: (p: number, n: number) => number) => groups.reduce((sum, group) => sum + term(group.people / people, group.from), 0)
  return {
    value: sumOf((p, n) => Math.min(n / of, p)),
    fairDraw: 1 - sumOf((p) => Math.sqrt((2 * p * (1 - p)) / (Math.PI * of))) / 2,
  }
}
