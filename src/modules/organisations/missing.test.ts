import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingSettings } from './missing.ts'
import { usualSettings } from './settings.ts'

const reach = { phone: '01632 960 140', email: 'hello@trust.example', address: '4 Sluice Lane' }
const whole = {
  ...usualSettings,
  safeguardingName: 'Nasra Warsame',
  safeguardingPhone: '01632 960 111',
  protectionOfficer: 'Sunniva Darko',
  protectionContact: '01632 960 150',
  lawfulBasis: 'Our duty to involve people',
  privacyExtra: 'The servers are in the UK',
  accessibilityTested: '2026-05-01',
  accessibilityContact: '01632 960 140',
}

test('an organisation that has said everything misses nothing', () => assert.deepEqual(missingSettings(reach, whole), []))

test('each blank is missed in its own part; one way to reach the safeguarding contact is enough', () => {
  assert.deepEqual(
    missingSettings({ ...reach, phone: '' }, { ...whole, lawfulBasis: '' }).map(({ part }) => part),
    ['contact', 'privacy'],
  )
  assert.deepEqual(missingSettings(reach, { ...whole, safeguardingPhone: '', safeguardingEmail: 'nasra@trust.example' }), [])
  assert.deepEqual(
    missingSettings(reach, { ...whole, safeguardingPhone: '' }).map(({ says }) => says),
    ['How to reach them'],
  )
})

test('an organisation that has said nothing misses every part but how often it is in touch, which has a usual answer', () => {
  const parts = new Set(missingSettings({ phone: '', email: '', address: '' }, usualSettings).map(({ part }) => part))
  assert.deepEqual(parts, new Set(['contact', 'safeguarding', 'privacy', 'accessibility']))
})
