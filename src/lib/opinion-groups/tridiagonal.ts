/**
 * The eigenvalues of a symmetric tridiagonal matrix, largest first, with their vectors (vectors[n] belongs to values[n]; each of length 1).
 * Source: the QL method with implicit shifts (Bowdler, Martin, Reinsch, Wilkinson, Numer. Math. 11 (1968) 293).
 *
 * @param beside beside[n] couples n and n + 1
 */
export function tridiagonalEigen(diagonal: readonly number[], beside: readonly number[]): { values: number[]; vectors: Float64Array[] } {
  const size = diagonal.length
  const d = [...diagonal]
  const e = [...beside.slice(0, size - 1), 0]
  const columns = Array.from({ length: size }, (_, n) => Float64Array.from({ length: size }, (__, row) => (row === n ? 1 : 0)))
  for (let at = 0; at < size; at++)
    for (let turn = 0; turn < 60; turn++) {
      let end = at
      while (end < size - 1 && Math.abs(e[end]!) > 1e-16 * (Math.abs(d[end]!) + Math.abs(d[end + 1]!))) end++
      if (end === at) break
      sweep(d, e, columns, at, end)
    }
  const order = d.map((_, n) => n).sort((one, other) => d[other]! - d[one]!)
  return { values: order.map((n) => d[n]!), vectors: order.map((n) => columns[n]!) }
}

function sweep(d: number[], e: number[], columns: readonly Float64Array[], at: number, end: number): void {
  const half = (d[at + 1]! - d[at]!) / (2 * e[at]!)
  let g = d[end]! - d[at]! + e[at]! / (half + (half < 0 ? -1 : 1) * Math.hypot(half, 1))
  let [sine, cosine, moved] = [1, 1, 0]
  for (let n = end - 1; n >= at; n--) {
    const [f, b] = [sine * e[n]!, cosine * e[n]!]
    const length = Math.hypot(f, g)
    e[n + 1] = length
    if (length === 0) {
      d[n + 1]! -= moved
      e[end] = 0
      return
    }
    sine = f / length
    cosine = g / length
    const next = d[n + 1]! - moved
    const turned = (d[n]! - next) * sine + 2 * cosine * b
    moved = sine * turned
    d[n + 1] = next + moved
    g = cosine * turned - b
    turn(columns[n]!, columns[n + 1]!, sine, cosine)
  }
  d[at]! -= moved
  e[at] = g
  e[end] = 0
}

function turn(one: Float64Array, other: Float64Array, sine: number, cosine: number): void {
  for (let row = 0; row < one.length; row++) {
    const kept = other[row]!
    other[row] = sine * one[row]! + cosine * kept
    one[row] = cosine * one[row]! - sine * kept
  }
}
