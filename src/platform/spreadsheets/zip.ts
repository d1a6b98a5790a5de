import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { SpreadsheetRefused } from './problem.ts'

/** One file of an archive, still packed. `size` is what the archive says it unpacks to. */
export type Entry = { name: string; packed: Uint8Array; deflated: boolean; size: number; checksum: number }

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 10_000

/**
 * The files of an archive, by name, as its directory lists them. Nothing is unpacked.
 * @throws SpreadsheetRefused `broken` when it is cut short or contradicts itself, `old-or-locked` when it has a password
 */
export function entriesOf(bytes: Uint8Array): Map<string, Entry> {
  try {
    return directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes)
  } catch (error) {
    if (error instanceof RangeError) throw new SpreadsheetRefused('broken')
    throw error
  }
}

function directoryOf(view: DataView, bytes: Uint8Array): Map<string, Entry> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const entries = new Map<string, Entry>()
  if (count > mostEntries) throw new SpreadsheetRefused('too-large')
  for (let index = 0, at = view.getUint32(end + 16, true); index < count; index++) {
    if (view.getUint32(at, true) !== directorySignature) throw new SpreadsheetRefused('broken')
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
    entries.set(name, entryAt(view, bytes, at, name))
    at += 46 + nameLength + extraLength + noteLength
  }
  return entries
}

/** The directory's end stands at the end of the file, before a note of at most 65,535 bytes. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === endSignature) return at
  throw new SpreadsheetRefused('broken')
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, name: string): Entry {
  const method = view.getUint16(at + 10, true)
  const [checksum, packedSize, size, local] = [16, 20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [number, number, number, number]
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new SpreadsheetRefused('old-or-locked')
  if (method !== 0 && method !== 8) throw new SpreadsheetRefused('broken')
  if (packedSize === 0xffffffff || size === 0xffffffff) throw new SpreadsheetRefused('too-large')
  if (view.getUint32(local, true) !== localSignature) throw new SpreadsheetRefused('broken')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw new SpreadsheetRefused('broken')
  return { name, packed: bytes.subarray(start, start + packedSize), deflated: method === 8, size, checksum }
}

/**
 * Unpacks one file, piece by piece, and stops as soon as it holds more than it said: an archive that lies about its size fills no memory.
 * @throws SpreadsheetRefused `broken` when size or checksum are not as said
 */
export async function* unpack({ packed, deflated, size, checksum }: Entry): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterable<Uint8Array> = deflated
    ? Readable.from([packed], { objectMode: false }).pipe(createInflateRaw())
    : Readable.from([packed])
  let seen = 0
  let sum = 0
  try {
    for await (const piece of pieces) {
      seen += piece.length
      sum = crc32(piece, sum)
      if (seen > size) break
      yield piece
    }
  } catch (error) {
    throw (error as { code?: string }).code?.startsWith('Z_') ? new SpreadsheetRefused('broken') : error
  }
  if (seen !== size || sum !== checksum) throw new SpreadsheetRefused('broken')
}
