import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { borda } from '#lib/priority-setting/index.ts'
import { counting } from './counting.ts'
import { readPabulib } from './pabulib-file.ts'
import { readPreflib } from './preflib-file.ts'

// Real votes, published by pabulib.org and preflib.org. They are not part of the project: these tests run where the files are there.
const shared = process.env.HEARD_TEST_DATA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
const folder = join(shared, 'priorities')
const skip = existsSync(folder) ? false : `${folder} is not there`
const read = (name: string) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const done = name.endsWith('.pb') ? readPabulib(text) : readPreflib(text)
  if (!done.ok) throw new Error(done.problems.map(({ line, says }) => `Line ${line}: ${says}`).join('\n'))
  return { file: done.file, text }
}
const counted = (name: string, ...how: [Parameters<typeof counting>[1], Parameters<typeof counting>[2]]) => {
  const result = counting(read(name).file, ...how)
  if (!result.ok) throw new Error(result.because)
  return result.value
}

test('Wieliczka 2023: 30 projects for 995,079, the ones that the town funded', { skip }, () => {
  const plain = counted('poland_wieliczka_2023.pb', 'equal-shares', 'none')
  assert.deepEqual([plain.winners.length, plain.spent], [21, 450_548])
  const completed = counted('poland_wieliczka_2023.pb', 'equal-shares', 'add1')
  assert.deepEqual([completed.winners.length, completed.spent], [30, 995_079])
  const official = [...read('poland_wieliczka_2023.pb').text.matchAll(/^(\d+);[^\n]*;1$/gm)].map(([, id]) => id!)
  assert.deepEqual(completed.winners.toSorted(), official.toSorted())
  const greedy = counted('poland_wieliczka_2023.pb', 'greedy', 'none')
  assert.deepEqual([greedy.winners.length, greedy.spent], [23, 998_997])
})

test('Gdańsk 2020: the whole city, one project each; and one district, with points', { skip }, () => {
  const results = (['none', 'add1'] as const).map((completion) => counted('poland_gdansk_2020_.pb', 'equal-shares', completion))
  const all = [...results, counted('poland_gdansk_2020_.pb', 'greedy', 'none')]
  assert.deepEqual(
    all.map(({ winners, spent }) => [winners.length, spent]),
    [
      [4, 440_300],
      [14, 3_063_200],
      [5, 3_596_300],
    ],
  )
  const district = counted('poland_gdansk_2020_rudniki.pb', 'greedy', 'none')
  assert.deepEqual([district.winners, district.spent], [['1'], 149_000])
  assert.ok(district.explanations.some((says) => says.includes('498 points')))
})

test('Debian 2003 and 2012: the published orders, and the points of Borda', { skip }, () => {
  const rows = [
    ['00002-00000002.soi', ['2', '3', '4', '1', '5'], { 2: 1410.5, 3: 1286, 4: 1324.5, 1: 477, 5: 382 }],
    ['00002-00000007.toc', ['3', '1', '2', '4'], { 3: 1093.5, 1: 670, 2: 470, 4: 184.5 }],
  ] as const
  for (const [name, order, points] of rows) {
    const schulze = counted(name, 'schulze', 'none')
    assert.deepEqual([schulze.ranking, schulze.winners, schulze.ties], [order, [order[0]], []])
    assert.match(schulze.explanations[0]!, new RegExp(`prefer ${order[0]} \\(.*\\) to each of the others`))
    const { file } = read(name)
    const { numbers } = borda(file.election!)
    assert.deepEqual(Object.fromEntries([...numbers].map(([option, double]) => [option, double / 2])), points)
  }
})
