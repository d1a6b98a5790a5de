import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { phonePattern, takeOut } from './take-out.ts'

const idris = { name: 'Idris Fenwick-Shah', email: 'idris@tarrow.example', phone: '01632 960 145', address: '4 Sluice Lane\nWennick' }
const nobody = { name: '', email: '', phone: '', address: '' }
const own = { theirs: true }
const others = { theirs: false }

test('what names a person is taken out of their own words, however they wrote it', () => {
  assert.equal(takeOut('I am Idris. Ring (01632) 960145 or +44 1632 960-145.', idris, own), 'I am [removed]. Ring [removed] or [removed].')
  assert.equal(takeOut('Write to IDRIS@tarrow.example, 4 Sluice Lane, Wennick', idris, own), 'Write to [removed], [removed]')
  assert.equal(takeOut('Dr Fenwick-Shah,\nIDRIS FENWICK-SHAH', idris, own), 'Dr [removed],\n[removed]')
})

test('in the words of others only the whole name goes, and nothing that only looks like it', () => {
  assert.equal(takeOut('Idris came. Idris Fenwick-Shah spoke.', idris, others), 'Idris came. [removed] spoke.')
  assert.equal(takeOut('andidris@tarrow.example 201632 960145 7', idris, own), 'andidris@tarrow.example 201632 960145 7')
  assert.equal(takeOut('Ann came', { ...nobody, name: 'Ann' }, others), 'Ann came')
  assert.equal(takeOut('Idrisa and Ann', { ...nobody, name: 'Idris An' }, own), 'Idrisa and Ann')
})

test('a name that is a word leaves the word in small letters alone', () =>
  assert.equal(takeOut('I will ask Will', { ...nobody, name: 'Will Grace' }, own), 'I will ask [removed]'))

test('a short number is no phone number', () => {
  assert.equal(phonePattern('999'), undefined)
  assert.equal(takeOut('Call 999', { ...nobody, phone: '999' }, own), 'Call 999')
})

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
const person = fc.record({
  name: fc.tuple(word, word).map((parts) => parts.join(' ')),
  email: fc.emailAddress(),
  phone: fc.stringMatching(/^01\d{3} \d{6}$/),
  address: fc.tuple(fc.nat(99), word, word).map(([number, ...rest]) => `${number} ${rest.join(' ')}`),
})

test('whoever they are and wherever it stands, nothing of them is left, and a second time changes nothing', () => {
  fc.assert(
    fc.property(
      person,
      fc.array(fc.constantFrom('name', 'email', 'phone', 'address', 'words')),
      fc.constantFrom(' ', '\n', ', '),
      (known, said, between) => {
        const text = said.map((what) => (what === 'words' ? 'the bus was late' : known[what])).join(between)
        const left = takeOut(text, known, own)
        for (const value of Object.values(known)) assert.ok(!left.includes(value), `${value} is left in ${left}`)
        assert.equal(left.split('the bus was late').length, text.split('the bus was late').length)
        assert.equal(takeOut(left, known, own), left)
      },
    ),
  )
})

test('where nothing is known, nothing is taken out', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, theirs) => assert.equal(takeOut(text, nobody, { theirs }), text)))
})
