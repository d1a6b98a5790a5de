import { statSync } from 'node:fs'
import { type CommandWork, command, type Printed } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { organisationNamed } from '../named.action.ts'
import type { AreasRead } from './areas-file.ts'
import { mostRows, readAreasFile, type SavedAreas, saveAreas } from './save-areas.action.ts'

const usage = 'heard import areas --file F [--dry-run] [--organisation HOST] [--json]'

/**
 * Brings in of which small areas (LSOA of 2021) an area is made, each from a day on. The columns are area (a code), small area and valid from, and where wanted
 * name and valid to (the day on which it was in it no more). An area that is not known is made. With one bad row nothing comes in.
 */
export const importAreas = command({
  name: 'import areas',
  usage,
  options: { file: { type: 'string' }, 'dry-run': { type: 'boolean' }, organisation: { type: 'string' } },
  needsInstallation: true,
  instead: 'Stop it first',
  run,
})

async function run({ store, options, positionals }: CommandWork): Promise<Printed> {
  const { file, organisation } = options
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  if (typeof file !== 'string' || file === '') throw new UsageProblem(`--file is missing\nUsage: ${usage}`)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  const organisationId = await organisationNamed(store, typeof organisation === 'string' ? organisation : undefined)
  const read = await areasIn(file)
  if (read.bad.length > 0 || options['dry-run'] === true) return printed(read.rows, { ...nothing, bad: read.bad })
  return printed(read.rows, await store.within(organisationId, (db) => saveAreas(db, read)))
}

const nothing: SavedAreas = { areas: 0, added: 0, ended: 0, alreadyThere: 0, notInTheList: null, bad: [] }

async function areasIn(file: string): Promise<AreasRead> {
  const read = await readAreasFile(file)
  if (read === 'too-long') throw new CommandRefused(`The file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it into smaller files`)
  if ('missing' in read) throw new CommandRefused(`There is no column ${read.missing}. The columns are: ${read.headings.join(', ')}`)
  if (read.rows === 0) throw new CommandRefused('The file has no rows under its headings')
  return read
}

function printed(rows: number, { bad, ...saved }: SavedAreas): Printed {
  const inOrder = bad.toSorted((one, other) => one.row - other.row)
  const text = [
    `${rows} rows: ${saved.added} small areas of ${saved.areas} areas brought in, ${saved.ended} given an end, ${saved.alreadyThere} there already, ${bad.length} bad`,
    ...(saved.notInTheList
      ? [`${saved.notInTheList} small areas are in no list of postcodes or deciles that was brought in. Check that they are of 2021`]
      : []),
  ].join('\n')
  const reasons = inOrder.slice(0, 100).map(({ row, reason }) => `Row ${row}: ${reason}`)
  const refused = ['Nothing was brought in, because some rows are bad', ...reasons, ...(bad.length > 100 ? [`and ${bad.length - 100} more`] : [])]
  return { text, data: { rows, ...saved, bad: inOrder }, ...(bad.length > 0 && { refused: refused.join('\n') }) }
}
