import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import {
  drawnTicket,
  type Limits,
  loadSolver,
  type Method,
  methods,
  type Problem,
  readPeople,
  readTargets,
  reservesOf,
  type Selection,
  type SheetRow,
  select,
} from '#lib/fair-selection/index.ts'
import { command, type OptionValues, type Printed } from '#platform/command.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { explainProblem, readSpreadsheet } from '#platform/spreadsheets/index.ts'
import { infeasibleInWords, lotteryInWords } from './select.words.ts'

const usage =
  'heard select --categories FILE --people FILE --panel-size N [--method leximin|maximin|nash|weighted] [--id-column COLUMN] [--household COLUMN,COLUMN] [--already-selected FILE] [--seed TEXT] [--tickets M] [--time-limit SECONDS] [--json]'
const text = { type: 'string' } as const

/** Draws a panel from a lottery that anyone can check. It needs no installation, opens no database and keeps nothing. The keys of its JSON, and their order, are kept stable. */
export const selectCommand = command({
  name: 'select',
  usage,
  options: {
    categories: text,
    people: text,
    'panel-size': text,
    method: text,
    'id-column': text,
    household: text,
    'already-selected': text,
    seed: text,
    tickets: text,
    'time-limit': text,
  },
  needsInstallation: false,
  alone: true,
  instead: 'Try again',

  async run({ options, positionals }) {
    if (positionals.length > 0) throw new UsageProblem(`"${positionals[0]}" is not understood\nUsage: ${usage}`)
    const asked = askedFor(options)
    const read = await problemFrom(options, asked.panelSize)
    await loadSolver()
    const before = process.cpuUsage()
    const found = read.problems.length > 0 ? undefined : await select({ ...asked, problem: read.problem }, limitsOf(asked.seconds))
    return printed(read, asked, found, before)
  },
})

type Asked = { panelSize: number; method: Method; tickets: number; seconds: number; seed: string }

function askedFor(options: OptionValues): Asked {
  const method = options.method === undefined ? 'leximin' : methods.find((one) => one === options.method)
  if (!method) throw new UsageProblem(`--method is one of ${methods.join(', ')}, not ${options.method}\nUsage: ${usage}`)
  const seed = options.seed
  return {
    method,
    panelSize: number(options, 'panel-size', undefined, 100_000),
    tickets: number(options, 'tickets', 1000, 100_000),
    seconds: number(options, 'time-limit', 120, 86_400),
    seed: typeof seed === 'string' && seed !== '' ? seed : randomBytes(8).toString('hex'),
  }
}

function number(options: OptionValues, name: string, otherwise: number | undefined, most: number): number {
  const value = options[name]
  if (value === undefined && otherwise !== undefined) return otherwise
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) && Number(value) <= most) return Number(value)
  const found = value === undefined ? 'missing' : `“${value}”`
  throw new UsageProblem(`--${name} is ${found}. Give a whole number from 1 to ${most.toLocaleString('en-GB')}\nUsage: ${usage}`)
}

type Read = { problem: Problem; problems: string[]; notes: string[] }

async function problemFrom(options: OptionValues, panelSize: number): Promise<Read> {
  const [categoryRows, peopleRows] = [await rowsOf(options, 'categories'), await rowsOf(options, 'people')]
  const already = options['already-selected'] === undefined ? [] : await rowsOf(options, 'already-selected')
  const household = typeof options.household === 'string' ? options.household.split(',').map((one) => one.trim()) : []
  const id = typeof options['id-column'] === 'string' ? { id: options['id-column'] } : {}
  const { targets, problems } = readTargets(categoryRows)
  if (problems.length > 0) return { problem: { panelSize, targets: [], people: [] }, problems, notes: [] }
  const { people, problems: wrong, notes } = readPeople(peopleRows, targets, { ...id, household: household.filter((one) => one !== ''), already })
  return { problem: { panelSize, targets, people }, problems: wrong, notes }
}

async function rowsOf(options: OptionValues, name: string): Promise<SheetRow[]> {
  const file = options[name]
  if (typeof file !== 'string' || file === '') throw new UsageProblem(`--${name} is missing\nUsage: ${usage}`)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandRefused(`There is no file ${file}`)
  const read = await readSpreadsheet(file)
  if (!read.ok) throw new CommandRefused(`${file}: ${explainProblem(read)}`)
  const rows: SheetRow[] = []
  for await (const batch of read.value.batches(1000)) rows.push(...batch)
  return rows
}

/** A tenth is kept for rounding to tickets and drawing. */
function limitsOf(seconds: number): Limits {
  const end = performance.now() + seconds * 900
  return { spent: () => performance.now() > end }
}

function printed(
  { problem, problems, notes }: Read,
  { method, panelSize, seed }: Asked,
  found: Selection | undefined,
  before: NodeJS.CpuUsage,
): Printed {
  const ids = (places: readonly number[]) => places.map((place) => problem.people[place]!.id)
  const lottery = found?.kind === 'lottery' ? found : undefined
  const ticket = lottery ? drawnTicket(seed, lottery.tickets.length) : 0
  const selected = lottery?.tickets[ticket] ?? []
  const messages = [
    ...notes,
    ...problems,
    ...(lottery ? lotteryInWords(problem, method, lottery, { seed, ticket }) : []),
    ...(found?.kind === 'infeasible' ? infeasibleInWords(problem, found) : []),
    ...(found?.kind === 'spent' ? ['The time was over before one panel was found. Give a longer time limit'] : []),
  ]
  const reserves = lottery ? ids(reservesOf(problem, selected, seed)) : []
  const { user, system } = process.cpuUsage(before)
  const data = {
    method,
    panelSize,
    people: problem.people.length,
    feasible: lottery !== undefined,
    minimum: lottery?.measures.minimum ?? null,
    maximum: lottery?.measures.maximum ?? null,
    gini: lottery?.measures.gini ?? null,
    geometricMean: lottery?.measures.geometricMean ?? null,
    panels: new Set(lottery?.tickets.map((people) => people.join())).size,
    probabilities: Object.fromEntries(
      problem.people.map(({ id }, place) => [id, lottery?.chances[place] ?? null] as const).filter(([, chance]) => chance !== null),
    ),
    selected: ids(selected),
    reserves,
    relaxation: found?.kind === 'infeasible' ? found.changes : [],
    messages,
    settledFor: lottery?.settledFor ?? null,
    cpuSeconds: (user + system) / 1e6,
  }
  if (!lottery) return { text: '', data, refused: messages.join('\n') }
  return {
    text: [`Selected: ${data.selected.join(', ')}`, `Reserves, in this order: ${reserves.join(', ') || 'nobody'}`, ...messages].join('\n'),
    data,
  }
}
