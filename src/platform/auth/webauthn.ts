import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { z } from 'zod'

/** Where the passkeys of an organisation work: the name of its host, and the one origin whose pages may ask for them. */
export type Place = { host: string; origin: string }

/** @param baseUrl the organisation's own address, and never what a request says of its host */
export function placeOf(baseUrl: string): Place {
  const { hostname, origin } = new URL(baseUrl)
  return { host: hostname, origin }
}

/** The package takes a fifth of a second to load, so it is loaded when the first passkey is asked for. */
const server = () => import('@simplewebauthn/server')
const helpers = () => import('@simplewebauthn/server/helpers')

/** EdDSA, ES256 and RS256: what today's devices make. */
const algorithms = [-8, -7, -257]
const TIMEOUT_MS = 120_000

/** How a person is known to their own device: the bytes of their id, which say nothing to anybody else. */
const handleOf = (personId: string): Buffer => Buffer.from(personId.replaceAll('-', ''), 'hex')

type NewPasskey = {
  place: Place
  siteName: string
  person: { id: string; name: string; account: string }
  /** Passkeys that they have: a device that holds one of them makes no second. */
  known: readonly string[]
  challenge: string
}

/** What a browser is told to make a passkey: one that its device finds by itself, and uses only after it has seen who holds it. */
export async function creationOptions({ place, siteName, person, known, challenge }: NewPasskey): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await server()
  return generateRegistrationOptions({
    rpID: place.host,
    rpName: siteName,
    userID: new Uint8Array(handleOf(person.id)),
    userName: person.account,
    userDisplayName: person.name,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    excludeCredentials: known.map((id) => ({ id })),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    timeout: TIMEOUT_MS,
  })
}

/** What a browser is told to use a passkey. It names none, so it tells nobody who has one. */
export async function requestOptions(place: Place, challenge: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await server()
  const bytes = new Uint8Array(Buffer.from(challenge, 'base64url'))
  return generateAuthenticationOptions({ rpID: place.host, challenge: bytes, userVerification: 'required', timeout: TIMEOUT_MS })
}

const coded = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/)
const Client = z.object({ type: z.string(), challenge: z.string(), origin: z.string(), crossOrigin: z.boolean().optional() })
const credential = { id: coded(1400), rawId: coded(1400), type: z.literal('public-key') }

const Made = z.object({
  ...credential,
  response: z.object({ clientDataJSON: coded(8000), attestationObject: coded(8000), transports: z.array(z.string().max(40)).max(20).optional() }),
})

const Used = z.object({
  ...credential,
  response: z.object({ clientDataJSON: coded(8000), authenticatorData: coded(8000), signature: coded(8000), userHandle: coded(100).nullish() }),
})

/** The answer of a passkey, as it was sent: `id` says which one it claims to be. */
export type UsedPasskey = z.infer<typeof Used>

/** Reads what the browser's script sent; undefined when it is nothing of the kind. Nothing is proved by it. */
export function readUsed(text: string): UsedPasskey | undefined {
  const read = Used.safeParse(jsonIn(text))
  return read.success ? read.data : undefined
}

export type MadePasskey = { credentialId: string; publicKey: Buffer; counter: number; transports: string[] }

/** The ways in which a browser may reach a passkey, as the standard names them. */
const transports: readonly string[] = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']

/** Proves a new passkey: made here, for this challenge, by a device that saw who holds it. Undefined when any of that is not so. */
export async function proveMade(place: Place, { text, challenge }: { text: string; challenge: string }): Promise<MadePasskey | undefined> {
  const read = Made.safeParse(jsonIn(text))
  if (!read.success || isFramed(read.data.response.clientDataJSON)) return undefined
  const { response, ...rest } = read.data
  const { verifyRegistrationResponse } = await server()
  try {
    if (!(await vouchesForItself(response.attestationObject))) return undefined
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...rest, response: { ...response, transports: undefined }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified || registrationInfo.credential.id !== rest.id) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: (response.transports ?? []).filter((one) => transports.includes(one)),
    }
  } catch {
    return undefined
  }
}

/**
 * Whether nobody else vouches for the passkey. We ask for no such word; checking one would mean to trust its maker, and to fetch
 * a list of withdrawn certificates from an address that the certificate itself names.
 */
async function vouchesForItself(attestation: string): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await helpers()
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestation))
  const format = decoded.get('fmt')
  return format === 'none' || (format === 'packed' && decoded.get('attStmt').get('x5c') === undefined)
}

type Use = { used: UsedPasskey; challenge: string; publicKey: Uint8Array; ownerId: string }

/**
 * Proves that a passkey was used here, for this challenge, by a device that saw who holds it, and that the device knows it as its
 * owner's. Gives the device's counter, which the caller compares where it is kept; undefined when any of that is not so.
 */
export async function proveUsed(place: Place, { used, challenge, publicKey, ownerId }: Use): Promise<{ counter: number } | undefined> {
  const { response, ...rest } = used
  if (response.userHandle !== handleOf(ownerId).toString('base64url') || isFramed(response.clientDataJSON)) return undefined
  const { verifyAuthenticationResponse } = await server()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...rest, response: { ...response, userHandle: response.userHandle }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: place.origin,
      expectedRPID: place.host,
      credential: { id: rest.id, publicKey: new Uint8Array(publicKey), counter: 0 },
      requireUserVerification: true,
    })
    return verified ? { counter: authenticationInfo.newCounter } : undefined
  } catch {
    return undefined
  }
}

/** Whether a page of another site stood round ours. Ours are never framed. */
function isFramed(clientData: string): boolean {
  const read = Client.safeParse(jsonIn(Buffer.from(clientData, 'base64url').toString('utf8')))
  return !read.success || read.data.crossOrigin === true
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
