import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'

/** The bytes of a file that was uploaded, or the path of one that lies in a folder of ours. */
export type Source = Uint8Array | string

const chunkBytes = 65_536

export const sizeOf = async (source: Source): Promise<number> => (typeof source === 'string' ? (await stat(source)).size : source.length)

export const wholeOf = async (source: Source): Promise<Uint8Array> => (typeof source === 'string' ? readFile(source) : source)

/** The first bytes, at most `length`. */
export async function beginningOf(source: Source, length: number): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, length)
  const file = await open(source)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The bytes in pieces of 64 kilobytes: memory stays flat, and other work goes on between them. */
export async function* piecesOf(source: Source): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string') return yield* createReadStream(source, { highWaterMark: chunkBytes })
  for (let start = 0; start < source.length; start += chunkBytes) {
    yield source.subarray(start, start + chunkBytes)
    if (start % (16 * chunkBytes) === 0) await new Promise(setImmediate)
  }
}
