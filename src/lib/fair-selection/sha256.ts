const text = new TextEncoder()

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8 (FIPS 180-4, 4.2.2, 5.3.3). */
const primes = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, m) => m).some((m) => m > 1 && n % m === 0),
)
const root = (prime: number, power: number) => Math.floor((prime ** (1 / power) % 1) * 2 ** 32)
const constants = Uint32Array.from(primes.slice(0, 64), (prime) => root(prime, 3))
const first = Uint32Array.from(primes.slice(0, 8), (prime) => root(prime, 2))

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what `printf %s TEXT | sha256sum` prints (FIPS 180-4). */
export function sha256(message: string): string {
  const bytes = text.encode(message)
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(blocks.length - 4, (bytes.length * 8) >>> 0)
  const hash = Uint32Array.from(first)
  for (let start = 0; start < blocks.length; start += 64) addBlock(hash, view, start)
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')
}

function addBlock(hash: Uint32Array, view: DataView, start: number): void {
  const words = new Uint32Array(64)
  for (let n = 0; n < 16; n++) words[n] = view.getUint32(start + 4 * n)
  for (let n = 16; n < 64; n++) {
    const [early, late] = [words[n - 15]!, words[n - 2]!]
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    words[n] = words[n - 16]! + small + words[n - 7]! + large
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let n = 0; n < 64; n++) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[n]! + words[n]!
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, n) => {
    hash[n] = hash[n]! + word
  })
}
