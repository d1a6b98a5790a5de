/** The spelling words of aviation and radio (ICAO Annex 10, volume II, 5.2.1.3). */
const spelling: Readonly<Record<string, string>> = Object.fromEntries(
  'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'
    .split(' ')
    .map((word) => [word.charAt(0).toLowerCase(), word]),
)

/** A code as it is printed, in two halves: 'K7M 2PQ'. */
const codeInHalves = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.toUpperCase()

/** A code as it is said on the phone: 'Kilo, 7, Mike, 2, Papa, Quebec'. */
const codeInWords = (code: string): string => [...code].map((sign) => spelling[sign.toLowerCase()] ?? sign).join(', ')

/**
 * A way in as it is shared: its address, the same as it is printed (a browser adds the rest), its code in two halves, and the code as it
 * is said on the phone.
 */
export const printedWayIn = (baseUrl: string, code: string) => {
  const url = `${baseUrl}/w/${code}`
  return { url, address: url.replace(/^https?:\/\//, ''), halves: codeInHalves(code), words: codeInWords(code) }
}
