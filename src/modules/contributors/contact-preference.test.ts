import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPreference } from './contact-preference.form.ts'
import { type Channel, channels, type Format, formats, preferenceInWords, preferenceKept, usualPreference } from './contact-preference.ts'

const given = fc.record({
  channel: fc.constantFrom(...(Object.keys(channels) as Channel[])),
  format: fc.constantFrom(...(Object.keys(formats) as Format[])),
  language: fc.string(),
  address: fc.string(),
  throughName: fc.string(),
  throughEmail: fc.string(),
  throughPhone: fc.string(),
  notes: fc.string(),
})

test('only what the channel and the format need is kept', () => {
  fc.assert(
    fc.property(given, (preference) => {
      const kept = preferenceKept(preference)
      assert.equal(kept.address, preference.channel === 'letter' ? preference.address : '')
      assert.equal(kept.language, preference.format === 'language' ? preference.language : '')
      assert.equal(kept.throughName, preference.channel === 'somebody' ? preference.throughName : '')
      if (preference.channel !== 'somebody') assert.equal(kept.throughEmail + kept.throughPhone, '')
      assert.equal(kept.notes, preference.notes)
      assert.deepEqual(preferenceKept(kept), kept)
    }),
  )
})

test('a preference is said in a few words', () => {
  assert.equal(preferenceInWords({ ...usualPreference, channel: 'letter', format: 'large-print' }), 'By letter, in large print')
  assert.equal(preferenceInWords({ ...usualPreference, channel: 'somebody', throughName: 'Bo Trellis' }), 'Through Bo Trellis')
  assert.equal(preferenceInWords({ ...usualPreference, format: 'language', language: 'Polish' }), 'By email, in Polish')
})

const read = (fields: Record<string, string>, email = 'bo@example.org') => readPreference(new URLSearchParams(fields), email)

test('a slip in a field of another channel stops nobody', () => {
  const kept = read({ channel: 'letter', format: 'braille', address: '4 Sluice Lane', phone: 'not a number', throughEmail: 'nor an address' })
  assert.deepEqual(kept, {
    value: { preference: { ...usualPreference, channel: 'letter', format: 'braille', address: '4 Sluice Lane' }, phone: undefined },
  })
  assert.deepEqual(read({ channel: 'text', format: 'standard', textPhone: '07700 900 982', phone: '1' }), {
    value: { preference: { ...usualPreference, channel: 'text' }, phone: '07700 900 982' },
  })
})

test('what a channel cannot do without is asked for', () => {
  assert.deepEqual(read({ channel: 'letter', format: 'standard' }), { problems: { address: 'Enter your postal address' } })
  assert.deepEqual(read({ channel: 'somebody', format: 'standard', throughName: 'Bo' }), {
    problems: { throughEmail: 'Enter their email address or their phone number' },
  })
  assert.ok('problems' in read({ channel: 'email', format: 'standard' }, ''))
  assert.ok('problems' in read({ channel: 'email', format: 'language' }))
  assert.deepEqual(Object.keys((read({}) as { problems: object }).problems), ['channel', 'format'])
})
