import type { Person, Target } from './problem.ts'
import { cellOf, columnsOf, plain, type SheetRow } from './read-rows.ts'

export type PeopleColumns = {
  /** The column of ids; without one, the number of the row is the id. */
  id?: string
  /** Who has the same in all of these is one household. Where all are blank, there is no household. */
  household?: readonly string[]
  /** People who have a place already: they and their households are left out. */
  already?: readonly SheetRow[]
}

/** `notes` are for reading; with `problems` nothing can be drawn. */
export type ReadPeople = { people: Person[]; problems: string[]; notes: string[] }

/** People as the field lists them: a row for each, with a column for each category of the targets. All that is wrong is said at once. */
export function readPeople(
  rows: readonly SheetRow[],
  targets: readonly Target[],
  { id, household = [], already = [] }: PeopleColumns,
  file = 'People',
): ReadPeople {
  const columns = columnsOf(rows, file)
  const idPlace = id === undefined ? undefined : columns.need('ids', id)
  const places = [...new Set(targets.map(({ category }) => category))].map((category) => ({
    category,
    place: columns.need('a category of the targets', category),
  }))
  const addresses = household.map((column) => columns.need('households', column))
  const placed = readPlaced(already, { id, household })
  const problems = [...columns.problems, ...placed.problems]
  if (problems.length > 0) return { people: [], problems: [...new Set(problems)], notes: [] }

  const notes: string[] = []
  const rowsOfId = new Map<string, SheetRow[]>()
  const people: Person[] = []
  for (const row of rows.slice(1)) {
    const own = id === undefined ? String(row.row) : cellOf(row, idPlace)
    if (own === '') {
      notes.push(`${file}, row ${row.row}: there is no id, so the row was left out`)
      continue
    }
    const same = rowsOfId.get(own)
    if (same) {
      same.push(row)
      continue
    }
    rowsOfId.set(own, [row])
    const home = homeOf(row, addresses)
    const values = places.map(({ category, place }) =>
      targetOf(row, place, category, targets, (words) => problems.push(`${file}, row ${row.row}: ${words}`)),
    )
    if (placed.ids.has(own) || (home !== undefined && placed.homes.has(home))) continue
    people.push({ id: own, values, ...(home === undefined ? {} : { household: home }) })
  }
  for (const [own, same] of rowsOfId) if (same.length > 1) sayTwice(own, same, file, problems, notes)
  if (rowsOfId.size === 0) problems.push(`${file}: there are headings but no rows under them`)
  const out = rowsOfId.size - people.length
  if (out > 0) notes.push(`${out} of the people were left out: they have a place already, or share a household with somebody who has`)
  return { people, problems, notes }
}

function readPlaced(rows: readonly SheetRow[], { id, household = [] }: PeopleColumns): { ids: Set<string>; homes: Set<string>; problems: string[] } {
  if (rows.length === 0) return { ids: new Set(), homes: new Set(), problems: [] }
  const columns = columnsOf(rows, 'Already selected')
  const idPlace = id === undefined ? undefined : columns.need('ids', id)
  const addresses = household.map((column) => columns.need('households', column))
  if (id === undefined && household.length === 0) columns.problems.push('Already selected: say which column holds the ids, or which hold households')
  const people = rows.slice(1)
  return {
    ids: new Set(people.map((row) => cellOf(row, idPlace)).filter((own) => own !== '')),
    homes: new Set(people.map((row) => homeOf(row, addresses)).filter((home) => home !== undefined)),
    problems: columns.problems,
  }
}

function homeOf(row: SheetRow, places: readonly (number | undefined)[]): string | undefined {
  const parts = places.map((place) => plain(cellOf(row, place)))
  return parts.some((part) => part !== '') ? parts.join('\n') : undefined
}

function targetOf(row: SheetRow, place: number | undefined, category: string, targets: readonly Target[], say: (words: string) => void): number {
  const own = cellOf(row, place)
  const found = targets.findIndex((target) => target.category === category && plain(target.value) === plain(own))
  const known = targets.filter((target) => target.category === category).map(({ value }) => value)
  if (own === '') say(`${category} is empty. It must be one of: ${known.join(', ')}`)
  else if (found < 0) say(`“${own}” is not a value of ${category}. Known are: ${known.join(', ')}`)
  return found
}

function sayTwice(id: string, rows: readonly SheetRow[], file: string, problems: string[], notes: string[]): void {
  const where = `rows ${rows.map(({ row }) => row).join(' and ')}`
  const alike = rows.every(({ cells }) => cells.join('\n') === rows[0]!.cells.join('\n'))
  if (alike) notes.push(`${file}: the id “${id}” is there more than once, always with the same (${where}). It counts once`)
  else
    problems.push(
      `${file}: the id “${id}” is there more than once, with different answers (${where}). Correct the ids, or delete the rows that are wrong`,
    )
}
