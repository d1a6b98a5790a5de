import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { limits, type Row, readSpreadsheet } from './index.ts'
import { unpackWorkbook } from './unpack-workbook.ts'
import { anArchive, aWorkbook, workbookFiles } from './workbook.examples.ts'

/** Everything that comes one by one. */
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

async function read(source: Uint8Array, sheet?: string): Promise<Row[] | string> {
  const found = await readSpreadsheet(source, sheet)
  if (!found.ok) return [found.because, found.row, found.found].filter((part) => part !== undefined).join(' ')
  return (await all(found.value.batches(700))).flat()
}

const texts =
  '<si><t>Name</t></si><si><r><t>Rich </t></r><r><t xml:space="preserve">text</t></r><rPh><t>spoken</t></rPh></si><si><t>a &lt;b&gt; &amp; c_x000D_</t></si>'
const styles =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs>'
const sheet = `
  <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Inline</t></is></c></row>
  <row r="3"><c r="A3" s="1"><v>46143</v></c><c r="B3" s="2"><v>46143.6041666667</v></c><c r="D3"><v>0.30000000000000004</v></c><c r="E3" s="3"><v>1200</v></c></row>
  <row r="4"/>
  <row r="7"><c r="A7" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B7"><f>1+1</f><v>2</v></c><c r="C7" t="b"><v>1</v></c><c r="D7" t="e"><v>#DIV/0!</v></c><c r="E7" t="s"><v>2</v></c><c r="F7" t="str"><f>X()</f></c></row>
  <row><c t="inlineStr"><is><t>no</t></is></c><c><v>1</v></c></row>`

test('cells come as Excel shows them: dates, numbers without noise, values of formulas, shared and rich text', async () => {
  assert.deepEqual(await read(aWorkbook({ sheets: { Answers: sheet }, texts, styles })), [
    { row: 1, cells: ['Name', 'Rich text', 'Inline'] },
    { row: 3, cells: ['2026-05-01', '2026-05-01T14:30', '', '0.3', '1200'] },
    { row: 7, cells: ['ab', '2', 'TRUE', '#DIV/0!', 'a <b> & c\r'] },
    { row: 8, cells: ['no', '1'] },
  ])
})

test('what the database cannot keep does not come out of a cell: a NUL, half a character', async () => {
  const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
  assert.deepEqual(await read(aWorkbook({ sheets: { A: cell('a&#0;_x0000_b_xD800_') } })), [{ row: 1, cells: ['ab\ufffd'] }])
})

test('a workbook whose days start in 1904 gives the same days', async () => {
  const rows = await read(aWorkbook({ sheets: { A: '<row r="1"><c r="A1" s="1"><v>44681</v></c></row>' }, styles, from1904: true }))
  assert.deepEqual(rows, [{ row: 1, cells: ['2026-05-01'] }])
})

