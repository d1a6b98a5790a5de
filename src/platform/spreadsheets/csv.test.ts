import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { csvCell, explainProblem, limits, type Row, readSpreadsheet, writeCsv } from './index.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-csv-'))
})
after(() => rm(folder, { recursive: true, force: true }))

/** Everything that comes one by one. */
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** All rows, or the problem. */
async function read(source: Uint8Array | string, batch = 3): Promise<Row[] | string> {
  const found = await readSpreadsheet(source)
  if (!found.ok) return [found.because, found.row, found.found].filter((part) => part !== undefined).join(' ')
  return (await all(found.value.batches(batch))).flat()
}
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const cellsOf = async (source: Uint8Array) => {
  const rows = await read(source)
  return typeof rows === 'string' ? rows : rows.map(({ cells }) => cells)
}

test('UTF-8, UTF-16 and Windows-1252 are told apart, with their marks and without', async () => {
  const text = 'Name,Said\r\nSiân Ŵyn,"The café was shut; I waited 2 hours"\r\n'
  const expected = [
    ['Name', 'Said'],
    ['Siân Ŵyn', 'The café was shut; I waited 2 hours'],
  ]
  const utf16 = Buffer.from(text, 'utf16le')
  const swapped = Buffer.from(utf16).swap16()
  for (const bytes of [
    utf8(text),
    utf8(`\ufeff${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
    utf16,
    swapped,
  ]) {
    assert.deepEqual(await cellsOf(bytes), expected)
  }
  const western = Buffer.from('Name,Cost\nZo\xeb,\xa310 \x93each\x94 \x96 \x80 5\n', 'latin1')
  assert.deepEqual(await cellsOf(western), [
    ['Name', 'Cost'],
    ['Zoë', '£10 “each” – € 5'],
  ])
})

test('commas, semicolons and tabs are found out, whatever stands inside quotation marks', async () => {
  assert.deepEqual(await cellsOf(utf8('a;b;c\n"1,5";"x;y,z";3\n')), [
    ['a', 'b', 'c'],
    ['1,5', 'x;y,z', '3'],
  ])
  assert.deepEqual(await cellsOf(utf8('a\tb\nWell, no\tyes, but, so\n')), [
    ['a', 'b'],
    ['Well, no', 'yes, but, so'],
  ])
  assert.deepEqual(await cellsOf(utf8('Comment\nWell, no, really\nShort\n')), [['Comment'], ['Well', ' no', ' really'], ['Short']])
  assert.deepEqual(await cellsOf(utf8('sep=;\na;b\n1;2\n')), [
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('rows are numbered as a spreadsheet program shows them; empty ones count and are left out', async () => {
  assert.deepEqual(await read(utf8('a,b\r\n"one\nand\r\nmore",x\n\n,\r\nlast,"y ""z"" "')), [
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['one\nand\r\nmore', 'x'] },
    { row: 5, cells: ['last', 'y "z" '] },
  ])
})

test('a quotation mark inside a cell is a character; one that is never closed is a problem with its row', async () => {
  assert.deepEqual(await cellsOf(utf8('a,b\n5" pipe,x\n')), [
    ['a', 'b'],
    ['5" pipe', 'x'],
  ])
  assert.equal(await read(utf8('a,b\n1,2\n"never closed,x\n3,4\n')), 'broken 3')
  assert.equal(await read(utf8(`a,b\n"never closed,x\n${'3,4\n'.repeat(1_500_000)}`)), 'cell-too-long 2')
})

test('what is not text is refused by name: pictures, web pages, old workbooks, a NUL, letters of no encoding, nothing', async () => {
  assert.equal(await read(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'not-a-spreadsheet')
  assert.equal(await read(utf8('%PDF-1.7\n')), 'not-a-spreadsheet')
  assert.equal(await read(utf8('\n <html><body><table><tr><td>a</td></tr></table>')), 'not-a-spreadsheet')
  assert.equal(await read(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'old-or-locked')
  assert.equal(await read(utf8('a,b\n1,2\u0000\n')), 'broken')
  assert.equal(await read(Buffer.from('a,b\n\x81\x8d\n', 'latin1')), 'wrong-encoding')
  for (const nothing of ['', '\ufeff', '\n\n\n', ' , \n,,\n']) assert.equal(await read(utf8(nothing)), 'empty')
})

test('too many rows, columns or characters are refused with what was found, before any row is given', async () => {
  assert.equal(await read(utf8('x\n'.repeat(limits.rows + 5))), `too-many-rows ${limits.rows + 5}`)
  assert.equal(await read(utf8(`a\n${'x,'.repeat(limits.columns)}y\n`)), `too-many-columns ${limits.columns + 1}`)
  assert.equal(await read(utf8(`a\n"${'x'.repeat(limits.cell + 1)}"\n`)), `cell-too-long 2 ${limits.cell + 1}`)
  const found = await readSpreadsheet(utf8(`a\n${'x'.repeat(limits.cell)}\n`))
  assert.ok(found.ok)
})

test('a file on the disk is streamed: memory stays flat, and it is closed when the reader stops early', async () => {
  const path = join(folder, 'large.csv')
  await writeFile(path, `id,comment\n${`1,"${'The bus is late. '.repeat(20)}"\n`.repeat(40_000)}`)
  globalThis.gc?.()
  const before = process.memoryUsage().arrayBuffers
  const found = await readSpreadsheet(path)
  assert.ok(found.ok && found.value.rows === 40_001 && found.value.columns === 2)
  let most = 0
  let rows = 0
  for await (const batch of found.value.batches(500)) {
    rows += batch.length
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  assert.equal(rows, 40_001)
  assert.ok(most < 60_000_000, `${most} bytes`)
  for await (const [first] of found.value.batches(1)) {
    assert.deepEqual(first, { row: 1, cells: ['id', 'comment'] })
    break
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  if (existsSync('/proc/self/fd')) {
    const { readlink } = await import('node:fs/promises')
    const open = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')))
    assert.ok(!open.includes(path))
  }
})

test('a cell that a spreadsheet program would run opens as text; numbers stay numbers', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) assert.match(csvCell(`${start}cmd|'/C calc'!A0`), /^"?'/)
  assert.equal(csvCell('=1+1'), "'=1+1")
  assert.equal(csvCell(-5), '-5')
  assert.equal(csvCell('a "b", c'), '"a ""b"", c"')
  assert.deepEqual([csvCell(null), csvCell(undefined), csvCell(true)], ['', '', 'true'])
})

test('what is written is read again as it was, formulas and all', async () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '-5', '@x', '+44', '\tx', 'a\r\nb', '"', "'=1", ',;\t', ' x '))
  const rows = fc.array(fc.tuple(fc.constant('id'), cell, cell), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const clean = given.map((row) => row.map((text) => text.replaceAll('\0', '')))
      const file = Buffer.concat(await all<Buffer>(writeCsv(clean)))
      assert.equal(file.subarray(0, 3).toString('hex'), 'efbbbf')
      // An apostrophe that somebody typed before a formula reads as ours: the one thing that is not kept.
      assert.deepEqual(
        await cellsOf(file),
        clean.map((row) => row.map((text) => (/^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text))),
      )
    }),
    { numRuns: 60 },
  )
})

test('any bytes give rows or a problem with words, and never an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const found = await readSpreadsheet(bytes)
      if (!found.ok) assert.match(explainProblem(found), /^[A-Z].* .*[a-zV"]\)?"?$/s)
    }),
    { numRuns: 300 },
  )
})
