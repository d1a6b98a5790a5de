import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { organisationNamed } from '#modules/organisations/index.ts'
import { type CommandWork, command, type OptionValues, type Printed } from '#platform/command.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { bringInList, readInto } from './import.action.ts'
import { insertImport } from './import.queries.ts'
import { hashOf, openList } from './import-file.action.ts'
import { eachColumnOnce, guessedMapping, type ImportMapping, importColumns, placesUnder } from './import-mapping.ts'
import type { Importing } from './import-people.action.ts'
import { whoRecords } from './import-people.queries.ts'
import { mostRows } from './import-row.ts'
import { badRows, type Counts } from './import-rows.queries.ts'

const usage =
  'heard import people --file F [--name COL] [--email COL] [--phone COL] [--key COL] [--interests COL] [--areas COL] [--consent COL] ' +
  '[--by EMAIL] [--dry-run] [--organisation HOST] [--json]'
const text = { type: 'string' } as const
const largestFile = 50_000_000

/**
 * Brings contributors in from a spreadsheet: the same reading and rules as the page. Rows that may be somebody who is here already are left for a
 * person to decide on that page. `--by` is the member of staff in whose name it is written down that the list says people agreed; unless given, the
 * one who has been here longest. Columns that are not named are guessed from their headings. In a dry run `added` counts who would be added.
 */
export const importPeople = command({
  name: 'import people',
  usage,
  options: {
    file: text,
    name: text,
    email: text,
    phone: text,
    key: text,
    interests: text,
    areas: text,
    consent: text,
    by: text,
    'dry-run': { type: 'boolean' },
    organisation: text,
  },
  needsInstallation: true,
  instead: 'The page "Bring in contributors" does the same',
  run,
})

type Outcome = { counts: Counts; bad: { row: number; reason: string | null }[] }

async function run({ store, options, positionals, now }: CommandWork): Promise<Printed> {
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  const file = fileNamed(one(options, 'file'))
  const organisationId = await organisationNamed(store, one(options, 'organisation'))
  const began = performance.now()
  const opened = await openList(file)
  if (!opened.ok) throw new CommandRefused(opened.says)
  const mapping = mappingOf(options, opened.value.headings)
  const found = placesUnder(mapping, opened.value.headings)
  if ('missing' in found) throw new UsageProblem(missingColumns(mapping, found.missing, opened.value.headings))

  const fileHash = await hashOf(readFileSync(file))
  const work = async (db: Writer): Promise<Outcome> => {
    const importing = await importingBy(db, { by: one(options, 'by'), consents: mapping.consent !== undefined, now })
    const id = newId()
    const { headings } = opened.value
    await insertImport(db, { id, fileName: basename(file).slice(0, 200), fileHash, fileBytes: null, headings, startedBy: null, startedAt: now })
    const read = await readInto(importing, id, mapping, opened.value)
    if (!read.ok) throw new CommandRefused('The columns are not there')
    const bad = async () => badRows(db, id, { limit: mostRows, offset: 0 })
    if (options['dry-run'] === true) throw new OnlyTried({ counts: { ...read.value, added: read.value.new }, bad: await bad() })
    const brought = await bringInList(importing, id)
    if (!brought.ok) throw new CommandRefused('The list was not ready to be brought in')
    return { counts: brought.value, bad: await bad() }
  }
  const outcome = await store.within(organisationId, work).catch((thrown: unknown) => {
    if (thrown instanceof OnlyTried) return thrown.outcome
    throw thrown
  })
  return printed(outcome, Math.round(performance.now() - began) / 1000)
}

/** Thrown through the transaction of a dry run, so that it leaves nothing behind. */
class OnlyTried {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    this.outcome = outcome
  }
}

function printed({ counts, bad }: Outcome, seconds: number): Printed {
  const { rows, added, merged, alreadyThere, duplicates, leftOut } = counts
  return {
    text: `${rows} rows: ${added} added, ${alreadyThere} there already, ${duplicates} to decide about, ${leftOut} left out, ${bad.length} bad`,
    data: { rows, added, merged, alreadyThere, duplicates, bad, leftOut, seconds },
  }
}

async function importingBy(db: Writer, { by, consents, now }: { by: string | undefined; consents: boolean; now: Date }): Promise<Importing> {
  const recordedBy = await whoRecords(db, by)
  if (recordedBy === null && by !== undefined) throw new CommandRefused(`${by} is not a member of staff here`)
  if (recordedBy === null && consents) throw new CommandRefused('There is nobody among staff yet in whose name consents could be written down')
  return { db, now, actor: null, recordedBy }
}

function fileNamed(file: string | undefined): string {
  if (file === undefined) throw new UsageProblem(`--file is missing\nUsage: ${usage}`)
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  if (found.size > largestFile) throw new CommandRefused(`The file is larger than ${largestFile / 1_000_000} MB. Split it into smaller files`)
  return file
}

/** The columns that were named; the others are guessed from their headings. A consent is never guessed: somebody must say that it is one. */
function mappingOf(options: OptionValues, headings: readonly string[]): ImportMapping {
  const named = Object.fromEntries(namedIn(options))
  const taken = new Set(Object.values(named))
  const { consent: _, ...guesses } = guessedMapping(headings)
  const free = Object.fromEntries(Object.entries(guesses).filter(([, heading]) => !taken.has(heading.trim())))
  const mapping: Partial<ImportMapping> = { ...free, ...named }
  if (mapping.name === undefined) throw new UsageProblem(`--name is missing\nUsage: ${usage}`)
  if (mapping.email === undefined && mapping.phone === undefined) throw new UsageProblem(`--email or --phone is missing\nUsage: ${usage}`)
  const whole = { ...mapping, name: mapping.name }
  if (!eachColumnOnce(whole).ok) throw new UsageProblem(`Name a different column for each\nUsage: ${usage}`)
  return whole
}

const namedIn = (options: OptionValues): [string, string][] =>
  importColumns.flatMap((column): [string, string][] => {
    const heading = one(options, column)
    return heading === undefined ? [] : [[column, heading]]
  })

function one(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const missingColumns = (mapping: ImportMapping, missing: readonly (keyof ImportMapping)[], headings: readonly string[]): string =>
  `${missing.map((column) => `--${column}: there is no column "${mapping[column]}"`).join('\n')}\nThe columns are: ${headings.filter((heading) => heading !== '').join(', ')}`
