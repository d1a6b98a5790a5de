import type { Writer } from '#platform/database/types.ts'
import { largeCsv } from '#platform/spreadsheets/index.ts'
import { areaNamed, saveOwnArea } from '../population/figures.queries.ts'
import { type AreaInFile, type AreasRead, areaColumns, type BadRow, clashesIn, nothingRead, readAreas } from './areas-file.ts'
import { partsOn } from './composition.ts'
import { allParts } from './parts.queries.ts'
import { addMembers, endMembers, keptMembers, notInTheList } from './small-areas.queries.ts'

/** England has 33,755 small areas: enough for them in many areas, and few enough to be held in memory while they are checked. */
export const mostRows = 500_000
/** Rows that are read, or saved, at once. */
const atOnce = 10_000

/** Reads a file of areas in parts, so that its size matters little. */
export async function readAreasFile(file: string): Promise<AreasRead | { missing: string; headings: readonly string[] } | 'too-long'> {
  const read = nothingRead()
  let columns: Exclude<ReturnType<typeof areaColumns>, { missing: string }> | undefined
  for await (const rows of largeCsv(file, atOnce)) {
    const found = columns ?? areaColumns(rows[0]!.cells)
    if ('missing' in found) return { ...found, headings: rows[0]!.cells }
    readAreas(read, columns ? rows : rows.slice(1), found)
    columns = found
    if (read.rows > mostRows) return 'too-long'
  }
  for (const area of read.areas.values()) read.bad.push(...clashesIn(area, []))
  return read
}

export type SavedAreas = { areas: number; added: number; ended: number; alreadyThere: number; notInTheList: number | null; bad: BadRow[] }

/** Keeps the small areas of areas, or nothing where a row does not fit what is kept. The same again changes nothing. */
export async function saveAreas(db: Writer, { areas }: AreasRead): Promise<SavedAreas> {
  const saved: SavedAreas = { areas: areas.size, added: 0, ended: 0, alreadyThere: 0, notInTheList: null, bad: [] }
  const found: { area: AreaInFile; id: string | undefined }[] = []
  for (const area of areas.values()) {
    const known = await areaByCode(db, area)
    if (known !== undefined) saved.bad.push(...(await clashesWithKept(db, area, known)))
    found.push({ area, id: known })
  }
  if (saved.bad.length > 0) return { ...saved, areas: 0 }
  for (const { area, id } of found) {
    const areaId = id ?? (await saveOwnArea(db, newArea(area)))
    // What ends goes first: an area may have a small area a second time after that.
    const before = saved.ended + saved.added
    for (const members of inParts(area.members)) saved.ended += await endMembers(db, areaId, members)
    for (const members of inParts(area.members)) saved.added += await addMembers(db, areaId, members)
    saved.alreadyThere += area.members.length - (saved.ended + saved.added - before)
  }
  saved.notInTheList = await notInTheList(db, [...new Set([...areas.values()].flatMap(({ members }) => members.map(({ smallArea }) => smallArea)))])
  return saved
}

const newArea = ({ code, name, members }: AreaInFile) => ({
  code,
  name: name || (code.length > 1 ? code : `Area ${code}`),
  validFrom: members.map(({ from }) => from).sort()[0]!,
})

/** The area of a code: an own one before one that comes with Heard. A name is no code here. */
async function areaByCode(db: Writer, { code }: AreaInFile): Promise<string | undefined> {
  const area = await areaNamed(db, code)
  return area && area.code.toLowerCase() === code.toLowerCase() ? area.id : undefined
}

async function clashesWithKept(db: Writer, area: AreaInFile, areaId: string): Promise<BadRow[]> {
  const parts = await allParts(db)
  if (area.members.some(({ from }) => partsOn(areaId, from, parts).length > 0))
    return [{ row: area.row, reason: `${area.code} is made up of other areas. Its small areas are theirs` }]
  const bad: BadRow[] = []
  const ofSmallArea = [...Map.groupBy(area.members, ({ smallArea }) => smallArea)]
  for (const some of inParts(ofSmallArea)) {
    const kept = await keptMembers(
      db,
      areaId,
      some.map(([smallArea]) => smallArea),
    )
    bad.push(...clashesIn({ ...area, members: some.flatMap(([, members]) => members) }, kept))
  }
  return bad
}

function* inParts<Value>(all: readonly Value[]): Generator<readonly Value[]> {
  for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce)
}
