/** Letters and digits of a code: none looks like another. The database holds to the same list. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 6
/** Bytes from here on would make some signs likelier than others, and are left out. */
const fair = 256 - (256 % signs.length)

/**
 * A code such as 'k7m2pq', about 30 bits. It names a poster or a leaflet, and is no secret.
 *
 * @param bytes of chance; 32 are enough in all but one of 10^20 cases
 * @throws RangeError when they are used up before the code is whole
 */
export function wayInCode(bytes: Uint8Array): string {
  const drawn = [...bytes].filter((byte) => byte < fair).slice(0, length)
  if (drawn.length < length) throw new RangeError(`A code needs more than ${bytes.length} bytes`)
  return drawn.map((byte) => signs[byte % signs.length]).join('')
}

/** The code that somebody meant by what they typed, or undefined when it is none. Capitals, spaces, dots and dashes do not matter. */
export function readWayInCode(typed: string): string | undefined {
  if (typed.length > 60) return undefined
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : undefined
}
