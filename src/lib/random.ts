/** Numbers from 0 to below 1 that look like chance and are the same for the same seed. */
export type Random = () => number

/**
 * A small generator for reckoning that must come out the same each time: 2^32 steps from each seed. Not for secrets, and not for lots that people
 * must be able to check. A Weyl sequence whose steps are mixed by the finaliser of MurmurHash3 (Appleby; in the public domain).
 *
 * @param seed any whole number; its lowest 32 bits count
 */
export function seededRandom(seed: number): Random {
  let state = mixed(seed ^ 0x9e3779b9)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return (mixed(state) >>> 0) / 4_294_967_296
  }
}

/** A whole number of 32 bits, stirred so that each bit depends on all. One to one; 0 stays 0. */
export function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}
