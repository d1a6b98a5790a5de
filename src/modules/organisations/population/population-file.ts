import { characteristicInWords, isCharacteristic, isGroup, isTotal, known, plainName } from './known.ts'
import { type Base, type Figure, notAnswered } from './shipped.ts'

/** A row of a file of population figures, as it was typed. */
export type PopulationLine = { row: number } & Readonly<
  Record<'area' | 'name' | 'characteristic' | 'group' | 'base' | 'count' | 'source' | 'date', string>
>

/** One characteristic of one area, whose groups make up its total. */
export type OwnTable = { area: string; name: string; characteristic: string; base: Base; figures: readonly Omit<Figure, 'code'>[] }

export type BadRow = { row: number; reason: string }

/** Two tables of one source, base and day may differ by so much: offices for statistics change cells a little, so that nobody can be found in them. */
const tolerance = 0.001
const fewestPeople = 5

/**
 * Reads a file of population figures: every group of every characteristic, and for each characteristic a row with the group "Total", which must be what its
 * groups add up to. Everything that is wrong is found at once.
 */
export function readPopulation(lines: readonly PopulationLine[], usual: { source: string; date: string }): { tables: OwnTable[]; bad: BadRow[] } {
  const bad: BadRow[] = lines.flatMap((line) => wrongIn(line).map((reason) => ({ row: line.row, reason })))
  const unread = new Set(bad.map(({ row }) => row))
  const tables: OwnTable[] = []
  for (const those of Map.groupBy(lines, keyOf).values()) {
    // A row that could not be read is missing from its table: nothing true can be said of its total.
    if (those.some(({ row }) => unread.has(row))) continue
    const read = tableOf(those, usual)
    bad.push(...read.bad)
    if (read.table) tables.push(read.table)
  }
  bad.push(...totalsApart(tables, lines))
  return { tables, bad: bad.sort((one, other) => one.row - other.row) }
}

const baseOf = (typed: string): Base | undefined =>
  typed === '' || plainName(typed) === 'all' ? 'all' : plainName(typed) === '16+' ? '16+' : undefined

const keyOf = ({ area, characteristic, base }: PopulationLine): string => `${area.toLowerCase()}\n${codeOf(characteristic)}\n${baseOf(base)}`

/** A characteristic that is known by name has one code, however it was typed; any other is called what the file calls it. */
const codeOf = (typed: string): string => Object.keys(known).find((code) => isCharacteristic(typed, code)) ?? typed

function wrongIn({ area, name, characteristic, group, base, count, date, source }: PopulationLine): string[] {
  return [
    ...(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(area)
      ? []
      : [`The area is “${area}”. Give a code of letters, numbers, dots and dashes, at most 40`]),
    ...(name.length === 1 || name.length > 200 ? ['The name of the area has from 2 to 200 characters'] : []),
    ...(characteristic === '' || characteristic.length > 80 ? ['The characteristic has from 1 to 80 characters'] : []),
    ...(group === '' || group.length > 120 ? ['The group has from 1 to 120 characters'] : []),
    ...(baseOf(base) === undefined ? [`The base is “${base}”. It is all, or 16+`] : []),
    ...(/^\d{1,9}$/.test(count.replaceAll(',', '')) ? [] : [`The count is “${count}”. Give a whole number of people, 0 or more`]),
    ...(date === '' || /^\d{4}-\d\d-\d\d$/.test(date) ? [] : [`The date is “${date}”. Give it as 2021-03-21`]),
    ...(source === '' || (source.length > 2 && source.length <= 300) ? [] : ['The source has from 3 to 300 characters']),
  ]
}

function tableOf(lines: readonly PopulationLine[], usual: { source: string; date: string }): { table?: OwnTable; bad: BadRow[] } {
  const [first] = lines
  if (!first) return { bad: [] }
  const characteristic = codeOf(first.characteristic)
  const totals = lines.filter(({ group }) => isTotal(group))
  const groups = lines.filter(({ group }) => !isTotal(group))
  const codes = groups.map(({ group }) => categoryOf(characteristic, group))
  const bad = groups.flatMap(({ row, group }, place) => {
    const before = codes.indexOf(codes[place]!)
    return before < place ? [{ row, reason: `“${group}” is there twice: see row ${groups[before]!.row}` }] : []
  })
  const what = `${characteristicInWords(characteristic)} in ${first.area}`
  if (totals.length !== 1)
    bad.push({
      row: (totals[1] ?? first).row,
      reason: `${what} needs one row with the group “Total”, so that the figures can be checked. It has ${totals.length}`,
    })
  const sum = groups.reduce((added, line) => added + peopleIn(line), 0)
  if (totals.length === 1 && sum !== peopleIn(totals[0]!))
    bad.push({ row: totals[0]!.row, reason: `The groups of ${what} add up to ${sum}, and the total says ${peopleIn(totals[0]!)}` })
  if (bad.length > 0) return { bad }
  const figures = groups.map((line, place) => ({
    characteristic,
    base: baseOf(line.base)!,
    category: codes[place]!,
    place,
    people: peopleIn(line),
    source: line.source || usual.source,
    countedOn: line.date || usual.date,
  }))
  return {
    table: { area: first.area, name: lines.find(({ name }) => name !== '')?.name ?? first.area, characteristic, base: baseOf(first.base)!, figures },
    bad,
  }
}

const peopleIn = ({ count }: PopulationLine): number => Number(count.replaceAll(',', ''))

function categoryOf(characteristic: string, typed: string): string {
  const groups = Object.keys(known[characteristic]?.groups ?? {})
  return groups.find((category) => isGroup(typed, characteristic, category)) ?? (plainName(typed) === plainName(notAnswered) ? notAnswered : typed)
}

/** Characteristics of one area that disagree about how many people there are: one of them leaves somebody out. */
function totalsApart(tables: readonly OwnTable[], lines: readonly PopulationLine[]): BadRow[] {
  const people = ({ figures }: OwnTable) => figures.reduce((sum, figure) => sum + figure.people, 0)
  const alike = Map.groupBy(tables, ({ area, base, figures }) => [area.toLowerCase(), base, figures[0]?.source, figures[0]?.countedOn].join('\n'))
  return [...alike.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      const [one, two] = [people(first!), people(other)]
      if (Math.abs(one - two) <= Math.max(fewestPeople, tolerance * Math.max(one, two))) return []
      const at = lines.find((line) => line.area === other.area && codeOf(line.characteristic) === other.characteristic && isTotal(line.group))
      const said = `${characteristicInWords(first!.characteristic)} has ${one} people and ${characteristicInWords(other.characteristic)} ${two}`
      return [{ row: at?.row ?? 1, reason: `In ${other.area}, ${said}, of the same source and day. One of them is not complete` }]
    }),
  )
}
