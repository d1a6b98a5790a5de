import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { organisationNamed } from '#modules/organisations/index.ts'
import { projectById, projectIdOfSlug } from '#modules/projects/index.ts'
import { type CommandWork, command, type OptionValues, type Printed } from '#platform/command.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { finishImport, refuseImport } from './finish-import.action.ts'
import { openFile } from './import-file.action.ts'
import { type Mapping, placesOf } from './import-mapping.ts'
import { type ImportCounts, refusedCounts } from './import-progress.ts'
import { badRows } from './import-rows.queries.ts'
import { deleteImport, insertImport, moveOn } from './imports.queries.ts'
import { forgetStaged, moveImport, stageImport, unstageAll } from './stage-import.action.ts'

const usage =
  'heard import contributions --project SLUG --file F --text COL [--id COL] [--date COL] [--date-order dmy|mdy] [--question COL] [--score COL] [--themes COL] ' +
  '[--leave-out TEXT]… [--skip-bad] [--dry-run] [--organisation HOST] [--json]'
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

/**
 * Brings comments in from a spreadsheet: the same reading, rules and moving as the page. In a dry run `imported` counts what would
 * come in. Where bad rows stop the import nothing comes in: `imported` is 0, and the good rows count as left out.
 */
export const importContributions = command({
  name: 'import contributions',
  usage,
  options: {
    project: text,
    file: text,
    text,
    id: text,
    date: text,
    'date-order': text,
    question: text,
    score: text,
    themes: text,
    'leave-out': { ...text, multiple: true },
    'skip-bad': flag,
    'dry-run': flag,
    organisation: text,
  },
  needsInstallation: true,
  settles: true,
  instead: 'The page "Bring in comments" of the project does the same',
  run,
})

type Place = { store: Store; organisationId: string; project: { id: string; closedAt: Date | null } }
type Asked = Place & { file: string; mapping: Mapping; dryRun: boolean }

async function run({ store, options, positionals, now, say }: CommandWork): Promise<Printed> {
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  const [slug, file, mapping] = [needed(options, 'project'), needed(options, 'file'), mappingOf(options)]
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  const organisationId = await organisationNamed(store, one(options, 'organisation'))
  const asked = {
    store,
    organisationId,
    project: await projectNamed(store, organisationId, slug),
    file,
    mapping,
    dryRun: options['dry-run'] === true,
  }

  const began = performance.now()
  const { counts, bad, refused } = await bringInFile(asked, now, say)
  const seconds = Math.round(performance.now() - began) / 1000
  const { rows, imported, alreadyThere, leftOut, warnings } = counts
  const came = `${imported} ${asked.dryRun ? 'would be brought in' : 'brought in'}, ${alreadyThere} there already, ${leftOut} left out, ${bad.length} bad, ${warnings} with a warning`
  return { text: `${rows} rows: ${came}`, data: { rows, imported, alreadyThere, leftOut, bad, warnings, seconds }, ...(refused && { refused }) }
}

type Bad = { row: number; reason: string }
type BroughtIn = { counts: ImportCounts; bad: Bad[]; refused?: string }

