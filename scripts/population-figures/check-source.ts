import { type TableOf, tables } from './tables.ts'

export type SourceArea = { name: string; residents: number } & Readonly<Record<string, Readonly<Record<string, number>> | string | number>>
export type Source = { areas: Readonly<Record<string, SourceArea>> }

export const england = 'ENGLAND'
/** ONS swaps and perturbs cells, so that the totals of two tables differ by up to a few dozen people in a million. */
const tolerance = 0.0002

/** People of each group of a table, in its order. Undefined where the area has no such table. */
export const peopleIn = (area: SourceArea, { from, groups }: TableOf): number[] | undefined => {
  const table = area[from]
  // An area without a small area in a decile has no entry for it.
  return typeof table === 'object' ? groups.map(([there]) => table[there] ?? 0) : undefined
}

/** By how many people the groups of a table miss the people who live there: 0 where it is near enough, or the table is not there. */
export function missingIn(area: SourceArea, table: TableOf): number {
  const people = peopleIn(area, table)
  const whole = table.base === 'all' ? area.residents : sum(peopleIn(area, tables[0]!)!.slice(1))
  const off = people ? Math.abs(sum(people) - whole) : 0
  return off > whole * tolerance ? off : 0
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Everything that is wrong with the source, in words; nothing of it may be used then. */
export function problemsOf(source: Source): string[] {
  const areas = Object.entries(source.areas)
  if (!source.areas[england]) return ['England is not there']
  return [
    ...areas.flatMap(([code, area]) => tables.flatMap((table) => tableProblems(code, area, table))),
    ...tables.flatMap((table) => sumProblems(source, table)),
  ]
}

function tableProblems(code: string, area: SourceArea, table: TableOf): string[] {
  const people = peopleIn(area, table)
  if (!people) return table.complete ? [`${code}: ${table.from} is missing`] : []
  const unknown = Object.keys(area[table.from] as object).filter((there) => !table.groups.some(([name]) => name === there))
  const wrong = people.filter((number) => !Number.isSafeInteger(number) || number < 0)
  const off = table.complete ? missingIn(area, table) : 0
  return [
    ...unknown.map((there) => `${code}: ${table.from} has a group “${there}” that is not known`),
    ...wrong.map((number) => `${code}: ${table.from} has ${number} people in a group`),
    ...(off > 0 ? [`${code}: the groups of ${table.from} are ${off} people away from those who live there`] : []),
  ]
}

/** The areas make up the country: exactly, group by group, where all of them have the table. */
function sumProblems({ areas }: Source, table: TableOf): string[] {
  const parts = Object.entries(areas).filter(([code]) => code !== england)
  const lists = parts.map(([, area]) => peopleIn(area, table))
  if (lists.some((list) => list === undefined)) return []
  const whole = peopleIn(areas[england]!, table)!
  return table.groups.flatMap(([there], place) => {
    const added = sum(lists.map((list) => list![place]!))
    return added === whole[place] ? [] : [`${table.from}, ${there}: the areas have ${added} people, England has ${whole[place]}`]
  })
}
