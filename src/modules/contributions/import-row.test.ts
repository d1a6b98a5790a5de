import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asBlank, type Mapping } from './import-mapping.ts'
import { longest, rowReader } from './import-row.ts'

const fileHash = 'f'.repeat(64)
const mapping: Mapping = { text: 'Comment', dateOrder: 'dmy', leaveOut: ['Did not answer'], skipBad: false }
const places = { text: 0, id: 1, date: 2, question: 3, service: 4, score: 5, themes: 6 }
const reader = (changed: Partial<Mapping> = {}) => rowReader({ mapping: { ...mapping, ...changed }, places, fileHash })
const reasonOf = (cells: readonly string[]) => {
  const read = reader()(2, cells)
  return read.outcome === 'bad' ? read.reason : read.outcome
}

test('a row becomes a contribution', () => {
  assert.deepEqual(reader()(7, ['  The bus\r\nwas late ', 'A 1', '30/09/2021', 'Why?', 'Ward  4', '5', 'Waiting; Staff;waiting; ;']), {
    outcome: 'good',
    row: 7,
    externalKey: 'id:A 1',
    words: 'The bus\nwas late',
    question: 'Why?',
    service: 'Ward 4',
    score: '5',
    saidOn: '2021-09-30',
    saidOnText: '',
    themes: ['Waiting', 'Staff'],
    warning: null,
  })
})

test('blank texts, and texts that mean nothing was said, are left out', () => {
  for (const text of ['', '  \n ', 'Did not answer', 'did  not answer.']) assert.equal(reader()(2, [text]).outcome, 'left-out')
  assert.equal(reader()(2, ['Nothing']).outcome, 'good')
  assert.equal(reader({ leaveOut: [] })(2, ['Did not answer']).outcome, 'good')
})

test('a date that cannot be read is kept as it was written, with a warning', () => {
  const read = reader()(2, ['Late', '', 'end of Sept'])
  assert.ok(read.outcome === 'good')
  assert.deepEqual([read.saidOn, read.saidOnText], [null, 'end of Sept'])
  assert.match(read.warning ?? '', /date cannot be read/)
})

test('the order of day and month is as told', () => {
  const dayOf = (dateOrder: 'dmy' | 'mdy') => {
    const read = reader({ dateOrder })(2, ['Late', '', '03/04/2021'])
    return read.outcome === 'good' ? read.saidOn : undefined
  }
  assert.equal(dayOf('dmy'), '2021-04-03')
  assert.equal(dayOf('mdy'), '2021-03-04')
})

test('what cannot be kept makes a row bad, with its reason', () => {
  assert.equal(reasonOf(['a'.repeat(10_001)]), 'The text is longer than 10,000 characters')
  assert.equal(reasonOf(['a\0b']), 'The text contains a character that cannot be saved (NUL)')
  assert.equal(reasonOf(['a\ud800b']), 'The text contains half of a character')
  assert.equal(reasonOf(['Late', 'x'.repeat(291)]), 'The id is longer than 290 characters')
  assert.equal(reasonOf(['Late', '', '', '', '', '', 'x'.repeat(101)]), 'A theme is longer than 100 characters')
  assert.equal(reasonOf(['😀'.repeat(10_000)]), 'good')
})

test('of two rows with one id the second is bad; rows without an id may repeat', () => {
  const read = reader()
  assert.equal(read(2, ['Nothing', 'A1']).outcome, 'good')
  assert.deepEqual(read(3, ['Nothing', ' A1 ']), { outcome: 'bad', row: 3, reason: 'Its id is the same as in row 2' })
  const [four, five] = [read(4, ['Nothing']), read(5, ['Nothing'])]
  assert.ok(four.outcome === 'good' && five.outcome === 'good' && four.externalKey !== five.externalKey)
})

test('any row at all is good, left out or bad, and a good one fits the table', () => {
  const cells = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('', 'Did not answer', '1/2/2021', 'a;b')), {
    maxLength: 9,
  })
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 20 }), (rows) => {
      const read = reader()
      const all = rows.map((row, index) => read(index + 2, row))
      const keys = all.flatMap((one) => (one.outcome === 'good' ? [one.externalKey] : []))
      assert.equal(new Set(keys).size, keys.length)
      for (const one of all) {
        if (one.outcome !== 'good') continue
        assert.ok(one.words !== '' && [...one.words].length <= longest.text && one.words.isWellFormed() && !one.words.includes('\0'))
        assert.ok(!JSON.stringify(one).includes(String.raw`\u0000`))
        assert.ok(!new Set(['', asBlank('Did not answer')]).has(asBlank(one.words)))
      }
    }),
  )
})
