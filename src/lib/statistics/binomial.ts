/** A tail below this is as good as nothing, beside the terms that were added before it. */
const negligible = 1e-17

/**
 * How far Stirling's formula is from ln n!: ln n! − ((n + ½) ln n − n + ½ ln 2π). Good to 1e-15.
 * Source: DLMF 5.11.1 for n from 16 on; below that by the factorial itself, which is exact.
 */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1
    for (let k = 2; k <= n; k++) factorial *= k
    return n === 0 ? 0 : Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI)
  }
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n
}

/** x ln(x / mean) + mean − x, without the loss of digits where x is near the mean (there by the series of artanh). */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) > 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const v = (x - mean) / (x + mean)
  let sum = (x - mean) * v
  let power = 2 * x * v
  for (let odd = 3; odd < 1000; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) break
    sum = next
  }
  return sum
}

/**
 * P(X = x) for X ~ binomial(n, p): n trials, each with chance p. Relative error below 1e-12 up to n = 1,000,000.
 * Source: the saddle-point form, C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 *
 * @param x whole, from 0 to n
 */
export function binomialMass(x: number, n: number, p: number): number {
  if (p <= 0) return x === 0 ? 1 : 0
  if (p >= 1) return x === n ? 1 : 0
  if (x === 0) return Math.exp(n * Math.log1p(-p))
  if (x === n) return Math.exp(n * Math.log(p))
  const inner = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * (1 - p))
  return Math.exp(inner) * Math.sqrt(n / (2 * Math.PI * x * (n - x)))
}

/**
 * The regularised incomplete beta function I_x(a, b) for whole a and b from 1 on, and its slope there.
 * Source: DLMF 8.17.22 (continued fraction, by Lentz's method) and 8.17.4 (symmetry).
 */
function incompleteBeta(x: number, a: number, b: number): { value: number; slope: number } {
  if (x <= 0 || x >= 1) return { value: x <= 0 ? 0 : 1, slope: 0 }
  if (x > (a + 1) / (a + b + 2)) {
    const { value, slope } = incompleteBeta(1 - x, b, a)
    return { value: 1 - value, slope }
  }
  const front = (binomialMass(a, a + b, x) * b) / (a + b)
  return { value: front * continuedFraction(x, a, b), slope: (front * a) / (x * (1 - x)) }
}

/** 1 / (1 + d1 / (1 + d2 / (1 + …))), from the front until nothing changes any more: about √(a + b) terms. */
function continuedFraction(x: number, a: number, b: number): number {
  let [above, below, value] = [1, 0, 1]
  for (let term = 1; term < 100_000; term++) {
    const m = term >> 1
    const d = term % 2 === 0 ? (m * (b - m) * x) / ((a + term - 1) * (a + term)) : (-(a + m) * (a + b + m) * x) / ((a + term - 1) * (a + term))
    below = 1 / awayFromZero(1 + d * below)
    above = awayFromZero(1 + d / above)
    value *= above * below
    if (Math.abs(above * below - 1) < 3e-16) break
  }
  return 1 / value
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** P(X ≤ x) for X ~ binomial(n, p). */
export const binomialAtMost = (x: number, n: number, p: number): number => (x >= n ? 1 : x < 0 ? 0 : incompleteBeta(1 - p, n - x, x + 1).value)

/** P(X ≥ x) for X ~ binomial(n, p). */
export const binomialAtLeast = (x: number, n: number, p: number): number => (x <= 0 ? 1 : x > n ? 0 : incompleteBeta(p, x, n - x + 1).value)

/**
 * The exact two-sided interval of Clopper and Pearson for a share: every share under which neither "so few" nor "so many" is rarer
 * than (1 − level) / 2. It holds the true share at least as often as `level` says. Good to 1e-10.
 * Source: Clopper, Pearson, Biometrika 26 (1934) 404. low solves P(X ≥ x | low) = (1 − level) / 2; high solves P(X ≤ x | high) = (1 − level) / 2.
 *
 * @returns shares from 0 to 1; 0 to 1 where n is 0, about which nothing is known
 */
export function shareInterval(x: number, n: number, level = 0.95): { low: number; high: number } {
  const tail = (1 - level) / 2
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  }
}

/** The x with I_x(a, b) = wanted: Newton's steps, and halving where a step would leave what is still possible. */
function betaQuantile(wanted: number, a: number, b: number): number {
  let [low, high, x] = [0, 1, a / (a + b)]
  for (let step = 0; step < 200; step++) {
    const { value, slope } = incompleteBeta(x, a, b)
    if (value < wanted) low = x
    else high = x
    const newton = x - (value - wanted) / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-14 * x) return next
    x = next
  }
  return x
}

/** Adds terms that get smaller, each from the one before, until they no longer matter. */
export function sumOfTail(first: number, ratioAt: (step: number) => number): number {
  let [sum, term] = [first, first]
  for (let step = 0; term > negligible * sum; step++) {
    term *= ratioAt(step)
    sum += term
  }
  return sum
}
