import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Field, Reading } from './field.ts'
import { email, longText, phone, text } from './index.ts'

const read = <Value>(field: Field<Value>, typed: string): Reading<Value> => field.read(new URLSearchParams({ it: typed }), 'it')

test('text is trimmed, has one kind of line break, and composed letters', () => {
  assert.deepEqual(read(longText({ label: 'Notes', maxLength: 100 }), '  one\r\ntwo\rthree\n '), { value: 'one\ntwo\nthree' })
  assert.deepEqual(read(text({ label: 'Name', maxLength: 4 }), 'Zoe\u0308'), { value: 'Zo\u00eb' })
  assert.deepEqual(read(text({ label: 'Name', maxLength: 100 }), 'a\r\nBcc: b\tc'), { value: 'a Bcc: b c' })
})

test('a blank answer is a problem, unless it is optional', () => {
  assert.deepEqual(read(text({ label: 'Title', maxLength: 9 }), ' \r\n'), { problem: 'Enter title' })
  assert.deepEqual(read(text({ label: 'NHS number', maxLength: 9 }), ''), { problem: 'Enter NHS number' })
  assert.deepEqual(read(text({ label: 'Title', maxLength: 9, minLength: 3 }), '😀a'), { problem: 'Title must be 3 characters or more' })
  assert.deepEqual(read(text({ label: 'Title', maxLength: 9, minLength: 3 }), '😀ab'), { value: '😀ab' })
  assert.deepEqual(read(text({ label: 'What is your name?', maxLength: 9 }), ''), { problem: 'Enter an answer' })
  assert.deepEqual(read(text({ label: 'What is your name?', called: 'Your name', maxLength: 9 }), ''), { problem: 'Enter your name' })
  assert.deepEqual(read(text({ label: 'Title', empty: 'Enter a title', maxLength: 9 }), ''), { problem: 'Enter a title' })
  assert.deepEqual(read(text({ label: 'Title', optional: true, maxLength: 9 }), ''), { value: '' })
  assert.deepEqual(text({ label: 'Title', maxLength: 9 }).read(new URLSearchParams(), 'it'), { problem: 'Enter title' })
})

test('the limit counts characters, not the units that a computer stores', () => {
  const short = text({ label: 'Title', maxLength: 3 })
  assert.deepEqual(read(short, '😀😀😀'), { value: '😀😀😀' })
  assert.deepEqual(read(short, '😀😀😀😀'), { problem: 'Title must be 3 characters or fewer' })
  assert.deepEqual(read(longText({ label: 'What happened?', maxLength: 4000 }), 'a'.repeat(4001)), {
    problem: 'Your answer must be 4,000 characters or fewer',
  })
})

test('what a database cannot save is refused in words', () => {
  assert.deepEqual(read(text({ label: 'Title', maxLength: 9 }), 'a\0b'), { problem: 'Title contains a character that cannot be saved' })
  const half = { get: () => '\ud800' } as unknown as URLSearchParams
  assert.deepEqual(text({ label: 'Title', maxLength: 9 }).read(half, 'it'), { problem: 'Title contains a character that cannot be saved' })
})

test('an email address may look unusual, but cannot hold a second one or a header', () => {
  const field = email({ label: 'Email address' })
  for (const good of ['a@b.org', "o'brien+ppi@nhs.example.uk", 'имя@пример.рф', ' a@b.org '])
    assert.deepEqual(read(field, good), { value: good.trim() })
  for (const bad of [
    'a',
    'a@b',
    '@b.org',
    'a@b.',
    'a@@b.org',
    'a@b.org,c@d.org',
    'a b@c.org',
    'a@b.org\nBcc: c@d.org',
    '<a@b.org>',
    'a@b..org',
    `${'a'.repeat(65)}@b.org`,
  ]) {
    assert.deepEqual(read(field, bad), { problem: 'Enter an email address in the correct format, like name@example.com' }, bad)
  }
  assert.deepEqual(read(field, `${'a'.repeat(60)}@${'b'.repeat(200)}.org`), { problem: 'Email address must be 254 characters or fewer' })
  assert.deepEqual(read(email({ label: 'Email address', optional: true }), ''), { value: '' })
})

test('a phone number is taken as people write it', () => {
  const field = phone({ label: 'Phone number' })
  for (const good of ['01632 960 001', '+44 (0)808 157 0192', '07700-900-982', '0131.496.0123', '01632 960001 ext 12', '01632960001 x3']) {
    assert.deepEqual(read(field, good), { value: good })
  }
  for (const bad of ['12345', 'ring me', '07700 900 982 or 07700 900 983', '+', '1'.repeat(16), '01632 960001 ext'])
    assert.ok('problem' in read(field, bad), bad)
})
