import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Letter, Letters } from './letters.ts'
import { pdf, renderPdf } from './pdf.ts'

const lettersTemplate = new URL('./templates/letters.typ', import.meta.url)

const letter = (given: Partial<Letter> = {}): Letter => ({
  to: ['Amina Khan', 'Flat 3, The Old Mill', '12 Long Street', 'Kelbrook', 'EX1 2AB'],
  from: ['Kelbrook Health Board', '1 High Street', 'Kelbrook'],
  date: '12 June 2026',
  greeting: 'Dear Amina Khan,',
  heading: 'What came of what you said',
  body: [
    'You told us the phone line cuts people off.',
    { heading: 'What happens now' },
    'The board decided.',
    { list: ['Call-backs', 'More staff'] },
    { quote: 'Ring me.\nDo not text.' },
  ],
  closing: { words: 'Yours sincerely', name: 'Jo Marsh', details: ['Involvement lead', '01632 960001'] },
  reference: 'KITE-4821-RIVER',
  large: false,
  language: 'en',
  pageWord: 'Page',
  ...given,
})
const run = (letters: Letter[], bothSides = false): Letters => ({
  title: 'Letters of 12 June 2026',
  from: 'Kelbrook Health Board',
  bothSides,
  letters,
})

/** What the file says of itself, read from its bytes: the compiler leaves the catalogue and the structure uncompressed. */
function read(file: Uint8Array) {
  const bytes = Buffer.from(file).toString('latin1')
  const count = Math.max(...[...bytes.matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)].map((found) => Number(found[1])))
  return { bytes, pages: count, tags: (tag: string) => [...bytes.matchAll(new RegExp(`/S /${tag}\\b`, 'g'))].length }
}

/** The paragraphs and headings that the template makes of its data. */
function textsOf(data: Letters, selector: 'heading' | 'par'): string[] {
  const compiler = NodeCompiler.create({ workspace: fileURLToPath(new URL('../../', import.meta.url)) })
  const found = compiler.query({ mainFilePath: fileURLToPath(lettersTemplate), inputs: { data: JSON.stringify(data) } }, { selector }) as {
    body: { text?: string }
  }[]
  return found.map((each) => each.body.text ?? '')
}

test('a letter is a tagged, titled document in a stated language that declares universal access', async () => {
  const file = read(await pdf({ template: 'letters', data: run([letter()]) }))
  assert.match(file.bytes, /^%PDF-1\.7/)
  assert.match(file.bytes, /\/MarkInfo/)
  assert.match(file.bytes, /\/Lang \(en/)
  assert.match(file.bytes, /\/DisplayDocTitle true/)
  assert.match(file.bytes, /pdfuaid:part>1</)
  assert.match(file.bytes, /Letters of 12 June 2026/)
  assert.deepEqual([file.tags('H1'), file.tags('H2'), file.tags('LI'), file.tags('BlockQuote')], [1, 1, 2, 1])
  assert.equal(file.pages, 1)
})

test('each letter starts on its own page; printed on both sides, on its own sheet', async () => {
  const letters = [letter(), letter({ large: true }), letter({ large: true })]
  assert.equal(read(await pdf({ template: 'letters', data: run(letters) })).pages, 5)
  assert.equal(read(await pdf({ template: 'letters', data: run(letters, true) })).pages, 6)
})

test('words in the language of the template, of the shell and of the page stay words', async () => {
  const hostile = '#import "/etc/passwd": * $x^2$ *bold* <label> @ref `raw` // no \\ #sys.inputs <script>alert(1)</script> {{7*7}}'
  const data = run([letter({ heading: hostile, body: [hostile, { quote: hostile }] })])
  assert.deepEqual(textsOf(data, 'heading'), [hostile])
  assert.equal(textsOf(data, 'par').filter((text) => text === hostile).length, 2)
  assert.equal(read(await pdf({ template: 'letters', data })).pages, 1)
})

test('one character that no typeface has does not stop the letters: it becomes a mark, and is told', async () => {
  const nowhere = '\u{10FFFD}\u200D\u{10FFFC}'
  const data = run([letter({ heading: `Thank you ${nowhere} all`, body: ['Ŵyr, café, naïve – “yes”\u0000\u202e', '\ud800 half'] }), letter()])
  const made = await renderPdf(lettersTemplate, data)
  assert.ok(made.notShown.length > 0 && made.notShown.every((character) => nowhere.includes(character)))
  const file = read(made.pdf)
  assert.equal(file.pages, 2)
  assert.match(file.bytes, /Thank you \[symbol\] all/)
})

test('a template that is wrong says so without quoting the data', async () => {
  await assert.rejects(renderPdf(new URL('./templates/absent.typ', import.meta.url), { name: 'Amina Khan' }), (error: Error) => {
    assert.match(String(error.cause), /could not be made/)
    assert.doesNotMatch(String(error.cause), /Amina/)
    return true
  })
})

test('limits are kept: no letters, too many lines, too much text', async () => {
  await assert.rejects(pdf({ template: 'letters', data: run([]) }), RangeError)
  await assert.rejects(pdf({ template: 'letters', data: run([letter({ to: Array.from({ length: 9 }, () => 'line') })]) }), RangeError)
  await assert.rejects(renderPdf(lettersTemplate, 'x'.repeat(8_000_001)), RangeError)
})

test('two hundred letters are made in a few seconds', async () => {
  const started = performance.now()
  const letters = Array.from({ length: 200 }, (_, index) => letter({ heading: `Letter ${index + 1}`, large: index % 10 === 0 }))
  const file = read(await pdf({ template: 'letters', data: run(letters) }))
  assert.equal(file.pages, 220)
  assert.ok(performance.now() - started < 20_000)
})
