import { receiptWords } from './receipt-words.ts'

/**
 * The code of a receipt, 'KITE-4821-RIVER-MOSS': three of 512 words and a number from 0000 to 9999, about 40 bits. That is
 * enough only beside a limit on how often one client may look.
 *
 * @param bytes at least 16, from a keyed hash of the receipt's id, so that a code can be made again but not guessed
 * @throws RangeError when there are fewer
 *
 * The same bytes always give the same code. Each word takes 9 bits exactly; the number takes 64 bits, so no number is
 * more likely than another by more than one part in 10^15.
 */
export function receiptCode(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError(`A receipt needs 16 bytes, not ${bytes.length}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number) => receiptWords[view.getUint16(at) % receiptWords.length]!
  const number = String(view.getBigUint64(8) % 10_000n).padStart(4, '0')
  return codeOf(word(0), number, word(2), word(4))
}

const codeOf = (...parts: string[]) => parts.join('-').toUpperCase()
const words: ReadonlySet<string> = new Set(receiptWords)
const longestTyped = 100

/**
 * The code that a person meant by what they typed, or undefined when it is none. Capitals, spaces, dashes of any kind and
 * full stops do not matter, nor do the letters O and I (or L) for 0 and 1 in the number. Words are not corrected: a wrong
 * word must not open another person's receipt.
 */
export function readReceiptCode(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
  for (const word of receiptWords) {
    if (!letters.startsWith(word)) continue
    const number = letters
      .slice(word.length, word.length + 4)
      .replaceAll('o', '0')
      .replace(/[il]/g, '1')
    const rest = twoWords(letters.slice(word.length + 4))
    if (/^\d{4}$/.test(number) && rest) return codeOf(word, number, ...rest)
  }
  return undefined
}

/** Two words that were run together. There is only ever one way: a test tries all 262,144 pairs. */
function twoWords(letters: string): [string, string] | undefined {
  for (let at = 3; at <= letters.length - 3; at++) {
    const [first, second] = [letters.slice(0, at), letters.slice(at)]
    if (words.has(first) && words.has(second)) return [first, second]
  }
  return undefined
}
