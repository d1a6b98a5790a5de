import { type KeyObject, sign } from 'node:crypto'

/** A certificate as a maker of security keys gives one (X.509 version 3, WebAuthn section 8.2.1), signed by its own ES256 key. Valid 2020 to 2049. */
export function makersCertificate(keys: { publicKey: KeyObject; privateKey: KeyObject }): Buffer {
  const name = sequence(
    ...(
      [
        ['550406', 'GB'],
        ['55040a', 'Elmbrook Keys'],
        ['55040b', 'Authenticator Attestation'],
        ['550403', 'Elmbrook Key 1'],
      ] as const
    ).map(([kind, text]) => der(0x31, sequence(oid(kind), der(0x0c, Buffer.from(text))))),
  )
  const algorithm = sequence(oid('2a8648ce3d040302'))
  const time = (text: string) => der(0x17, Buffer.from(text))
  const content = sequence(
    der(0xa0, whole(2)),
    whole(1),
    algorithm,
    name,
    sequence(time('200101000000Z'), time('491231235959Z')),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    // Basic constraints, empty: it signs no other certificates.
    der(0xa3, sequence(sequence(oid('551d13'), der(0x04, sequence())))),
  )
  return sequence(content, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, keys.privateKey)])))
}

function der(tag: number, content: Buffer): Buffer {
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts))
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const whole = (value: number): Buffer => der(0x02, Buffer.from([value]))
