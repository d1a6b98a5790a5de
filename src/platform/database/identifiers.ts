import { randomBytes } from 'node:crypto'

let lastMillisecond = 0
let count = 0

/**
 * A new identifier: UUID version 7 (RFC 9562, 5.7), made here so that a row's id is known before it is saved. Later ones sort
 * after earlier ones of the same process, even within one millisecond or when the clock steps back.
 */
export function newId(): string {
  const bytes = randomBytes(16)
  const now = Date.now()
  if (now > lastMillisecond) {
    lastMillisecond = now
    count = bytes.readUInt16BE(6) & 0x7ff
  } else if (++count > 0xfff) {
    lastMillisecond++
    count = 0
  }
  bytes.writeUIntBE(lastMillisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
