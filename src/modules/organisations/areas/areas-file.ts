import { isRealDay } from '#lib/dates.ts'

/** A small area (LSOA of 2021) of an area, from a day on, up to but not including another. */
export type Member = { row: number; smallArea: string; from: string; to: string | null }

/** An area as a file gives it, by its code. */
export type AreaInFile = { code: string; name: string; row: number; members: Member[] }

export type BadRow = { row: number; reason: string }

/** What is read of a file so far: everything of it that is right, and everything that is wrong. Handed from one batch of rows to the next. */
export type AreasRead = { rows: number; areas: Map<string, AreaInFile>; bad: BadRow[] }

export const nothingRead = (): AreasRead => ({ rows: 0, areas: new Map(), bad: [] })

const headings = {
  area: ['area', 'area code'],
  name: ['name', 'area name'],
  smallArea: ['small area', 'lsoa21cd', 'lsoa21', 'lsoa code (2021)'],
  from: ['valid from', 'valid_from', 'from'],
  to: ['valid to', 'valid_to', 'to'],
} as const

type Column = keyof typeof headings
export type AreaColumns = Readonly<Record<Column, number | undefined>>

/** The columns of a file of areas, or which is missing. */
export function areaColumns(cells: readonly string[]): AreaColumns | { missing: string } {
  const plain = cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  const found = Object.entries(headings).map(
    ([column, names]) => [column, names.map((name) => plain.indexOf(name)).find((place) => place >= 0)] as const,
  )
  const missing = found.find(([column, place]) => place === undefined && column !== 'name' && column !== 'to')
  return missing ? { missing: `“${headings[missing[0] as Column][0]}”` } : (Object.fromEntries(found) as AreaColumns)
}

/** Reads rows into what was read before. Everything that is wrong with a row is said; a row that is wrong is in no area. */
export function readAreas(read: AreasRead, rows: readonly { row: number; cells: readonly string[] }[], columns: AreaColumns): void {
  for (const { row, cells } of rows) {
    read.rows += 1
    const of = (column: Column) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim())
    const [code, name, smallArea, from, to] = [of('area'), of('name'), of('smallArea').toUpperCase(), of('from'), of('to')]
    const reasons = wrongIn(code, name, smallArea, from, to)
    const area = read.areas.get(code.toLowerCase()) ?? { code, name: '', row, members: [] }
    if (name !== '' && area.name !== '' && name !== area.name) reasons.push(`${code} is called “${area.name}” in another row. Give one name`)
    if (reasons.length > 0) read.bad.push(...reasons.map((reason) => ({ row, reason })))
    else {
      area.name ||= name
      area.members.push({ row, smallArea, from, to: to === '' ? null : to })
      read.areas.set(code.toLowerCase(), area)
    }
  }
}

function wrongIn(code: string, name: string, smallArea: string, from: string, to: string): string[] {
  return [
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code)
      ? []
      : [`The area is “${code.slice(0, 60)}”. Give a code of letters, numbers, dots and dashes, at most 40`]),
    ...(name.length === 1 || name.length > 200 ? ['The name of the area has from 2 to 200 characters'] : []),
    ...(/^[A-Z][0-9]{8}$/.test(smallArea)
      ? []
      : [`“${smallArea.slice(0, 20)}” is not a small area of 2021. It has a letter and 8 numbers, as E01000001`]),
    ...(isRealDay(from) ? [] : [`“${from.slice(0, 20)}” is not a day. Give the first day as 2026-04-01`]),
    ...(to === '' || isRealDay(to) ? [] : [`“${to.slice(0, 20)}” is not a day. Give the day on which it ended as 2026-04-01, or leave it empty`]),
    ...(isRealDay(from) && isRealDay(to) && to <= from ? [`It ends on ${to}, which is not after ${from}, the day on which it begins`] : []),
  ]
}

type Kept = { smallArea: string; from: string; to: string | null }

/** Rows of an area that cannot stand beside each other, or beside what is kept: a small area is in an area once at a time. */
export function clashesIn(area: AreaInFile, kept: readonly Kept[]): BadRow[] {
  const ofSmallArea = Map.groupBy(area.members, ({ smallArea }) => smallArea)
  const keptOf = Map.groupBy(kept, ({ smallArea }) => smallArea)
  return [...ofSmallArea].flatMap(([smallArea, members]) => {
    const before = keptOf.get(smallArea) ?? []
    // What is kept from the same day on takes the end that the file gives.
    const others = before.filter(({ from }) => !members.some((member) => member.from === from))
    return members.flatMap((member, place) => {
      const twice = members.slice(0, place).find((earlier) => overlaps(earlier, member))
      if (twice) return [{ row: member.row, reason: `${smallArea} is in ${area.code} already on that day: see row ${twice.row}` }]
      const clash = others.find((other) => overlaps(other, member))
      if (clash)
        return [{ row: member.row, reason: `${smallArea} has been in ${area.code} from ${clash.from}${clash.to === null ? '' : ` to ${clash.to}`}` }]
      const ended = member.to === null ? before.find(({ from, to }) => from === member.from && to !== null) : undefined
      return ended ? [{ row: member.row, reason: `${smallArea} left ${area.code} on ${ended.to}. Give that day, or another` }] : []
    })
  })
}

const overlaps = (one: Omit<Kept, 'smallArea'>, other: Omit<Kept, 'smallArea'>): boolean =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)
