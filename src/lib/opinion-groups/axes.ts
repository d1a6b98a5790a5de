import { seededRandom } from '#lib/random.ts'
import { type Ratings, timesTable } from './ratings.ts'
import { tridiagonalEigen } from './tridiagonal.ts'

/** The directions along which answers differ most, largest first, each of length 1, and how much they differ there (eigenvalues of X'X). */
export type Axes = { directions: Float64Array[]; values: number[] }

/** `keep`: how many directions to give; fewer come where answers differ in fewer ways. `start`: a guess that lies near them, if there is one. */
export type Wanted = { keep?: number; precision?: number; start?: Float64Array }

const mostSteps = 400

/**
 * The first principal components of the answers, by the method of Lanczos with full reorthogonalisation: each step walks over the answers once.
 * It ends when the error of the first two is below `precision`, told by the residual over the gap to the next value.
 * Signs are free in principal components; here the side with the heavier tail is positive.
 */
export function principalAxes(ratings: Ratings, means: Float64Array, { keep = 2, precision = 1e-10, start }: Wanted = {}): Axes {
  const size = means.length
  const random = seededRandom(size)
  const basis: Float64Array[] = []
  const [diagonal, beside]: [number[], number[]] = [[], []]
  let next = start ? scaled(start, 1 / Math.sqrt(dot(start, start))) : freshDirection(size, basis, random)
  while (next && basis.length < Math.min(size, mostSteps)) {
    basis.push(next)
    const product = timesTable(ratings, means, next)
    diagonal.push(dot(product, next))
    orthogonalise(product, basis)
    const length = Math.sqrt(dot(product, product))
    const broken = length <= 1e-13 * Math.max(...diagonal)
    beside.push(broken ? 0 : length)
    if (basis.length % 4 === 0 && settled(diagonal, beside, precision)) break
    next = broken ? freshDirection(size, basis, random) : scaled(product, 1 / length)
  }
  return axesFrom(basis, diagonal, beside, keep)
}

function settled(diagonal: number[], beside: number[], precision: number): boolean {
  const { values, vectors } = tridiagonalEigen(diagonal, beside)
  const last = beside.at(-1)!
  return [0, 1].every((n) => {
    const gap = Math.min(values[n]! - values[n + 1]!, n > 0 ? values[n - 1]! - values[n]! : Number.POSITIVE_INFINITY)
    return Math.abs(last * vectors[n]!.at(-1)!) <= precision * Math.max(gap, 1e-4 * values[0]!)
  })
}

function axesFrom(basis: readonly Float64Array[], diagonal: number[], beside: number[], keep: number): Axes {
  const { values, vectors } = tridiagonalEigen(diagonal, beside)
  const some = values.slice(0, keep).filter((value) => value > 1e-12 * values[0]!)
  return { values: some, directions: some.map((_, n) => withSign(combined(basis, vectors[n]!))) }
}

function combined(basis: readonly Float64Array[], parts: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]!.length)
  basis.forEach((direction, n) => {
    for (let place = 0; place < sum.length; place++) sum[place]! += parts[n]! * direction[place]!
  })
  return scaled(sum, 1 / Math.sqrt(dot(sum, sum)))
}

/** The sum of cubes decides, and where it is as good as nothing the first part that is not nothing. */
export function withSign(direction: Float64Array): Float64Array {
  const cubes = direction.reduce((sum, part) => sum + part ** 3, 0)
  const first = direction.find((part) => Math.abs(part) > 1e-9) ?? 1
  return (Math.abs(cubes) > 1e-12 ? cubes : first) < 0 ? scaled(direction, -1) : direction
}

function freshDirection(size: number, basis: readonly Float64Array[], random: () => number): Float64Array | undefined {
  if (basis.length >= size) return undefined
  const direction = Float64Array.from({ length: size }, () => random() - 0.5)
  orthogonalise(direction, basis)
  return scaled(direction, 1 / Math.sqrt(dot(direction, direction)))
}

/** Takes away what lies along the basis, twice, so that rounding leaves nothing of it. */
export function orthogonalise(direction: Float64Array, basis: readonly Float64Array[]): void {
  for (let twice = 0; twice < 2; twice++)
    for (const known of basis) {
      const along = dot(direction, known)
      for (let place = 0; place < direction.length; place++) direction[place]! -= along * known[place]!
    }
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let place = 0; place < one.length; place++) sum += one[place]! * other[place]!
  return sum
}

export const scaled = (direction: Float64Array, by: number): Float64Array => direction.map((part) => part * by)
