import type { Highs } from 'highs'
import type { Cells, Row } from './cells.ts'
import { BestPanel, type Covered, cover } from './cover.ts'
import { boundsNear, type Panel, rowsOf } from './exchange.ts'
import { nashWithin } from './nash.ts'
import { fairestWithin, type Outline } from './outline.ts'
import type { Limits } from './problem.ts'
import { Seeker } from './seek.ts'
import { giveBack, type Split, split, type Weighted } from './split.ts'

export type FairMethod = 'leximin' | 'maximin' | 'nash'

/** A lottery over panels of cells, and what is proved of it. */
export type FairLottery = {
  panels: Weighted[]
  /** The seats that the fairest conceivable lottery would give: no lottery is fairer. */
  bound: Float64Array
  /** Every cell has at least this share of its bound; 1 where the lottery is the fairest there is. */
  share: number
  never: readonly boolean[]
}

/** Closer than this to the bound is the bound: a chance of 10% is right to 3e-10. */
const enough = 1 - 3e-9
/** The tolerance that is promised. */
export const tolerance = 1e-6

/**
 * The fairest lottery. The fairest seats within the outline are written as a lottery; where that cannot be, it is proved by a row that every panel
 * keeps and these seats break, which makes the outline smaller, and all begins again.
 * @returns 'no-panel' where no panel meets the targets; 'spent' where not even one was found in time
 */
export function fairLottery(highs: Highs, cells: Cells, method: FairMethod, limits: Limits): FairLottery | 'no-panel' | 'spent' {
  let outline: Outline = { cells, cuts: [], never: cells.cells.map(() => false) }
  const known: Panel[] = []
  let best: FairLottery | undefined
  for (;;) {
    const aim = aimWithin(highs, outline, method, limits.spent)
    if (!aim) return best ?? (limits.spent() ? 'spent' : 'no-panel')
    outline = { ...outline, never: aim.never }
    const reached = reach(highs, outline, aim, known, limits)
    if (!reached) return best ?? (limits.spent() ? 'spent' : 'no-panel')
    if (!best || reached.share >= best.share || reached.share >= 1 - tolerance)
      best = { panels: summingToOne(reached.panels), share: Math.min(1, reached.share), bound: aim.seats, never: aim.never }
    if (reached.share >= 1 - tolerance || !reached.cut || limits.spent()) return best
    outline = outline.cuts.length === 0 ? neverOf(highs, outline, known, limits.spent) : outline
    outline = { ...outline, cuts: [...outline.cuts, reached.cut] }
  }
}

type Aim = {
  seats: Float64Array
  never: readonly boolean[]
  /** The seats that must be reached: fewer than `seats` where only the smallest chance counts. */
  least: Float64Array
}

function aimWithin(highs: Highs, outline: Outline, method: FairMethod, spent: () => boolean): Aim | undefined {
  const fairest = fairestWithin(highs, outline, spent)
  if (!fairest) return undefined
  const { cells } = outline.cells
  if (method === 'nash') {
    const seats = nashWithin({ ...outline, never: fairest.never }, spent)
    return seats && { seats, never: fairest.never, least: seats }
  }
  if (method === 'leximin') return { ...fairest, least: fairest.seats }
  const smallest = fairest.seats.reduce((least, own, cell) => (fairest.never[cell] ? least : Math.min(least, own / cells[cell]!.size)), 1)
  return { ...fairest, least: Float64Array.from(cells, ({ size }, cell) => (fairest.never[cell] ? 0 : size * smallest)) }
}

/** How many seats or so may be open at each stage of mending what `split` left over: small programmes first. */
const stages = [50, 300]

