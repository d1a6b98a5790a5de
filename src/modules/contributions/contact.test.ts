import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConsent } from './consent.view.tsx'
import { contactKept, noContact } from './contact.ts'
import { readContact } from './contact.view.tsx'

const answers = (fields: Record<string, string>) => new URLSearchParams(fields)

test('only what the channel needs is kept', () => {
  const all = {
    channel: 'letter',
    name: 'Orla Penhallow',
    email: 'orla@home.test',
    phone: '01632 960 009',
    address: '2 Mill Lane',
    largePrint: true,
  } as const
  assert.deepEqual(contactKept(all), { ...noContact, channel: 'letter', name: 'Orla Penhallow', address: '2 Mill Lane', largePrint: true })
  assert.deepEqual(contactKept({ ...all, channel: 'phone' }), { ...noContact, channel: 'phone', name: 'Orla Penhallow', phone: '01632 960 009' })
  assert.deepEqual(contactKept({ ...all, channel: 'none' }), noContact)
})

test('a slip in a channel that was not chosen stops nobody', () => {
  const read = readContact(answers({ channel: 'email', contactEmail: 'Orla@Home.test', contactPhone: 'not a number' }))
  assert.deepEqual(read, { value: { ...noContact, channel: 'email', email: 'orla@home.test' } })
})

test('each channel asks for what it cannot do without', () => {
  assert.deepEqual(readContact(answers({})), { problems: { channel: 'Select how we can tell you what happens' } })
  assert.deepEqual(readContact(answers({ channel: 'phone' })), { problems: { contactPhone: 'Enter a phone number' } })
  assert.deepEqual(readContact(answers({ channel: 'letter' })), {
    problems: { contactName: 'Enter a name for the letter', contactAddress: 'Enter a postal address' },
  })
})

test('a name is asked for only where it is to be shown', () => {
  assert.deepEqual(readConsent(answers({ quoteAs: 'anonymous', quoteName: 'Orla' })), { value: { quoteAs: 'anonymous', quoteName: '' } })
  assert.deepEqual(readConsent(answers({ quoteAs: 'named' })), { problems: { quoteName: 'Enter the name to show with your words' } })
  assert.deepEqual(readConsent(answers({ quoteAs: 'first-name', quoteName: 'Orla' })), { value: { quoteAs: 'first-name', quoteName: 'Orla' } })
})