async function bringInFile({ store, organisationId, project, file, mapping, dryRun }: Asked, now: Date, say: CommandWork['say']): Promise<BroughtIn> {
  const opened = await openFile(file)
  if (!opened.ok) throw new CommandRefused(opened.says)
  const { headings, rows } = opened.value
  const found = placesOf(mapping, headings)
  if ('missing' in found) throw new UsageProblem(missingColumns(found.missing, headings))

  const ids = { id: newId(), run: newId() }
  const work = { store, organisationId, progress: progressOf(say) }
  const reading = { mapping, places: found.places, fileHash: await hashOfFile(file) }
  await store.within(organisationId, (db) =>
    insertImport(db, {
      id: ids.id,
      projectId: project.id,
      fileName: basename(file).slice(0, 200),
      fileHash: reading.fileHash,
      fileBytes: null,
      headings,
      startedBy: null,
      startedAt: now,
      begun: { run: ids.run, mapping },
    }),
  )
  const staged = await stageImport(work, ids, reading, rows())
  if (!staged.ok) throw new CommandRefused('Somebody else has taken this import over')
  const bad = await store.reading(organisationId, (db) => badRows(db, ids.id, { limit: staged.value.bad }))
  const seen = { counts: staged.value, bad: bad.map(({ row, reason }) => ({ row, reason: reason ?? '' })) }
  const ending = { now, actor: null }

  if (dryRun) {
    await unstageAll(work, ids.id)
    await store.within(organisationId, (db) => deleteImport(db, ids.id))
    return seen
  }
  if (seen.bad.length > 0 && !mapping.skipBad) {
    await store.within(organisationId, (db) => refuseImport({ db, ...ending }, ids, seen.counts))
    await forgetStaged(work, ids.id)
    return { ...seen, counts: refusedCounts(seen.counts), refused: reasons(seen.bad) }
  }
  await store.within(organisationId, (db) => moveOn(db, ids.id, ids.run, 'checked', { state: 'moving', imported: 0, alreadyThere: 0 }))
  await moveImport(work, { id: ids.id, projectId: project.id, now })
  const ended = await store.within(organisationId, (db) => finishImport({ db, ...ending }, ids))
  return { ...seen, counts: ended ?? seen.counts }
}

function mappingOf(options: OptionValues): Mapping {
  const dateOrder = one(options, 'date-order') ?? 'dmy'
  if (dateOrder !== 'dmy' && dateOrder !== 'mdy') throw new UsageProblem(`--date-order is dmy or mdy, not ${dateOrder}\nUsage: ${usage}`)
  const columns = Object.fromEntries(
    (['id', 'date', 'question', 'score', 'themes'] as const).flatMap((name) =>
      one(options, name) === undefined ? [] : [[name, one(options, name)]],
    ),
  )
  const leaveOut = [options['leave-out'] ?? []].flat().map(String)
  return { ...columns, text: needed(options, 'text'), dateOrder, leaveOut, skipBad: options['skip-bad'] === true }
}

function one(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function needed(options: OptionValues, name: string): string {
  const value = one(options, name)
  if (value === undefined) throw new UsageProblem(`--${name} is missing\nUsage: ${usage}`)
  return value
}

async function projectNamed(store: Store, organisationId: string, slug: string) {
  const project = await store.reading(organisationId, async (db) => {
    const id = await projectIdOfSlug(db, slug)
    return id === undefined ? undefined : projectById(db, id)
  })
  if (!project) throw new CommandRefused(`There is no project ${slug}`)
  if (project.closedAt) throw new CommandRefused(`The project ${slug} is closed, so nothing can be added to it`)
  return project
}

const missingColumns = (missing: readonly { column: string; heading: string }[], headings: readonly string[]): string =>
  `${missing.map(({ column, heading }) => `--${column}: there is no column "${heading}"`).join('\n')}\nThe columns are: ${headings.filter((heading) => heading !== '').join(', ')}`

/** The reasons on stderr: the first hundred say enough to find the fault, `--json` and the page have all of them. */
function reasons(bad: readonly Bad[]): string {
  const shown = bad.slice(0, 100).map(({ row, reason }) => `Row ${row}: ${reason}`)
  const more = bad.length > shown.length ? [`and ${bad.length - shown.length} more`] : []
  return ['Nothing was brought in, because some rows are bad. Mend them, or say --skip-bad', ...shown, ...more].join('\n')
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const tellEvery = 20_000

/** Says every 20,000 rows how far it is. */
function progressOf(say: CommandWork['say']): (step: 'read' | 'moved', rows: number) => void {
  const told = { read: 0, moved: 0 }
  return (step, rows) => {
    if (rows - told[step] < tellEvery) return
    told[step] = rows
    say(step === 'read' ? `${rows} rows read` : `${rows} comments brought in`)
  }
}
