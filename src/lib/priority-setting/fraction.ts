/** An exact amount. The denominator is 1 or more; the two may have common factors. */
export type Fraction = { numerator: bigint; denominator: bigint }

/** Below 0 where `a` is less than `b`, 0 where they are the same. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function commonFactor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

/** Whole numbers: the quotient without its rest. Exact for any two whole numbers below 2^53, which dividing and rounding down is not. */
export const wholes = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor

/** An amount in decimals, rounded down, with no zeros at the end: `12.5`. `exact`: nothing was cut off. */
export function decimals({ numerator, denominator }: Fraction, places: number): { text: string; exact: boolean } {
  const scaled = numerator * 10n ** BigInt(places)
  const digits = (scaled / denominator).toString().padStart(places + 1, '0')
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places).replace(/0+$/, '')]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return { text: part === '' ? grouped : `${grouped}.${part}`, exact: scaled % denominator === 0n }
}
