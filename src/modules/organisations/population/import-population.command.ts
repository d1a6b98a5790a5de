import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { dayOf } from '#lib/dates.ts'
import { command, type Printed } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { madeUpAmong } from '../areas/parts.queries.ts'
import { organisationNamed } from '../named.action.ts'
import { linesOf } from './csv-file.action.ts'
import { type BadRow, type PopulationLine, readPopulation } from './population-file.ts'
import { savePopulation } from './save-population.action.ts'

const usage = 'heard import population --file F [--dry-run] [--organisation HOST] [--json]'

/**
 * Brings in who lives in a place, or whom a piece of work affects (the patients of one clinic, say). The columns are area (a code), characteristic, group and
 * count, and where wanted name, base (all or 16+), source and date. Each characteristic has a row with the group "Total". With one bad row nothing comes in.
 */
export const importPopulation = command({
  name: 'import population',
  usage,
  options: { file: { type: 'string' }, 'dry-run': { type: 'boolean' }, organisation: { type: 'string' } },
  needsInstallation: true,
  instead: 'Stop it first',

  async run({ store, options, positionals, now }) {
    const { file, organisation } = options
    if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
    if (typeof file !== 'string' || file === '') throw new UsageProblem(`--file is missing\nUsage: ${usage}`)
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${file}`)
    const organisationId = await organisationNamed(store, typeof organisation === 'string' ? organisation : undefined)
    const lines = await populationLines(file)
    const { tables, bad } = readPopulation(lines, { source: `The file ${basename(file).slice(0, 200)}`, date: dayOf(now) })
    if (bad.length > 0 || options['dry-run'] === true) return printed(lines.length, { areas: 0, imported: 0, alreadyThere: 0 }, bad)
    const saved = await store.within(organisationId, async (db) => {
      const madeUp = await madeUpAmong(
        db,
        tables.map(({ area }) => area),
      )
      if (madeUp.length > 0) throw new CommandRefused(`${madeUp.join(', ')}: made up of other areas, whose figures are added up. Bring in theirs`)
      return savePopulation({ db, now }, tables)
    })
    return printed(lines.length, saved, [])
  },
})

async function populationLines(file: string): Promise<PopulationLine[]> {
  const read = await linesOf(file, ['area', 'characteristic', 'group', 'count'] as PopulationColumn[], ['name', 'base', 'source', 'date'])
  if (!read.ok) throw new CommandRefused(read.says)
  if (read.value.length === 0) throw new CommandRefused('The file has headings but no rows under them')
  return read.value
}

type PopulationColumn = Exclude<keyof PopulationLine, 'row'>

function printed(rows: number, saved: { areas: number; imported: number; alreadyThere: number }, bad: readonly BadRow[]): Printed {
  const text = `${rows} rows: ${saved.imported} groups of ${saved.areas} areas brought in, ${saved.alreadyThere} there already, ${bad.length} bad`
  const reasons = bad.slice(0, 100).map(({ row, reason }) => `Row ${row}: ${reason}`)
  const refused = ['Nothing was brought in, because some rows are bad', ...reasons, ...(bad.length > 100 ? [`and ${bad.length - 100} more`] : [])]
  return { text, data: { rows, ...saved, bad }, ...(bad.length > 0 && { refused: refused.join('\n') }) }
}
