// Fair selection: published volunteers and quotas where they are, pools of nearly unique people that are made up, and memory over many runs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSolver, type Method, type Problem, readPeople, readTargets, type SheetRow, select } from '#lib/fair-selection/index.ts'
import { calibrate } from './calibration.ts'
import { tell } from './measure.ts'

const shared = join(process.env.HEARD_TEST_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url)), 'sortition')

/** CPU seconds of the Sortition Foundation's Python library with HiGHS, as they were measured on the same kind of machine. */
const python: readonly [name: string, id: string | undefined, method: Method, seconds: number | undefined][] = [
  ['example_small_20', undefined, 'leximin', 8.7],
  ['example_large_200', undefined, 'leximin', 1162],
  ['sf_fixture_22', 'nationbuilder_id', 'leximin', 2.4],
  ['sf_fixture_22', 'nationbuilder_id', 'maximin', 0.5],
  ['sf_fixture_22', 'nationbuilder_id', 'nash', 1],
  ['opendlp_selection_22', 'nationbuilder_id', 'leximin', 5.5],
  ['opendlp_upload_sample_10', 'ID', 'leximin', 0.7],
  ['sfgen_300_45', 'id', 'maximin', 6.5],
  ['sfgen_tight_300_45', 'id', 'maximin', 2.9],
  ['sfgen_500_75', 'id', 'leximin', undefined],
  ['sfgen_750_112', 'id', 'leximin', undefined],
]

function rowsOf(file: string): SheetRow[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
  return lines.map((line, n) => ({ row: n + 1, cells: line.split(',') }))
}

function published(name: string, id: string | undefined): Problem {
  const { targets } = readTargets(rowsOf(join(shared, name, 'categories.csv')))
  const { people } = readPeople(rowsOf(join(shared, name, 'respondents.csv')), targets, id === undefined ? {} : { id })
  return { panelSize: Number(name.split('_').at(-1)), targets, people }
}

/** Nearly unique people: six categories of 2 to 8 values. Targets lie within one place of a mean of the pool and of a population that differs from it. */
function madeUp(size: number, panelSize: number, households: boolean): Problem {
  let state = 1
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const shares = (values: number) => {
    const parts = Array.from({ length: values }, () => 0.3 + random())
    return parts.map((part) => part / parts.reduce((sum, own) => sum + own, 0))
  }
  const categories = [2, 6, 5, 4, 8, 3]
  const pool = categories.map(shares)
  const population = categories.map(shares)
  const first = categories.map((_, n) => categories.slice(0, n).reduce((sum, own) => sum + own, 0))
  const pick = (category: number) => {
    const at = random()
    const reached = pool[category]!.map((_, value) => pool[category]!.slice(0, value + 1).reduce((sum, share) => sum + share, 0))
    const found = reached.findIndex((own) => own > at)
    return first[category]! + (found < 0 ? categories[category]! - 1 : found)
  }
  const people = Array.from({ length: size }, (_, n) => ({
    id: `${n}`,
    values: categories.map((_, category) => pick(category)),
    ...(households && n % 5 < 2 ? { household: `${Math.floor(n / 5)}` } : {}),
  }))
  const targets = categories.flatMap((values, category) =>
    Array.from({ length: values }, (_, value) => {
      const there = people.filter((one) => one.values[category] === first[category]! + value).length / size
      const expected = panelSize * (0.7 * there + 0.3 * population[category]![value]!)
      return { category: `${category}`, value: `${value}`, min: Math.max(0, Math.floor(expected - 1)), max: Math.ceil(expected + 1) }
    }),
  )
  return { panelSize, targets, people }
}

async function measure(what: string, problem: Problem, method: Method, peer?: number): Promise<void> {
  const before = process.cpuUsage()
  const end = performance.now() + 120_000 * 0.9
  const found = await select({ problem, method, tickets: 1000 }, { spent: () => performance.now() > end })
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (found.kind !== 'lottery') return tell(`${what}, ${method}`, found.kind)
  const { measures, settledFor, proof, deviation } = found
  const ratio = peer === undefined ? '' : `, ${(peer / seconds).toFixed(1)} times as fast as ${peer} s`
  const proved = settledFor
    ? `, settled for ${settledFor}: ${(100 * (1 - proof!.share)).toFixed(4)}% gap, minimum at most ${proof!.minimum.toFixed(6)}`
    : ''
  const figures = `min ${measures.minimum.toFixed(6)}, Gini ${measures.gini.toFixed(5)}, mean ${measures.geometricMean.toFixed(6)}, tickets off by ${deviation.toFixed(5)}`
  tell(`${what}, ${method}`, `${seconds.toFixed(2)} CPU-s`, `${figures}${proved}${ratio}`)
}

tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
await loadSolver()
if (existsSync(shared)) for (const [name, id, method, seconds] of python) await measure(name, published(name, id), method, seconds)
else tell('published volunteers and quotas', 'not there', `looked in ${shared}`)
for (const [size, panelSize, households] of [
  [400, 40, false],
  [400, 40, true],
  [800, 80, false],
  [800, 80, true],
  [2000, 200, false],
  [2000, 200, true],
] as const)
  await measure(`${size} people, ${panelSize} places${households ? ', households' : ''}`, madeUp(size, panelSize, households), 'leximin')

const small = madeUp(40, 12, true)
for (const runs of [1, 100, 1000]) {
  for (let n = 0; n < runs; n++)
    await select({ problem: small, method: (['leximin', 'nash'] as const)[n % 2]!, tickets: 100 }, { spent: () => false })
  globalThis.gc?.()
  tell(
    `memory after ${runs} more runs`,
    `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    `of which the solver ${((await loadSolver()).memoryBytes / 1e6).toFixed(0)} MB`,
  )
}
