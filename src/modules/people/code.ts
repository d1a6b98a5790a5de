/** Digits of a sign-in code, how long it works, and how often it may be tried. */
export const CODE_DIGITS = 6
export const LINK_MINUTES = 15
export const MOST_TRIES = 5
/** Wrong codes for one person in a day, over all their links: whoever guesses on gets no further, and a link still signs in. */
export const MOST_TRIES_A_DAY = 30

/** The code that belongs to a keyed hash: its first 48 bits, as six digits. Each code is as likely as any other, to one part in 280 million. */
export function codeFrom(hash: Uint8Array): string {
  if (hash.length < 6) throw new RangeError('hash')
  const number = hash.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

/** A code as people type it, with spaces or dashes anywhere; undefined when it is not six digits. */
export function readCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}]/gu, '')
  return /^[0-9]{6}$/.test(digits) ? digits : undefined
}

/** As it stands in a message: easier to keep in mind, and read out as two numbers. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Whether somebody showed lately enough that it is them, to change where we reach them or to erase them. */
export const confirmedLately = (confirmedAt: Date, now: Date): boolean => now.getTime() - confirmedAt.getTime() <= 10 * 60_000
