/** Always the same numbers for the same start, from 0 up to 1 (Marsaglia's xorshift): a search goes the same way each time. */
export function numbersFrom(start: number): () => number {
  let state = start | 0 || 2463534242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
