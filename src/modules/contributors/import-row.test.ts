import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eachColumnOnce, guessedMapping, placesUnder } from './import-mapping.ts'
import { personReader, phoneDigits } from './import-row.ts'

const places = { name: 0, email: 1, phone: 2, key: 3, interests: 4, areas: 5, consent: 6 }
const read = (...cells: string[]) => personReader(places)(2, cells)

test('a row becomes a person, with what it says and no more', () => {
  assert.deepEqual(read('  Idris  Fenwick ', 'Idris@Post.Example', '+44 7700 900982', 'M-7', 'Dialysis; dialysis;Transport', 'Wennick', 'Yes'), {
    outcome: 'new',
    row: 2,
    key: 'key:M-7',
    given: {
      name: 'Idris Fenwick',
      email: 'idris@post.example',
      phone: '+44 7700 900982',
      digits: '07700900982',
      interests: ['dialysis', 'Transport'],
      areas: ['Wennick'],
      agreed: true,
    },
  })
})

test('what cannot be used has its reason', () => {
  const reason = (...cells: string[]) => {
    const row = read(...cells)
    return row.outcome === 'bad' ? row.reason : row.outcome
  }
  assert.equal(reason('', 'a@b.example'), 'It has no name')
  assert.equal(reason('Bo', 'not an address'), 'The email address is not in the form name@example.com')
  assert.equal(reason('Bo', '', '12'), 'The phone number cannot be read')
  assert.equal(reason('Bo'), 'It has neither an email address nor a phone number')
  assert.equal(reason('Bo', 'b@b.example', '', '', '', '', 'perhaps'), 'The consent is neither yes nor no')
  assert.equal(reason('B'.repeat(121), 'b@b.example'), 'The name is longer than 120 characters')
  assert.equal(reason('Bo\0', 'b@b.example'), 'The name contains a character that cannot be saved (NUL)')
  assert.equal(reason('Bo', 'b@b.example', '', '', 'x'.repeat(201)), 'The interests: one is longer than 200 characters')
  assert.equal(reason(' ', '', '', ' '), 'left-out')
})

test('the same person twice in one list is bad the second time', () => {
  const next = personReader(places)
  assert.equal(next(2, ['Bo', 'bo@b.example', '07700 900982', 'k1']).outcome, 'new')
  assert.deepEqual(next(3, ['Else', 'BO@b.example']), { outcome: 'bad', row: 3, reason: 'It has the same email address as in row 2' })
  assert.deepEqual(next(4, ['bo', '', '+447700900982']), { outcome: 'bad', row: 4, reason: 'It has the same name and phone number as in row 2' })
  assert.deepEqual(next(5, ['New', 'n@b.example', '', 'k1']), { outcome: 'bad', row: 5, reason: 'It has the same key as in row 2' })
  assert.equal(next(6, ['Other', '', '07700 900982']).outcome, 'new')
})

test('whatever a list holds, every row is one of three, and nobody agrees without a word for it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 }), { maxLength: 20 }), (rows) => {
      const next = personReader(places)
      rows.forEach((cells, index) => {
        const row = next(index + 2, cells)
        assert.ok(['new', 'bad', 'left-out'].includes(row.outcome))
        if (row.outcome === 'new' && row.given.agreed) assert.match(cells[6] ?? '', /^\s*(yes|y|true|1|x|agreed|consented|given|✓|✔)\s*$/i)
      })
    }),
  )
})

test('a phone number is the same in each of its forms', () => {
  for (const phone of ['07700 900982', '+44 7700 900 982', '(07700) 900-982', '44 7700900982']) assert.equal(phoneDigits(phone), '07700900982')
  assert.equal(phoneDigits('01632 960144'), '01632960144')
})

test('columns are found by their headings, each once', () => {
  assert.deepEqual(guessedMapping(['Ref', ' Full Name ', 'E-mail', 'Notes']), { name: ' Full Name ', email: 'E-mail', key: 'Ref' })
  assert.deepEqual(placesUnder({ name: 'Full Name', email: 'E-mail' }, ['x', ' Full Name', 'E-mail']), { places: { name: 1, email: 2 } })
  assert.deepEqual(placesUnder({ name: 'Name', email: 'E-mail' }, ['E-mail']), { missing: ['name'] })
  assert.deepEqual(eachColumnOnce({ name: 'A', email: 'A' }), { ok: false, because: 'column-twice' })
})