test('the first sheet that can be seen is read, or the one that is named', async () => {
  const one = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`
  const bytes = aWorkbook({ sheets: { Secret: one('s'), 'Read me': one('r'), Data: one('d') }, hidden: ['Secret'] })
  assert.deepEqual(await read(bytes), [{ row: 1, cells: ['r'] }])
  assert.deepEqual(await read(bytes, 'Data'), [{ row: 1, cells: ['d'] }])
  assert.equal(await read(bytes, 'Absent'), 'broken')
  const found = await readSpreadsheet(bytes)
  assert.ok(found.ok)
  assert.deepEqual(found.value.sheets, ['Read me', 'Data'])
})

test('a file that was cut short or damaged is a problem, wherever that happened', async () => {
  const bytes = aWorkbook({ sheets: { A: sheet }, texts, styles })
  const problem = async (damaged: Uint8Array) => {
    const found = await unpackWorkbook({ bytes: damaged, sheet: undefined })
    return found.ok ? 'read' : found.because
  }
  for (let kept = 4; kept < bytes.length; kept += 7) assert.match(await problem(bytes.subarray(0, kept)), /^(broken|not-a-spreadsheet)$/)
  for (let at = 0; at < bytes.length; at += 3) {
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8((damaged[at] ?? 0) ^ 0x5a, at)
    await problem(damaged)
  }
  assert.equal(await read(aWorkbook({ sheets: { A: '<row r="1"><c r="A1"><v>1</v></c>' } })), 'broken')
})

test('whatever stands in the XML of a sound archive gives rows or a named problem, never an exception', async () => {
  const files = workbookFiles({ sheets: { A: sheet }, texts, styles })
  const bits = fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '</c>',
    '<row>',
    '<c>',
    '<v>',
    ' r="-1"',
    ' t="s"',
    ' s="99"',
    '&#0;',
    '&#xFFFFFFFF;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '<?x',
    '\ud800',
    '1e999',
  )
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: files.length - 1 }), fc.nat(), fc.nat({ max: 12 }), bits, async (which, at, cut, bit) => {
      const damaged = files.map((file, index) => {
        const content = String(file.content)
        const place = at % content.length
        return index === which ? { ...file, content: content.slice(0, place) + bit + content.slice(place + cut) } : file
      })
      await unpackWorkbook({ bytes: anArchive(damaged), sheet: undefined })
    }),
    { numRuns: 400 },
  )
})

test('other archives are told apart: a document, an OpenDocument sheet, a locked file, an empty workbook', async () => {
  assert.equal(await read(anArchive([{ name: 'word/document.xml', content: '<w/>' }])), 'not-a-spreadsheet')
  assert.equal(
    await read(
      anArchive([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: '<x/>' },
      ]),
    ),
    'other-format',
  )
  const locked = aWorkbook({ sheets: { A: sheet } })
  locked.writeUInt8(1, locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
  assert.equal(await read(locked), 'old-or-locked')
  assert.equal(await read(aWorkbook({ sheets: { A: '<row r="1"><c r="A1"><v></v></c></row>' } })), 'empty')
})

test('an archive that unpacks to more than it says, or says too much, is refused before it fills the memory', async () => {
  const large = `<row r="1"><c r="A1"><v>${'1'.repeat(20_000_000)}</v></c></row>`
  assert.equal(await read(aWorkbook({ sheets: { A: large }, saidSize: 5000 })), 'broken')
  assert.equal(await read(aWorkbook({ sheets: { A: sheet }, saidSize: 3_000_000_000 })), `too-large ${3_000_000_000 + sizeOfOthers()}`)
  const shared = `<si><t>${'x'.repeat(32_000)}</t></si>`
  const cells = Array.from({ length: 8000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`)
  assert.match(String(await read(aWorkbook({ sheets: { A: cells.join('') }, texts: shared }))), /^too-large/)
})

const sizeOfOthers = () =>
  workbookFiles({ sheets: { A: sheet } })
    .filter(({ name }) => !name.includes('worksheets'))
    .reduce((sum, { content }) => sum + content.length, 0)

test('a document type, which could make a small file large, is refused', async () => {
  const files = workbookFiles({ sheets: { A: sheet }, texts })
  const bomb = files.map((file) =>
    file.name.includes('sharedStrings')
      ? { ...file, content: `<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>` }
      : file,
  )
  assert.equal(await read(anArchive(bomb)), 'broken')
})

test('a million rows are refused in words with their number; empty rows do not count', async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('')
  assert.equal(await read(aWorkbook({ sheets: { A: rows } })), 'too-many-rows 1000000')
  const empty = Array.from({ length: 300_000 }, (_, index) => `<row r="${index + 2}" spans="1:1"/>`).join('')
  assert.deepEqual(await read(aWorkbook({ sheets: { A: `<row r="1"><c r="A1"><v>1</v></c></row>${empty}` } })), [{ row: 1, cells: ['1'] }])
})

test('too many columns and too long cells are refused with what was found', async () => {
  assert.equal(await read(aWorkbook({ sheets: { A: '<row r="1"><c r="XFD1"><v>1</v></c></row>' } })), 'too-many-columns 16384')
  const long = `<row r="2"><c r="A2" t="inlineStr"><is><t>${'x'.repeat(limits.cell + 1)}</t></is></c></row>`
  assert.equal(await read(aWorkbook({ sheets: { A: long } })), `cell-too-long 2 ${limits.cell + 1}`)
})
