import { completed, type Election, type Order, votersIn } from './order.ts'

/** A way from one option to another in steps that more people prefer than not. `strength`: people at its weakest step; 0 where there is no way. */
export type Chain = { strength: number; steps: readonly { from: string; to: string; people: number }[] }

export type Schulze = {
  order: Order
  /** Those that no other option beats: the first level of `order`. */
  winners: readonly string[]
  /** The option that wins against every other one, two by two; null where there is none. */
  condorcetWinner: string | null
  voters: number
  /** How many people place one option above another. */
  preferring: (one: string, other: string) => number
  chain: (from: string, to: string) => Chain
}

/**
 * Schulze's method with winning votes. One option beats another when the strongest chain from it is stronger than the strongest chain back.
 * The first level holds those that none beats, the second those that only the first beats, and so on. Time grows with the cube of the options.
 *
 * Source: Schulze, Social Choice and Welfare 36 (2011) 267.
 */
export function schulze(election: Election): Schulze {
  const voters = votersIn(election)
  const { options } = election
  const places = new Map(options.map((option, place) => [option, place]))
  const preferred = preferencesOf(election, places)
  const steps = preferred.map((row, i) => row.map((people, j) => (people > preferred[j]![i]! ? people : 0)))
  const strength = strongestChains(steps)
  const at = (option: string) => {
    const place = places.get(option)
    if (place === undefined) throw new RangeError(`There is no option ${option}`)
    return place
  }
  const beats = (one: number, other: number) => strength[one]![other]! > strength[other]![one]!
  const order = levelsOf(options.length, beats).map((level) => level.map((place) => options[place]!))
  const all = options.find((_, one) => options.every((_, other) => one === other || preferred[one]![other]! > preferred[other]![one]!))
  return {
    order,
    winners: order[0] ?? [],
    condorcetWinner: all ?? null,
    voters,
    preferring: (one, other) => preferred[at(one)]![at(other)]!,
    chain: (from, to) => chainOf(options, steps, strength[at(from)]![at(to)]!, at(from), at(to)),
  }
}

function preferencesOf({ options, ballots }: Election, places: ReadonlyMap<string, number>): number[][] {
  const preferred = squareOf(options.length, 0)
  for (const { count, order } of ballots) {
    const levels = completed(order, options).map((level) => level.map((option) => places.get(option)!))
    for (const [n, level] of levels.entries())
      for (const lower of levels.slice(n + 1)) for (const one of level) for (const other of lower) preferred[one]![other]! += count
  }
  return preferred
}

/** Floyd and Warshall's way, with the weakest step in place of the length. */
function strongestChains(steps: readonly (readonly number[])[]): number[][] {
  const all = [...steps.keys()]
  const strength = steps.map((row) => [...row])
  for (const k of all)
    for (const i of all) {
      const [toMiddle, own] = [strength[i]![k]!, strength[i]!]
      if (i === k || toMiddle === 0) continue
      for (const j of all) {
        const through = Math.min(toMiddle, strength[k]![j]!)
        if (j !== i && through > own[j]!) own[j] = through
      }
    }
  return strength
}

/** Again and again those that none of the rest beats. "Beats" has no circles, so there always are some. */
function levelsOf(size: number, beats: (one: number, other: number) => boolean): number[][] {
  const levels: number[][] = []
  let rest = Array.from({ length: size }, (_, place) => place)
  while (rest.length > 0) {
    const level = rest.filter((one) => !rest.some((other) => beats(other, one)))
    levels.push(level)
    const taken = new Set(level)
    rest = rest.filter((one) => !taken.has(one))
  }
  return levels
}

/** Of the strongest chains the one with the fewest steps. */
function chainOf(options: readonly string[], steps: readonly (readonly number[])[], strength: number, from: number, to: number): Chain {
  if (strength === 0) return { strength, steps: [] }
  const before = new Map([[from, from]])
  for (const one of before.keys())
    for (const [next, people] of steps[one]!.entries()) if (people >= strength && !before.has(next)) before.set(next, one)
  const places = [to]
  while (places[0] !== from) places.unshift(before.get(places[0]!)!)
  const pairs = places.slice(1).map((place, n) => ({ from: options[places[n]!]!, to: options[place]!, people: steps[places[n]!]![place]! }))
  return { strength, steps: pairs }
}

const squareOf = (size: number, value: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(value))
