import { type Figure, strict } from '#lib/disclosure-control/index.ts'
import type { Table } from './compare.ts'

type Counted = { people: number; n: number }
type Shown = { people: number; figure: Figure }

/**
 * A characteristic whose people are all counted. Those who did not answer are not among the groups.
 *
 * @param rest those who answered and are in none of the groups, where not all groups are listed
 */
export function tableOf(characteristic: string, groups: readonly (Counted & { group: string })[], rest: Counted = { people: 0, n: 0 }): Table {
  return {
    characteristic,
    people: groups.reduce((sum, { people }) => sum + people, rest.people),
    of: groups.reduce((sum, { n }) => sum + n, rest.n),
    groups: groups.map(({ group, people, n }) => ({ group, people, from: n, to: n })),
  }
}

/**
 * The same from published figures alone, so that the comparison tells nothing new: shares are of the rounded numbers that are shown, and a group with
 * hidden numbers may have any number of people that they may stand for.
 */
export function publishedTableOf(characteristic: string, groups: readonly (Shown & { group: string })[], rest: Shown = nobody): Table {
  const of = groups.reduce((sum, { figure }) => sum + figure.shown, rest.figure.shown)
  const atMost = (number: number) => Math.min(number, of)
  return {
    characteristic,
    people: groups.reduce((sum, { people }) => sum + people, rest.people),
    of,
    groups: groups.map(({ group, people, figure: { shown, hidden } }) => ({
      group,
      people,
      from: atMost(shown + hidden),
      to: atMost(shown + hidden * (strict.hiddenBelow - 1)),
    })),
  }
}

const nobody: Shown = { people: 0, figure: { shown: 0, hidden: 0 } }
