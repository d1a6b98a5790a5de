import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import fc from 'fast-check'
import { newId } from '#platform/database/identifiers.ts'
import { Authenticator } from '#support/authenticator.ts'
import { makersCertificate } from '#support/certificate.ts'
import { creationOptions, placeOf, proveMade, proveUsed, readUsed, requestOptions, type UsedPasskey } from './webauthn.ts'

const place = placeOf('https://involve.example.org:8443')
const challenge = 'A'.repeat(43)
const person = { id: newId(), name: 'Marged Oduya', account: 'marged@mail.example' }
const toMake = async () => JSON.stringify(await creationOptions({ place, siteName: 'Elmbrook Trust', person, known: ['AAAA'], challenge }))

test('a passkey belongs to the host of the site, and is used from its origin', () => {
  assert.deepEqual(place, { host: 'involve.example.org', origin: 'https://involve.example.org:8443' })
})

test('a device is asked to see who holds it, and to find the passkey by itself; nobody is told who has one', async () => {
  const make = JSON.parse(await toMake())
  assert.deepEqual([make.challenge, make.attestation, make.rp.id], [challenge, 'none', 'involve.example.org'])
  assert.deepEqual(make.authenticatorSelection, { residentKey: 'required', userVerification: 'required', requireResidentKey: true })
  assert.deepEqual(Buffer.from(make.user.id, 'base64url').toString('hex'), person.id.replaceAll('-', ''))
  const use = await requestOptions(place, challenge)
  assert.deepEqual([use.challenge, use.userVerification, use.rpId, use.allowCredentials], [challenge, 'required', 'involve.example.org', undefined])
})

test('what was made is proved, and then what it signs', async () => {
  const device = new Authenticator(place.origin)
  const made = await proveMade(place, { text: device.make(await toMake(), { transports: ['usb', 'gossip'] }), challenge })
  assert.deepEqual([made?.credentialId, made?.counter, made?.transports], [device.passkeys[0]?.id, 0, ['usb']])
  const used = readUsed(device.use(JSON.stringify(await requestOptions(place, challenge))))
  assert.ok(made && used)
  const { publicKey } = made
  assert.deepEqual(await proveUsed(place, { used, challenge, publicKey, ownerId: person.id }), { counter: 1 })
  assert.equal(await proveUsed(place, { used, challenge, publicKey, ownerId: newId() }), undefined)
  assert.equal(await proveUsed(place, { used, challenge: 'B'.repeat(43), publicKey, ownerId: person.id }), undefined)
  assert.equal(await proveUsed(placeOf('https://involve.example.org'), { used, challenge, publicKey, ownerId: person.id }), undefined)
  for (const part of ['signature', 'authenticatorData'] as const) {
    const bytes = Buffer.from(used.response[part], 'base64url')
    bytes[bytes.length - 1]! ^= 1
    const changed: UsedPasskey = { ...used, response: { ...used.response, [part]: bytes.toString('base64url') } }
    assert.equal(await proveUsed(place, { used: changed, challenge, publicKey, ownerId: person.id }), undefined, part)
  }
})

test('no maker’s certificate is looked at, also where it is right: to check one, the server would call an address that is in it', async () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const maker = { key: keys.privateKey, certificate: makersCertificate(keys) }
  const text = new Authenticator(place.origin).make(await toMake(), { attestation: { format: 'packed', maker } })
  const asked = { response: JSON.parse(text), expectedChallenge: challenge, expectedOrigin: place.origin, expectedRPID: place.host }
  assert.equal((await verifyRegistrationResponse({ ...asked, supportedAlgorithmIDs: [-7] })).verified, true, 'it is a right one')
  assert.equal(await proveMade(place, { text, challenge }), undefined)
  const own = new Authenticator(place.origin).make(await toMake(), { attestation: { format: 'packed' } })
  assert.ok(await proveMade(place, { text: own, challenge }), 'a passkey that vouches for itself needs no certificate')
})

test('whatever is sent is refused, and nothing falls over', async () => {
  const device = new Authenticator(place.origin)
  const made = device.make(await toMake())
  const piece = fc.tuple(fc.nat(made.length), fc.nat(40), fc.string({ maxLength: 20 }))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
      assert.equal(readUsed(text), undefined)
      assert.equal(await proveMade(place, { text, challenge }), undefined)
    }),
    { numRuns: 50 },
  )
  await fc.assert(
    fc.asyncProperty(piece, async ([at, length, instead]) => {
      const changed = made.slice(0, at) + instead + made.slice(at + length)
      await proveMade(place, { text: changed, challenge })
    }),
    { numRuns: 100 },
  )
})
