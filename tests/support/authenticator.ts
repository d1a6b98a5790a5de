import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A passkey as the device knows it. */
export type DevicePasskey = { id: string; rpId: string; userHandle: string; key: KeyObject; counter: number }

/** What a device, or somebody who built one, may say otherwise than it should. */
export type Otherwise = {
  origin?: string
  rpId?: string
  /** Whether the device saw who holds it. */
  verified?: boolean
  counter?: number
  challenge?: string
  userHandle?: string | null
  credentialId?: string
  type?: string
  crossOrigin?: boolean
  /** Who vouches for the passkey: itself, or a maker with a certificate. */
  attestation?: { format: string; maker?: { key: KeyObject; certificate: Buffer } }
  transports?: string[]
}

type Creation = { challenge: string; rp: { id: string }; user: { id: string } }
type Request = { challenge: string; rpId: string }

/**
 * An authenticator and the browser in front of it, in a few lines: it makes ES256 keys and signs with them as WebAuthn level 3 says
 * (sections 6.1 authenticator data, 6.5 attestation, 7 ceremonies; RFC 9052 for the key). What it gives is what the page's script posts.
 */
export class Authenticator {
  readonly passkeys: DevicePasskey[] = []
  readonly #origin: string
  /** Passkeys that are kept in step over several devices count nothing. */
  readonly #counts: boolean

  constructor(origin: string, { counts = true } = {}) {
    this.#origin = origin
    this.#counts = counts
  }

  make(optionsText: string, otherwise: Otherwise = {}): string {
    const options = JSON.parse(optionsText) as Creation
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const rpId = otherwise.rpId ?? options.rp.id
    const credential = otherwise.credentialId ? Buffer.from(otherwise.credentialId, 'base64url') : randomBytes(32)
    const id = credential.toString('base64url')
    this.passkeys.push({ id, rpId, userHandle: options.user.id, key: privateKey, counter: 0 })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const cose = cbor(
      new Map<unknown, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(credential.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, credential, cose])
    const authData = Buffer.concat([head(rpId, otherwise, otherwise.counter ?? 0, 0x40), attested])
    const clientData = this.#clientData('webauthn.create', options.challenge, otherwise)
    const attestationObject = cbor(
      new Map<unknown, unknown>([
        ['fmt', otherwise.attestation?.format ?? 'none'],
        ['attStmt', statement(otherwise, privateKey, Buffer.concat([authData, sha256(clientData)]))],
        ['authData', authData],
      ]),
    )
    const response = { ...coded({ clientDataJSON: clientData, attestationObject }), transports: otherwise.transports ?? ['internal'] }
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }

  use(optionsText: string, otherwise: Otherwise = {}, passkey: DevicePasskey = this.passkeys.at(-1)!): string {
    const options = JSON.parse(optionsText) as Request
    passkey.counter = otherwise.counter ?? (this.#counts ? passkey.counter + 1 : 0)
    const authenticatorData = head(otherwise.rpId ?? options.rpId, otherwise, passkey.counter, 0)
    const clientDataJSON = this.#clientData('webauthn.get', options.challenge, otherwise)
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), passkey.key)
    const id = otherwise.credentialId ?? passkey.id
    const userHandle = otherwise.userHandle === undefined ? passkey.userHandle : (otherwise.userHandle ?? undefined)
    const response = { ...coded({ clientDataJSON, authenticatorData, signature }), userHandle }
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} })
  }

  #clientData(type: string, challenge: string, otherwise: Otherwise): Buffer {
    const said = {
      type: otherwise.type ?? type,
      challenge: otherwise.challenge ?? challenge,
      origin: otherwise.origin ?? this.#origin,
      crossOrigin: otherwise.crossOrigin ?? false,
    }
    return Buffer.from(JSON.stringify(said))
  }
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()
const coded = (parts: Record<string, Buffer>) => Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64url')]))

/** The first 37 bytes of authenticator data: whose site, what was seen (0x01 somebody there, 0x04 it is them), and the count. */
function head(rpId: string, { verified = true }: Otherwise, counter: number, more: number): Buffer {
  const rest = Buffer.alloc(5)
  rest.writeUInt8(0x01 | (verified ? 0x04 : 0) | more)
  rest.writeUInt32BE(counter, 1)
  return Buffer.concat([sha256(rpId), rest])
}

function statement({ attestation }: Otherwise, key: KeyObject, signed: Buffer): Map<unknown, unknown> {
  if (!attestation || attestation.format === 'none') return new Map()
  const { maker } = attestation
  const vouched = new Map<unknown, unknown>([
    ['alg', -7],
    ['sig', sign('sha256', signed, maker?.key ?? key)],
  ])
  return maker ? vouched.set('x5c', [maker.certificate]) : vouched
}

/** The part of CBOR (RFC 8949) that an authenticator speaks: whole numbers, bytes, text, lists and maps, in definite lengths. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? sized(0, value) : sized(1, -1 - value)
  if (Buffer.isBuffer(value)) return Buffer.concat([sized(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([sized(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Array.isArray(value)) return Buffer.concat([sized(4, value.length), ...value.map(cbor)])
  if (value instanceof Map) return Buffer.concat([sized(5, value.size), ...[...value].flatMap(([name, one]) => [cbor(name), cbor(one)])])
  throw new TypeError(`Nothing that an authenticator says: ${String(value)}`)
}

function sized(kind: number, size: number): Buffer {
  const first = kind << 5
  if (size < 24) return Buffer.from([first | size])
  if (size < 0x100) return Buffer.from([first | 24, size])
  return Buffer.from([first | 25, size >> 8, size & 0xff])
}
