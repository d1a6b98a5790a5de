import { statSync } from 'node:fs'
import { type CommandWork, command, type Printed } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { smallAreasWithoutDecile } from './postcodes.queries.ts'
import { type BroughtIn, bringInDeciles, bringInPostcodes } from './save-postcodes.action.ts'

const usage = 'heard import postcodes --file F [--imd FILE] [--json]'
const tellEvery = 100_000

/**
 * Brings in which small area (LSOA of 2021) each postcode is in, from the ONS Postcode Directory or a file with its columns pcds and lsoa21; and with `--imd` the
 * decile of each small area, from the English Indices of Deprivation 2025. A file may hold both: the decile in a column imd_decile. The directory's own
 * column "imd" is a rank of another index, and is not used. Rows that are bad are left out and named.
 */
export const importPostcodes = command({
  name: 'import postcodes',
  usage,
  options: { file: { type: 'string' }, imd: { type: 'string' } },
  needsInstallation: true,
  instead: 'Stop it first',
  run,
})

async function run({ store, options, positionals, say }: CommandWork): Promise<Printed> {
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  const files = { postcodes: fileNamed(options.file, '--file'), deciles: options.imd === undefined ? undefined : fileNamed(options.imd, '--imd') }
  const began = performance.now()
  const deciles = files.deciles === undefined ? undefined : done(await bringInDeciles(store.outside, files.deciles))
  let told = 0
  const progress = (rows: number) => {
    if (rows - told < tellEvery) return
    told = rows
    say(`${rows.toLocaleString('en-GB')} rows read`)
  }
  const { rows, changed, leftOut, badRows, bad } = done(await bringInPostcodes(store.outside, files.postcodes, progress))
  const withoutDecile = await store.outside(smallAreasWithoutDecile)
  const seconds = Math.round(performance.now() - began) / 1000
  const badOnes = [...(deciles?.bad ?? []).map((one) => ({ file: 'imd', ...one })), ...bad.map((one) => ({ file: 'postcodes', ...one }))]
  const data = {
    rows,
    imported: changed,
    alreadyThere: rows - changed - leftOut - badRows,
    leftOut,
    badRows: badRows + (deciles?.badRows ?? 0),
    bad: badOnes,
    smallAreas: deciles?.changed ?? 0,
    withoutDecile,
    seconds,
  }
  const lines = [
    `${rows} rows: ${changed} postcodes brought in, ${data.alreadyThere} there already, ${leftOut} without a small area, ${badRows} bad`,
    ...badOnes.slice(0, 20).map(({ file, row, reason }) => `${file}, row ${row}: ${reason}`),
    ...(withoutDecile > 0 ? [`${withoutDecile} small areas of England have no decile yet. Bring it in with --imd`] : []),
  ]
  return { text: lines.join('\n'), data }
}

function done(outcome: Awaited<ReturnType<typeof bringInPostcodes>>): BroughtIn {
  if ('missing' in outcome) throw new CommandRefused(`There is no column for ${outcome.missing}\nThe columns are: ${outcome.headings.join(', ')}`)
  if (outcome.rows === 0) throw new CommandRefused('The file has no rows under its headings')
  return outcome
}

function fileNamed(value: unknown, option: string): string {
  if (typeof value !== 'string' || value === '') throw new UsageProblem(`${option} is missing\nUsage: ${usage}`)
  if (!statSync(value, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${value}`)
  return value
}
