import { figureOf, type PublishedTable, publishTable } from '#lib/disclosure-control/index.ts'
import { compare, type Drawn, publishedTableOf, type Row, type Table, tableOf } from '#lib/representativeness/index.ts'
import type { Matched } from './match-counts.ts'

/** A row as it is given out: '*' stands for a number that is not shown, null for one that would give it away. Where some are hidden, it is not known of how many. */
export type Given = Omit<Row, 'n' | 'of' | 'ofAtMost' | 'expected' | 'low' | 'high' | 'zeroProbability'> & {
  n: number | '*'
  of: number | '*'
  expected: number | null
  low: number | null
  high: number | null
  zeroProbability: number | null
}

/** Every group beside its share of the population, with exact numbers: for those who may see them. */
export const represented = (matched: readonly Matched[], drawn: Drawn): Given[] =>
  compare(
    matched.map(({ says, groups, rest }) => tableOf(says, groups.map(named), rest)),
    drawn,
  ).map(given)

/**
 * The same as everybody may see it: each characteristic is made safe as a table of its own, with those who did not answer as a category, and compared by
 * what is shown alone. Of a table that may not be shown, the population is given and nothing else.
 */
export function representedInPublic(matched: readonly Matched[], drawn: Drawn): Given[] {
  const tables = matched.map(publicTableOf)
  const rows = compare(
    tables.filter((table) => table !== undefined),
    drawn,
  )
  let place = 0
  return matched.flatMap((one, at) => one.groups.map((group) => (tables[at] ? given(rows[place++]!) : withheld(one, group))))
}

type Group = Matched['groups'][number]

const named = ({ says, ...group }: Group) => ({ ...group, group: says })

function publicTableOf({ says, groups, rest, notAnswered }: Matched): Table | undefined {
  const counts = groups.map(({ n }, place): [string, number] => [String(place), n])
  const table: PublishedTable = publishTable({ ...Object.fromEntries(counts), ...(rest.people > 0 && { rest: rest.n }), notAnswered })
  if (table.kind === 'withheld') return undefined
  const shown = (cell: string) => figureOf(table.cells[cell] ?? { kind: 'zero' })
  return publishedTableOf(
    says,
    groups.map((group, place) => ({ ...named(group), figure: shown(String(place)) })),
    { people: rest.people, figure: shown('rest') },
  )
}

const given = (row: Row): Given => ({
  characteristic: row.characteristic,
  group: row.group,
  n: row.n ?? '*',
  of: row.of === row.ofAtMost ? row.of : '*',
  share: row.share === null ? null : sixDigits(row.share),
  populationShare: sixDigits(row.populationShare),
  expected: row.of === row.ofAtMost ? sixDigits(row.expected) : null,
  short: row.short,
  low: sixDigits(row.low),
  high: sixDigits(row.high),
  zeroProbability: sixDigits(row.zeroProbability),
  verdict: row.verdict,
})

function withheld({ says, groups, rest }: Matched, group: Group): Given {
  const people = groups.reduce((sum, one) => sum + one.people, rest.people)
  return {
    characteristic: says,
    group: group.says,
    n: '*',
    of: '*',
    share: null,
    populationShare: sixDigits(group.people / people),
    expected: null,
    short: null,
    low: null,
    high: null,
    zeroProbability: null,
    verdict: 'too-few-to-say',
  }
}

const sixDigits = (number: number): number => Number(number.toPrecision(6))
