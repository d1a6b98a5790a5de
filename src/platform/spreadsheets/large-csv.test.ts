import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { largeCsv } from './large-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'large-csv-'))
after(() => rmSync(folder, { recursive: true }))

async function read(text: string, size = 2) {
  const file = join(folder, 'one.csv')
  writeFileSync(file, text)
  const batches = []
  for await (const batch of largeCsv(file, size)) batches.push(batch)
  return batches
}

test('rows come so many at a time, with their numbers; empty lines are left out, quotation marks are taken off', async () => {
  const batches = await read('a,b\r\n"x, ""y""",2\r\n\r\n,\n"",z')
  assert.deepEqual(batches, [
    [
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x, "y"', '2'] },
    ],
    [
      { row: 4, cells: ['', ''] },
      { row: 5, cells: ['', 'z'] },
    ],
  ])
})

test('what is written with quotation marks comes back, also across the pieces in which a file is read', async () => {
  const cell = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, ''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 }), async (rows) => {
      const wellFormed = rows.map((cells) => cells.map((one) => one.toWellFormed()))
      const text = wellFormed.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      assert.deepEqual(
        (await read(`\n${text}`, 7)).flat().map(({ cells }) => cells),
        wellFormed,
      )
    }),
    { numRuns: 50 },
  )
  const long = Array.from({ length: 30_000 }, (_, place) => `é${place},${'x'.repeat(20)}`)
  assert.deepEqual(
    (await read(long.join('\n'), 1000)).flat().map(({ cells }) => cells.join(',')),
    long,
  )
})
