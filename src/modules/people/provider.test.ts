import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { firstTime, mayChangeProvider, readDomains, readIssuer } from './provider.ts'

const marged = { id: 'marged', tied: false }
const said = { email: 'marged@nhs.example', emailVerified: true }

test('an invited colleague comes in; who was not invited, or is tied already, does not', () => {
  assert.deepEqual(firstTime(said, [], marged), { ok: true, value: marged })
  assert.deepEqual(firstTime({ ...said, emailVerified: undefined }, ['nhs.example'], marged), { ok: true, value: marged })
  assert.deepEqual(firstTime(said, [], undefined), { ok: false, because: 'not-invited' })
  assert.deepEqual(firstTime(said, [], { ...marged, tied: true }), { ok: false, because: 'tied-to-another' })
})

test('an address that is missing, not verified or of another domain lets nobody in', () => {
  assert.deepEqual(firstTime({ ...said, email: undefined }, [], marged), { ok: false, because: 'no-address' })
  assert.deepEqual(firstTime({ ...said, emailVerified: false }, [], marged), { ok: false, because: 'address-not-verified' })
  for (const email of ['marged@nhs.example.evil.test', 'marged@sub.nhs.example', 'nhs.example', 'marged@nhs.example@evil.test'])
    assert.deepEqual(firstTime({ ...said, email }, ['nhs.example'], marged), { ok: false, because: 'other-domain' }, email)
})

test('nobody comes in without an invitation, whatever is said of them', () => {
  const anything = fc.record({ email: fc.option(fc.emailAddress(), { nil: undefined }), emailVerified: fc.constantFrom(true, false, undefined) })
  fc.assert(fc.property(anything, fc.array(fc.domain()), (what, domains) => !firstTime(what, domains, undefined).ok))
})

test('domains are read with commas, lines and at signs, and nothing else is a domain', () => {
  assert.deepEqual(readDomains(' NHS.example, @elmbrook.example\nnhs.example '), ['nhs.example', 'elmbrook.example'])
  assert.deepEqual(readDomains(''), [])
  for (const typed of ['nhs', 'https://nhs.example', 'a@b.example', '*.nhs.example', '-a.example', 'a..example', '1.2.3.4'])
    assert.equal(readDomains(typed), undefined, typed)
  assert.equal(readDomains(Array.from({ length: 21 }, (_, n) => `a${n}.example`).join(' ')), undefined)
})

test('an issuer is an https address and nothing more', () => {
  assert.deepEqual(readIssuer('https://login.example.org/tenant/v2.0', false), { ok: true, value: 'https://login.example.org/tenant/v2.0' })
  assert.deepEqual(readIssuer('http://login.example.org', false), { ok: false, because: 'not-https' })
  assert.deepEqual(readIssuer('http://login.example.org', true), { ok: true, value: 'http://login.example.org' })
  assert.deepEqual(readIssuer('file:///etc/passwd', true), { ok: false, because: 'not-https' })
  assert.deepEqual(readIssuer('https://a/.well-known/openid-configuration', false), { ok: false, because: 'well-known' })
  for (const typed of ['login', 'https://', 'https://me:secret@a.example', 'https://a.example?b', 'https://a.example#b'])
    assert.deepEqual(readIssuer(typed, false), { ok: false, because: 'not-an-address' }, typed)
})

test('a secret is kept for the same issuer only, and nobody shuts the other way in before they came in by this one', () => {
  const before = { issuer: 'https://a.example', clientId: 'heard', required: false }
  const after = { ...before, secretGiven: false }
  assert.deepEqual(mayChangeProvider(undefined, after, false), { ok: false, because: 'secret-missing' })
  assert.deepEqual(mayChangeProvider(before, after, false), { ok: true, value: true })
  assert.deepEqual(mayChangeProvider(before, { ...after, issuer: 'https://b.example' }, false), { ok: false, because: 'secret-missing' })
  assert.deepEqual(mayChangeProvider(before, { ...after, required: true }, false), { ok: false, because: 'sign-in-first' })
  assert.deepEqual(mayChangeProvider(before, { ...after, required: true }, true), { ok: true, value: true })
  const elsewhere = { ...after, issuer: 'https://b.example', secretGiven: true, required: true }
  assert.deepEqual(mayChangeProvider({ ...before, required: true }, elsewhere, true), { ok: false, because: 'sign-in-first' })
})
