/** How even chances are, over everybody in the pool. */
export type Measures = { minimum: number; maximum: number; gini: number; geometricMean: number }

/**
 * `minimum`, `maximum`: the smallest and the largest chance. `gini`: Σ (2i − n + 1) p₍ᵢ₎ / (n · Σ p), chances ascending, i from 0; 0 where all are equal.
 * `geometricMean`: of those who can be chosen at all; one chance of 0 would hide every other.
 */
export function measuresOf(chances: ArrayLike<number>): Measures {
  const ascending = Float64Array.from(chances).sort()
  const n = ascending.length
  const sum = ascending.reduce((all, own) => all + own, 0)
  const some = ascending.filter((own) => own > 0)
  return {
    minimum: ascending[0] ?? 0,
    maximum: ascending[n - 1] ?? 0,
    gini: sum === 0 ? 0 : Math.max(0, ascending.reduce((all, own, i) => all + (2 * i - n + 1) * own, 0) / (n * sum)),
    geometricMean: some.length === 0 ? 0 : Math.exp(some.reduce((all, own) => all + Math.log(own), 0) / some.length),
  }
}
