import type { Writer } from '#platform/database/types.ts'
import { largeCsv, type Row } from '#platform/spreadsheets/index.ts'
import { decileColumns, plainPostcode, postcodeColumns, smallAreaOf } from './postcode.ts'
import { type PostcodeRow, type SmallAreaRow, savePostcodes, saveSmallAreas } from './postcodes.queries.ts'

/** Rows that are read and saved together, each time in a transaction of their own: what was saved stays when the rest is stopped. */
const atOnce = 10_000
/** The most bad rows that are named. */
const mostNamed = 1000

export type BroughtIn = {
  rows: number
  /** New, or moved to another small area. */
  changed: number
  /** Without a small area: outside the United Kingdom's lists, or ended long ago. */
  leftOut: number
  badRows: number
  bad: { row: number; reason: string }[]
}

/** A transaction as the owner, for each part: public lists belong to no organisation. The command hands it in. */
type AsOwner = <Value>(work: (db: Writer) => Promise<Value>) => Promise<Value>

type Refused = { missing: string; headings: readonly string[] }

/** Brings in the deciles of small areas, from the file that the government publishes or one like it. */
export async function bringInDeciles(asOwner: AsOwner, file: string): Promise<BroughtIn | Refused> {
  let places: { smallArea: number; decile: number } | undefined
  const done: BroughtIn = { rows: 0, changed: 0, leftOut: 0, badRows: 0, bad: [] }
  for await (const rows of largeCsv(file, atOnce)) {
    const under = places ? rows : rows.slice(1)
    const found = places ?? decileColumns(rows[0]!.cells)
    if ('missing' in found) return { ...found, headings: rows[0]!.cells }
    places = found
    const areas = new Map<string, SmallAreaRow>()
    for (const { row, cells } of under) {
      const area = smallAreaOf(cells[found.smallArea] ?? '', cells[found.decile])
      if (area) areas.set(area.code, area)
      else addBad(done, row, 'There is no small area of 2021 with a decile from 1 to 10')
    }
    await asOwner((db) => saveSmallAreas(db, [...areas.values()]))
    done.rows += under.length
    done.changed += areas.size
  }
  return done
}

/** Brings in a postcode directory of any length: memory stays flat, and running it twice changes nothing more. */
export async function bringInPostcodes(asOwner: AsOwner, file: string, progress: (rows: number) => void): Promise<BroughtIn | Refused> {
  let places: Exclude<ReturnType<typeof postcodeColumns>, { missing: string }> | undefined
  const done: BroughtIn = { rows: 0, changed: 0, leftOut: 0, badRows: 0, bad: [] }
  /** Small areas that were saved before, about 45,000 at the most. */
  const seen = new Set<string>()
  for await (const rows of largeCsv(file, atOnce)) {
    const under = places ? rows : rows.slice(1)
    const found = places ?? postcodeColumns(rows[0]!.cells)
    if ('missing' in found) return { ...found, headings: rows[0]!.cells }
    places = found
    const read = readRows(under, found, done)
    const areas = read.areas.filter(({ code, decile }) => !seen.has(`${code} ${decile}`))
    done.changed += await asOwner(async (db) => {
      if (areas.length > 0) await saveSmallAreas(db, areas)
      return savePostcodes(db, read.postcodes)
    })
    for (const { code, decile } of areas) seen.add(`${code} ${decile}`)
    done.rows += under.length
    progress(done.rows)
  }
  return done
}

function readRows(rows: readonly Row[], places: { postcode: number; smallArea: number; decile: number | undefined }, done: BroughtIn) {
  const postcodes = new Map<string, PostcodeRow>()
  const areas = new Map<string, SmallAreaRow>()
  for (const { row, cells } of rows) {
    const postcode = plainPostcode(cells[places.postcode] ?? '')
    const code = cells[places.smallArea] ?? ''
    const area = smallAreaOf(code, places.decile === undefined ? undefined : cells[places.decile])
    if (postcode === undefined) addBad(done, row, `“${(cells[places.postcode] ?? '').slice(0, 20)}” is not a postcode`)
    else if (code.trim() === '') done.leftOut += 1
    else if (!area) addBad(done, row, `“${code.slice(0, 20)}” is not a small area of 2021, or its decile is not a number from 1 to 10 in England`)
    else {
      postcodes.set(postcode, { postcode, smallArea: area.code })
      areas.set(area.code, area)
    }
  }
  return { postcodes: [...postcodes.values()], areas: [...areas.values()] }
}

function addBad(done: BroughtIn, row: number, reason: string): void {
  done.badRows += 1
  if (done.bad.length < mostNamed) done.bad.push({ row, reason })
}
