/**
 * Which of many tests are surprising, so that of those called surprising at most the share `rate` is so by chance, in the long run.
 * Source: Benjamini, Hochberg, J. R. Stat. Soc. B 57 (1995) 289: with the p-values in order, the largest k for which
 * p(k) ≤ rate · k / m; it and all before it. It holds also for tests that depend on each other in one direction (Benjamini, Yekutieli, 2001).
 *
 * @returns for each p-value, in the order given, whether it is
 */
export function surprising(pValues: readonly number[], rate = 0.05): boolean[] {
  const inOrder = Float64Array.from(pValues).sort()
  let limit = -1
  inOrder.forEach((p, place) => {
    if (p <= (rate * (place + 1)) / inOrder.length) limit = p
  })
  return pValues.map((p) => p <= limit)
}
