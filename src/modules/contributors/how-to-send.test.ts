import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { channels, formats, usualPreference } from './contact-preference.ts'
import { askedFor, type HowToSend, heldInWords, howToSend, type Reader } from './how-to-send.ts'

const address = fc.constantFrom('', 'one@post.example', 'two@post.example', 'three@post.example')
const preferences = fc.record({
  channel: fc.constantFrom(...(Object.keys(channels) as (keyof typeof channels)[])),
  format: fc.constantFrom(...(Object.keys(formats) as (keyof typeof formats)[])),
  language: fc.constantFrom('', 'Welsh'),
  address: fc.constantFrom('', '4 Sluice Lane'),
  throughName: fc.constant('Bo Trellis'),
  throughEmail: address,
  throughPhone: fc.constantFrom('', '01632 960144'),
  notes: fc.constant(''),
})
const readers: fc.Arbitrary<Reader> = fc.record({
  active: fc.boolean(),
  email: address,
  young: fc.option(fc.record({ guardianName: fc.constant('Gwen'), guardianEmail: address, agreed: fc.boolean() })),
})

test('nothing is ever sent to the wrong address, in the wrong form, or to somebody who left', () => {
  fc.assert(
    fc.property(preferences, readers, (preference, reader) => {
      const how = howToSend(preference, reader)
      if (how.do === 'hold') return
      assert.ok(reader.active)
      assert.notEqual(how.to, '')
      assert.ok(['standard', 'large-print'].includes(preference.format))
      assert.equal(how.large, preference.format === 'large-print')
      assert.ok(preference.channel === 'email' || preference.channel === 'somebody')
      if (reader.young) {
        assert.ok(reader.young.agreed)
        assert.deepEqual([how.for, how.to], ['guardian', reader.young.guardianEmail])
      } else if (preference.channel === 'somebody')
        assert.deepEqual([how.for, how.to, how.through], ['somebody', preference.throughEmail, 'Bo Trellis'])
      else assert.deepEqual([how.for, how.to], ['themselves', reader.email])
    }),
    { numRuns: 2000 },
  )
})

test('what is held has a reason that is true, in words', () => {
  fc.assert(
    fc.property(preferences, readers, (preference, reader) => {
      const how = howToSend(preference, reader)
      if (how.do === 'send') return
      const true_: Record<Extract<HowToSend, { do: 'hold' }>['because'], boolean> = {
        left: !reader.active,
        young: reader.young !== null && !reader.young.agreed,
        channel: preference.channel !== 'email',
        format: preference.format !== 'standard' && preference.format !== 'large-print',
        'no-address': (reader.young?.guardianEmail ?? reader.email) === '',
      }
      assert.ok(true_[how.because], how.because)
      assert.match(heldInWords(how.because, preference), /^(They|We) .{5,}$/)
    }),
    { numRuns: 2000 },
  )
})

test('whoever has said nothing gets an email', () => {
  const adult = { active: true, email: 'idris@post.example', young: null }
  assert.deepEqual(howToSend(usualPreference, adult), { do: 'send', to: 'idris@post.example', for: 'themselves', through: '', large: false })
  assert.deepEqual(howToSend(usualPreference, { ...adult, email: '' }), { do: 'hold', because: 'no-address' })
})

test('what somebody asked for reads as a person would say it', () => {
  assert.equal(askedFor({ ...usualPreference, format: 'braille' }), 'braille')
  assert.equal(askedFor({ ...usualPreference, channel: 'letter', format: 'large-print' }), 'a letter in large print')
  assert.equal(askedFor({ ...usualPreference, channel: 'phone' }), 'a phone call')
  assert.equal(askedFor({ ...usualPreference, channel: 'email', format: 'language', language: 'Welsh' }), 'Welsh')
  assert.equal(askedFor({ ...usualPreference, channel: 'somebody', throughName: 'Bo' }), 'messages through Bo')
  assert.equal(askedFor({ ...usualPreference, channel: 'somebody', format: 'audio', throughName: 'Bo' }), 'audio, through Bo')
})
