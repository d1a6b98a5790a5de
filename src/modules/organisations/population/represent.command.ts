import { statSync } from 'node:fs'
import { dayOf } from '#lib/dates.ts'
import { starInWords } from '#lib/disclosure-control/index.ts'
import { verdictInWords } from '#lib/representativeness/index.ts'
import { type CommandWork, command, type OptionValues, type Printed } from '#platform/command.ts'
import type { Store } from '#platform/database/store.ts'
import type { Reader } from '#platform/database/types.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { figuresOn } from '../areas/figures-on.queries.ts'
import { organisationNamed } from '../named.action.ts'
import { organisationsWithHosts } from '../organisation.queries.ts'
import { linesOf } from './csv-file.action.ts'
import { areaNamed, areas } from './figures.queries.ts'
import { type Count, matchCounts, type Problem } from './match-counts.ts'
import { type Given, represented, representedInPublic } from './represented.ts'
import type { Base } from './shipped.ts'

const usage = 'heard represent --area CODE --counts FILE.csv [--base all|16+] [--publish] [--drawn-from-these] [--organisation HOST] [--json]'
const text = { type: 'string' } as const

/**
 * Sets those who take part beside those who live in an area. The file has the columns characteristic, group and count. `--base 16+` compares with people aged 16
 * and over. `--publish` makes every number safe to show. `--drawn-from-these`: the area is a list of exactly those who could take part, each once, such as the
 * patients of a clinic. The keys of its JSON, and their order, are kept stable.
 */
export const representCommand = command({
  name: 'represent',
  usage,
  options: { area: text, counts: text, base: text, publish: { type: 'boolean' }, 'drawn-from-these': { type: 'boolean' }, organisation: text },
  needsInstallation: true,
  instead: 'Stop it first',
  run,
})

async function run({ store, options, positionals, say, now }: CommandWork): Promise<Printed> {
  if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
  const [wanted, file, base] = [needed(options, 'area'), fileNamed(needed(options, 'counts')), baseOf(options.base)]
  const counts = await countsIn(file)
  const { area, populations } = await readingFor(store, options.organisation, async (db) => {
    const area = await areaNamed(db, wanted)
    if (!area) throw new CommandRefused(await noArea(db, wanted))
    return { area, populations: (await figuresOn(db, area.id, dayOf(now))).populations }
  })
  const found = matchCounts(counts, populations, base)
  if ('problems' in found) throw new CommandRefused(inLines(found.problems))
  for (const { says, rest } of found.matched.filter((one) => one.rest.people > 0))
    say(`${says}: ${rest.n} of those who answered are in none of the groups that are given`)
  const drawn = options['drawn-from-these'] === true ? 'counted' : 'large'
  const tooMany =
    drawn === 'counted' && found.matched.find(({ of, rest, groups }) => of > groups.reduce((sum, { people }) => sum + people, rest.people))
  if (tooMany) throw new CommandRefused(`${tooMany.says}: more people take part than there are in ${area.name}`)
  const rows = options.publish === true ? representedInPublic(found.matched, drawn) : represented(found.matched, drawn)
  return { text: inWords(area.name, base, rows, options.publish === true), data: { area: area.code, base, rows } }
}

/** Inside the organisation that is meant; where there is none yet, or it is not said which, areas that come with Heard can be used all the same. */
async function readingFor<Value>(store: Store, organisation: OptionValues[string], work: (db: Reader) => Promise<Value>): Promise<Value> {
  const host = typeof organisation === 'string' ? organisation : undefined
  const all = new Set((await store.outside(organisationsWithHosts)).map(({ id }) => id))
  if (host === undefined && all.size !== 1) return store.outside(work)
  return store.reading(await organisationNamed(store, host), work)
}

async function countsIn(file: string): Promise<Count[]> {
  const read = await linesOf(file, ['characteristic', 'group', 'count'])
  if (!read.ok) throw new CommandRefused(read.says)
  if (read.value.length === 0) throw new CommandRefused('The file has headings but no rows under them')
  const problems = read.value.flatMap(({ row, characteristic, group, count }): Problem[] => {
    if (characteristic === '' || group === '') return [{ row, reason: 'The characteristic or the group is missing' }]
    return /^\d{1,9}$/.test(count.replaceAll(',', '')) ? [] : [{ row, reason: `The count is “${count}”. Give a whole number, 0 or more` }]
  })
  if (problems.length > 0) throw new CommandRefused(inLines(problems))
  return read.value.map(({ row, characteristic, group, count }) => ({ row, characteristic, group, count: Number(count.replaceAll(',', '')) }))
}

async function noArea(db: Reader, wanted: string): Promise<string> {
  const all = await areas(db)
  return `There is no area “${wanted}”. Known are:\n${all.map(({ code, name }) => `${code}  ${name}`).join('\n')}`
}

const inLines = (problems: readonly Problem[]): string => problems.map(({ row, reason }) => `Row ${row}: ${reason}`).join('\n')

function inWords(area: string, base: Base, rows: readonly Given[], published: boolean): string {
  const heading = `Those who take part, beside those who live in ${area} (${base === 'all' ? 'all ages' : 'aged 16 and over'})`
  const lines = rows.map(({ characteristic, group, n, of, populationShare, expected, short, verdict }) => {
    const most = expected === null ? '' : `, ${(populationShare * 100).toFixed(1)}% live there, which would be ${expected.toFixed(1)} people`
    return `${characteristic}, ${group}: ${n} of ${of}${most}${short ? `, ${short} short` : ''}: ${verdictInWords[verdict]}`
  })
  const method = `${starInWords()}; other numbers are rounded to the nearest 5, and shares are of rounded numbers`
  return [heading, ...lines, ...(published ? [method] : [])].join('\n')
}

function needed(options: OptionValues, name: string): string {
  const value = options[name]
  if (typeof value !== 'string' || value.trim() === '') throw new UsageProblem(`--${name} is missing\nUsage: ${usage}`)
  return value.trim()
}

function fileNamed(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  return file
}

function baseOf(value: OptionValues[string]): Base {
  if (value === undefined || value === 'all') return 'all'
  if (value === '16+') return value
  throw new UsageProblem(`--base is all or 16+, not ${value}\nUsage: ${usage}`)
}