/** As much of the aim as a lottery gives; undefined where no panel is found. */
function reach(highs: Highs, { cells, cuts }: Outline, { seats, least }: Aim, known: Panel[], limits: Limits): Covered | undefined {
  const made = cuts.length === 0 ? split(cells, seats, limits) : { panels: [], left: 1, rest: seats }
  if (made.left <= tolerance / 100) return { panels: made.panels, share: 1 }
  if (limits.spent() && cuts.length === 0) return filled(cells, made, least)
  if (made.panels.length + known.length === 0) {
    const first = anyPanel(highs, cells, limits.spent)
    if (!first) return undefined
    known.push(first)
  }
  const undone: Panel[] = []
  for (const size of cuts.length === 0 ? stages.filter((size) => size < cells.cells.length) : []) {
    while (made.panels.length > 0 && openSeats(made) < size) undone.push(giveBack(made).panel)
    if (made.panels.length === 0) break
    const average = made.rest.map((own) => own / made.left)
    const goal = 1 - (1 - enough) / made.left
    const covered = cover(highs, cells, average, { known: undone, enough: goal, everywhere: false, spent: limits.spent })
    const mended = covered.panels.map(({ panel, weight }) => ({ panel, weight: weight * made.left }))
    if (covered.share >= goal) return { panels: [...made.panels, ...mended], share: 1 }
  }
  known.push(...undone, ...made.panels.map(({ panel }) => panel))
  const covered = cover(highs, cells, least, { around: seats, known, enough, everywhere: true, spent: limits.spent })
  known.push(...covered.panels.map(({ panel }) => panel))
  return covered
}

const openSeats = ({ rest, left }: Split): number =>
  rest.reduce((count, own) => (Math.abs(own / left - Math.round(own / left)) > 1e-7 ? count + 1 : count), 0)

/** What was left over when the time was spent, filled with panels near it. */
function filled(cells: Cells, made: Split, least: Float64Array): { panels: Weighted[]; share: number } | undefined {
  const rows = rowsOf(cells)
  const seeker = new Seeker(rows, least.length)
  const average = made.rest.map((own) => Math.max(0, own) / made.left)
  const bounds = boundsNear(rows, average, 1e-7)
  const more = Array.from({ length: 100 }, () => seeker.near(average, bounds, new Float64Array(least.length))).filter((panel) => panel !== undefined)
  const weight = made.left / more.length
  const panels = more.length === 0 ? made.panels : [...made.panels, ...more.map((panel) => ({ panel, weight }))]
  return panels.length === 0 ? undefined : { panels, share: shareOf(summingToOne(panels), least) }
}

function summingToOne(panels: readonly Weighted[]): Weighted[] {
  const sum = panels.reduce((all, { weight }) => all + weight, 0)
  return panels.map(({ panel, weight }) => ({ panel, weight: weight / sum }))
}

/** The smallest share of the wanted seats that any cell has. */
function shareOf(panels: readonly Weighted[], wanted: Float64Array): number {
  const seats = seatsOf(panels, wanted.length)
  return wanted.reduce((least, own, cell) => (own > 1e-9 ? Math.min(least, seats[cell]! / own) : least), 1)
}

/** The average seats of each cell. */
export function seatsOf(panels: readonly Weighted[], cells: number): Float64Array {
  const seats = new Float64Array(cells)
  for (const { panel, weight } of panels) for (let cell = 0; cell < cells; cell++) seats[cell]! += weight * panel[cell]!
  return seats
}

/** Any panel that meets the targets; undefined when there is none, or the time was spent. */
export function anyPanel(highs: Highs, cells: Cells, spent: () => boolean): Panel | undefined {
  const best = new BestPanel(highs, cells, rowsOf(cells))
  try {
    return best.at(new Float64Array(cells.cells.length), spent)?.panel
  } finally {
    best.dispose()
  }
}

/** Asks for each cell that no known panel has, whether any panel has it. */
function neverOf(highs: Highs, outline: Outline, known: Panel[], spent: () => boolean): Outline {
  const best = new BestPanel(highs, outline.cells, rowsOf(outline.cells))
  try {
    const never = outline.never.map((out, cell) => {
      if (out || spent() || known.some((panel) => panel[cell]! > 0)) return out
      const prices = new Float64Array(outline.never.length)
      prices[cell] = 1
      const found = best.at(prices, spent)
      if (found && found.bound >= 0.5) known.push(found.panel)
      return found !== undefined && found.bound < 0.5
    })
    const cuts = never.flatMap((out, cell): Row[] => (out ? [{ cells: [cell], lower: 0, upper: 0 }] : []))
    return { ...outline, never, cuts: [...outline.cuts, ...cuts] }
  } finally {
    best.dispose()
  }
}
