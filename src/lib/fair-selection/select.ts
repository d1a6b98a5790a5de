import { type Cells, cellsOf } from './cells.ts'
import { weightedOrder } from './draw.ts'
import { anyPanel, type FairLottery, type FairMethod, fairLottery, seatsOf, tolerance } from './fair.ts'
import { Hat } from './hat.ts'
import { type Measures, measuresOf } from './measures.ts'
import type { Limits, Problem } from './problem.ts'
import { type Change, smallestChange } from './relax.ts'
import { loadSolver } from './solver.ts'
import { sharesOf, type Ticket, ticketsOf } from './tickets.ts'

export type Method = FairMethod | 'weighted'
export const methods = ['leximin', 'maximin', 'nash', 'weighted'] as const

/** What was given out instead of what was asked for, when the time was spent. */
export type SettledFor = 'maximin' | 'best-found' | 'fewer-tickets'

export type Lottery = {
  kind: 'lottery'
  /** For each person the chance of a place: of the fairest lottery, before it is rounded to tickets. For `weighted`, the share of tickets. */
  chances: Float64Array
  measures: Measures
  tickets: readonly Ticket[]
  /** The largest difference between somebody's share of the tickets and their chance. */
  deviation: number
  /** People of whom no panel that meets the targets has anybody. */
  never: readonly number[]
  settledFor: SettledFor | null
  /** What is proved: everybody has at least `share` of the chance in the fairest lottery that could be; no lottery has larger measures. */
  proof: { share: number; minimum: number; geometricMean: number } | null
}

export type Infeasible = {
  kind: 'infeasible'
  /** The smallest change that helps. Empty where no change of targets helps: fewer people, or households, than places. */
  changes: readonly Change[]
  /** Whether the change keeps to what the targets say that they may give. */
  withinFlex: boolean
}

/** What a selection can end in. `spent`: the time was over before one panel was found. */
export type Selection = Lottery | Infeasible | { kind: 'spent' }

export type Wanted = { problem: Problem; method: Method; tickets: number }

/**
 * The lottery that a method asks for, as tickets to draw from. The same problem and method give the same lottery, unless the time was spent. It holds the thread;
 * run it in a thread of its own where others wait.
 *
 * @param tickets at least 1, at most 100,000
 * @throws RangeError for a number of tickets or of places that is not whole or positive: a programmer's error
 */
export async function select({ problem, method, tickets }: Wanted, limits: Limits): Promise<Selection> {
  if (![tickets, problem.panelSize].every((number) => Number.isSafeInteger(number) && number > 0) || tickets > 100_000)
    throw new RangeError(`${tickets} tickets`)
  const highs = await loadSolver()
  const cells = cellsOf(problem)
  if (method === 'weighted') {
    if (anyPanel(highs, cells, limits.spent)) return fromHat(new Hat(highs, problem, limits.spent), problem, tickets, limits)
    return limits.spent() ? { kind: 'spent' } : infeasible(highs, problem, limits.spent)
  }
  const lottery = fairLottery(highs, cells, method, limits)
  if (lottery === 'spent') return { kind: 'spent' }
  if (lottery === 'no-panel') return infeasible(highs, problem, limits.spent)
  return withTickets(lottery, cells, problem, method, tickets)
}

function infeasible(highs: Awaited<ReturnType<typeof loadSolver>>, problem: Problem, spent: () => boolean): Infeasible {
  const changes = smallestChange(highs, problem, 'flex', spent)
  return changes
    ? { kind: 'infeasible', changes, withinFlex: true }
    : { kind: 'infeasible', changes: smallestChange(highs, problem, 'anything', spent) ?? [], withinFlex: false }
}

function withTickets(lottery: FairLottery, cells: Cells, problem: Problem, method: FairMethod, tickets: number): Lottery {
  const spread = (seats: Float64Array) => {
    const chances = new Float64Array(problem.people.length)
    cells.cells.forEach(({ households, size }, cell) => {
      for (const person of households.flat()) chances[person] = seats[cell]! / size
    })
    return chances
  }
  const chances = spread(seatsOf(lottery.panels, cells.cells.length))
  const [measures, best] = [measuresOf(chances), measuresOf(spread(lottery.bound))]
  const made = ticketsOf(cells, lottery.panels, tickets)
  const reached = lottery.share >= 1 - tolerance
  const smallest = method === 'leximin' && measures.minimum >= best.minimum * (1 - tolerance)
  return {
    kind: 'lottery',
    chances,
    measures,
    tickets: made,
    deviation: largestDifference(sharesOf(made, chances.length), chances),
    never: cells.cells.flatMap(({ households }, cell) => (lottery.never[cell] ? households.flat() : [])),
    settledFor: reached ? null : smallest ? 'maximin' : 'best-found',
    proof: { share: lottery.share, minimum: best.minimum, geometricMean: best.geometricMean },
  }
}

function fromHat(hat: Hat, problem: Problem, wanted: number, { spent, progress }: Limits): Selection {
  const tickets: Ticket[] = []
  try {
    while (tickets.length < wanted && !(spent() && tickets.length > 0)) {
      const ticket = hat.draw(weightedOrder(problem.people, `ticket ${tickets.length + 1}`))
      if (!ticket) return { kind: 'spent' }
      tickets.push(ticket)
      progress?.(tickets.length / wanted)
    }
  } finally {
    hat.dispose()
  }
  const chances = sharesOf(tickets, problem.people.length)
  const settledFor = tickets.length < wanted ? 'fewer-tickets' : null
  return { kind: 'lottery', chances, measures: measuresOf(chances), tickets, deviation: 0, never: [], settledFor, proof: null }
}

const largestDifference = (one: Float64Array, other: Float64Array): number =>
  one.reduce((most, own, n) => Math.max(most, Math.abs(own - other[n]!)), 0)
