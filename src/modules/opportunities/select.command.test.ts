import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { select } from '#lib/fair-selection/index.ts'
import { compute } from '#platform/compute/compute.ts'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { selectCommand } from './select.command.ts'

const folder = mkdtempSync(join(tmpdir(), 'select-'))
after(() => rmSync(folder, { recursive: true }))

type Data = {
  feasible: boolean
  minimum: number
  gini: number
  geometricMean: number
  probabilities: Record<string, number>
  selected: string[]
  reserves: string[]
  relaxation: unknown[]
  messages: string[]
  settledFor: string | null
}

async function run(options: Record<string, string>) {
  assert.ok(selectCommand.alone)
  const printed = await selectCommand.run({
    options,
    config: readConfig({}),
    now: new Date('2026-11-26T12:00:00Z'),
    positionals: [],
    say: () => undefined,
  })
  return { ...printed, data: printed.data as Data }
}

let files = 0
function fileOf(...rows: string[]): string {
  const file = join(folder, `${++files}.csv`)
  writeFileSync(file, rows.join('\n'))
  return file
}

const categories = fileOf('category,name,min,max', 'Sex,Female,2,3', 'Sex,Male,1,2')
const people = fileOf('id,sex,street', ...Array.from({ length: 12 }, (_, n) => `p${n},${n < 8 ? 'female' : 'male'},${n < 2 ? '1 Elm Row' : ''}`))
const usual = { categories, people, 'panel-size': '4', 'id-column': 'id', household: 'street', seed: 'abc' }

test('a panel, its reserves and everybody’s chance; the same again from the same seed', async () => {
  const { data, text, refused } = await run(usual)
  assert.equal(refused, undefined)
  assert.deepEqual(Object.keys(data), [
    ...[
      'method',
      'panelSize',
      'people',
      'feasible',
      'minimum',
      'maximum',
      'gini',
      'geometricMean',
      'panels',
      'probabilities',
      'selected',
      'reserves',
    ],
    ...['relaxation', 'messages', 'settledFor', 'cpuSeconds'],
  ])
  assert.equal(data.selected.length, 4)
  assert.equal(Object.keys(data.probabilities).length, 12)
  assert.ok(Math.abs(Object.values(data.probabilities).reduce((sum, own) => sum + own, 0) - 4) < 1e-9)
  assert.ok(!(data.selected.includes('p0') && data.selected.includes('p1')))
  assert.match(text, /^Selected: p.*\nReserves, in this order: p/)
  assert.deepEqual((await run(usual)).data.selected, data.selected)
  const { data: made } = await run({ ...usual, seed: '' })
  assert.match(made.messages.join('\n'), /The seed “[0-9a-f]{16}” draws ticket/)
})

test('targets that cannot be met: exit 1, with the change as data and as a sentence', async () => {
  const { data, refused } = await run({ ...usual, categories: fileOf('feature,value,min,max', 'sex,female,0,1', 'sex,male,0,2') })
  assert.deepEqual([data.feasible, data.minimum, data.selected, data.probabilities], [false, null, [], {}])
  assert.equal(data.relaxation.length, 1)
  assert.match(
    refused!,
    /The maximums of sex add up to 3, which is less than the 4 people wanted\nThe smallest change that helps:\nsex, (fe)?male: raise the maximum/,
  )
})

test('bad input: exit 1, with all that is wrong; a command that is typed wrongly is told how', async () => {
  const { data, refused } = await run({ ...usual, people: fileOf('id,sex,street', 'a,f,', 'b,,', 'c,male,') })
  assert.equal(data.feasible, false)
  assert.match(refused!, /row 2: “f” is not a value of Sex.*\nPeople, row 3: Sex is empty/)
  await assert.rejects(run({ ...usual, people: join(folder, 'absent.csv') }), CommandRefused)
  const typed: Record<string, string>[] = [{ 'panel-size': '0' }, { 'panel-size': 'ten' }, { method: 'legacy' }, { tickets: '1e3' }, { people: '' }]
  for (const wrong of typed) await assert.rejects(run({ ...usual, ...wrong }), UsageProblem)
})

test('a page can have it reckoned in a thread of its own, and get the same', async () => {
  const targets = [
    { category: 'sex', value: 'female', min: 1, max: 2 },
    { category: 'sex', value: 'male', min: 1, max: 2 },
  ]
  const people = Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, values: [n < 3 ? 0 : 1] }))
  const input = { problem: { panelSize: 3, targets, people }, method: 'leximin' as const, tickets: 20 }
  const inThread = await compute<typeof select>({ module: '#lib/fair-selection/select.ts', name: 'select', input, seconds: 60, megabytes: 256 })
  assert.deepEqual(inThread, await select(input, { spent: () => false }))
})

/** Published volunteers and quotas, with the optima that two independent programs agree on: leximin's smallest chance, Gini and geometric mean; Nash's. */
const published = [
  { name: 'example_small_20', leximin: [0.1, 0, 0.1], nash: undefined },
  { name: 'example_large_200', leximin: [0.1, 0, 0.1], nash: undefined },
  { name: 'sf_fixture_22', id: 'nationbuilder_id', leximin: [1 / 11, 0.14035, 0.141206], nash: [0.087702, 0.141903] },
  { name: 'opendlp_selection_22', id: 'nationbuilder_id', leximin: [1 / 11, 0.14035, 0.141206], nash: undefined },
  { name: 'opendlp_upload_sample_10', id: 'ID', leximin: [0.5, 0, 0.5], nash: undefined },
  { name: 'sfgen_300_45', id: 'id', leximin: [0.15, 0, 0.15], nash: undefined },
  { name: 'sfgen_tight_300_45', id: 'id', leximin: [2 / 15, 0.03569, 0.149187], nash: undefined },
] as const

const shared = join(process.env.HEARD_TEST_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url)), 'sortition')
const skip = existsSync(shared) ? false : `there is no ${shared}: set HEARD_TEST_DATA to a folder with the published volunteers and quotas`

for (const instance of published)
  test(`published: ${instance.name}`, { skip }, async () => {
    const given = {
      categories: join(shared, instance.name, 'categories.csv'),
      people: join(shared, instance.name, 'respondents.csv'),
      'panel-size': instance.name.split('_').at(-1)!,
      ...('id' in instance ? { 'id-column': instance.id } : {}),
    }
    const near = (own: number, other: number | undefined) => other === undefined || Math.abs(own - other) < 1e-5
    const { data } = await run({ ...given, method: 'leximin' })
    const [minimum, gini, geometricMean] = instance.leximin
    assert.ok(
      near(data.minimum, minimum) && near(data.gini, gini) && near(data.geometricMean, geometricMean),
      JSON.stringify([data.minimum, data.gini, data.geometricMean]),
    )
    assert.ok(near((await run({ ...given, method: 'maximin' })).data.minimum, minimum))
    if (!instance.nash) return
    const { data: nash } = await run({ ...given, method: 'nash' })
    assert.ok(near(nash.minimum, instance.nash[0]) && near(nash.geometricMean, instance.nash[1]))
  })
