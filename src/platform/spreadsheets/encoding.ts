import { SpreadsheetRefused } from './problem.ts'
import { beginningOf, piecesOf, type Source } from './source.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Finds the encoding of a text file: by its mark, by where its zero bytes are, else UTF-8 when every byte of it is that, else
 * Windows-1252, which Excel still writes in Britain.
 * @throws SpreadsheetRefused `wrong-encoding` when no encoding makes it text
 */
export async function encodingOf(source: Source): Promise<Encoding> {
  const start = await beginningOf(source, 4096)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const zeroes = [0, 1].map((side) => start.filter((byte, index) => byte === 0 && index % 2 === side).length)
  const half = start.length / 2
  if (zeroes[0] === 0 && (zeroes[1] ?? 0) > half * 0.4) return 'utf-16le'
  if (zeroes[1] === 0 && (zeroes[0] ?? 0) > half * 0.4) return 'utf-16be'
  if (await decodes(source, 'utf-8')) return 'utf-8'
  if (await decodes(source, 'windows-1252')) return 'windows-1252'
  throw new SpreadsheetRefused('wrong-encoding')
}

/** Five bytes of Windows-1252 mean nothing; they come out as control characters, which no text has. */
const control = /[\u0080-\u009f]/

async function decodes(source: Source, encoding: Encoding): Promise<boolean> {
  try {
    for await (const text of textOf(source, encoding)) if (encoding === 'windows-1252' && control.test(text)) return false
    return true
  } catch (error) {
    if (error instanceof SpreadsheetRefused && error.refusal.because === 'wrong-encoding') return false
    throw error
  }
}

/** The file as text, piece by piece, without the mark at its beginning. A NUL is refused: no text has one, and the database cannot keep it. */
export async function* textOf(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new SpreadsheetRefused('wrong-encoding')
    }
  }
  for await (const piece of piecesOf(source)) yield withoutNul(decode(piece))
  yield withoutNul(decode())
}

function withoutNul(text: string): string {
  if (text.includes('\0')) throw new SpreadsheetRefused('broken')
  return text
}
