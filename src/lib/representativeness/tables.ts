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
  const of = groups.reduce((sum, { n }) => sum + n, rest.n)
  return {
    characteristic,
    people: groups.reduce((sum, { people }) => sum + people, rest.people),
    of,
    ofAtMost: of,
    groups: groups.map(({ group, people, n }) => ({ group, people, from: n, to: n })),
  }
}

/**
 * The same from published figures alone, so that the comparison tells nothing new: a group with hidden numbers may have any number of people that they
 * may stand for, and so may all who answered. A hidden number is at least one: nobody is shown as nobody.
 */
export function publishedTableOf(characteristic: string, groups: readonly (Shown & { group: string })[], rest: Shown = nobody): Table {
  const ranges = groups.map(({ group, people, figure }) => ({ group, people, ...rangeOf(figure) }))
  const all = [...ranges, rangeOf(rest.figure)]
  return {
    characteristic,
    people: groups.reduce((sum, { people }) => sum + people, rest.people),
    of: all.reduce((sum, { from }) => sum + from, 0),
    ofAtMost: all.reduce((sum, { to }) => sum + to, 0),
    groups: ranges,
  }
}

const rangeOf = ({ shown, hidden }: Figure) => ({ from: shown + hidden, to: shown + hidden * (strict.hiddenBelow - 1) })

const nobody: Shown = { people: 0, figure: { shown: 0, hidden: 0 } }
