import { type Axes, principalAxes } from './axes.ts'
import { givenOrder, type Order, orderByContent } from './canonical.ts'
import { type Counts, countAnswers, saidByAll } from './counts.ts'
import { type Grouping, groupsOf } from './groups.ts'
import { inConversation } from './in-conversation.ts'
import { type Direction, groupInformedConsensus } from './measures.ts'
import { type Points, pick, placesOf, statementPlaces } from './points.ts'
import { polisGroups } from './polis-groups.ts'
import { type Entry, polisConsensus, polisRepresentative } from './polis-selection.ts'
import { meansOf, type Ratings, ratingsOf } from './ratings.ts'
import { consensus, representative } from './selection.ts'
import { type Again, type Stability, stabilityOf } from './stability.ts'
import type { Votes } from './votes.ts'

/** Answers, and which statements are open: 0 for one that was moderated out, or asks about people themselves and not about their opinion. */
export type Conversation = { votes: Votes; open: Uint8Array }

export type MapOptions = {
  /** Everything as Polis does it on a first reckoning, with its known faults. */
  compatibility?: 'polis'
  /** `own`: moderated statements leave the map alone, and few answers are drawn to the middle openly. `polis`: as Polis. */
  projection?: 'own' | 'polis'
  /** For the draws of `stability`; nothing else depends on it. */
  seed?: number
  /** The fewest people in a group. */
  smallestGroup?: number
  /** The fewest answers about which anything is said. */
  smallestCount?: number
  /** Groups that are there already, from 0 on and below 0 for none: then none are looked for. */
  given?: ArrayLike<number>
}

/** Everything is by participant and by statement in the order in which they were given. Who is in no group has −1. */
export type OpinionMap = {
  inConversation: Int32Array
  groupOf: Int32Array
  sizes: Int32Array
  silhouettes: ReadonlyMap<number, number>
  /** Other numbers of groups that are as good. */
  levelWith: readonly number[]
  means: Float64Array
  directions: readonly Float64Array[]
  places: Points
  statementPlaces: Points
  extremity: Float64Array
  counts: Counts
  representative: readonly Entry[][]
  consensus: Record<Direction, readonly Entry[]>
  groupInformedConsensus: Float64Array
  /** Looks for the groups again so many times, each time without a fifth of the people. Undefined where there are not two groups, or they were given. */
  stability: (runs?: number) => Stability | undefined
}

/** As if everybody had also answered so many statements with nothing to tell of. Of 0 to 40 it was the first at which groups were stable: README.md. */
const shrinkage = 30

type Settled = Required<Omit<MapOptions, 'compatibility' | 'given'>> & { polis: boolean; given: ArrayLike<number> | undefined }

/** Who thinks alike, what stands for each group, and what everybody shares. See README.md for the method and its limits. */
export function opinionMap(conversation: Conversation, options: MapOptions = {}): OpinionMap {
  const polis = options.compatibility === 'polis'
  const settled: Settled = {
    ...{ projection: polis ? 'polis' : 'own', seed: 1, smallestGroup: 5, smallestCount: 5, given: undefined },
    ...options,
    polis,
  }
  const { votes, open } = conversation
  const order = polis ? givenOrder(votes) : orderByContent(votes)
  const ratings = ratingsOf(votes, open, order, polis)
  const drawing = drawingOf(conversation, ratings, order, settled)
  const grouping = groupPeople(votes, drawing, order, settled)
  return { ...drawn(drawing, order), ...grouping, ...figures(conversation, grouping.groupOf, grouping.sizes.length, settled) }
}

type Drawing = Axes & {
  ratings: Ratings
  means: Float64Array
  inside: Int32Array
  places: Points
  statementPlaces: Points
  placesAgain: (ratings: Ratings, means: Float64Array, directions: readonly Float64Array[]) => Points
}

function drawingOf({ votes, open }: Conversation, ratings: Ratings, order: Order, { projection, polis }: Settled): Drawing {
  const means = meansOf(ratings)
  const axes = principalAxes(ratings, means)
  const own = projection === 'own'
  const answered = own
    ? ratings.starts.slice(1).map((end, place) => end - ratings.starts[place]!)
    : order.rows.map((person) => votes.starts[person + 1]! - votes.starts[person]!)
  const across = own ? answeredStatements(ratings) : votes.statements
  const closed = open.reduce((sum, one) => sum + (one === 0 ? 1 : 0), 0)
  const placesAgain: Drawing['placesAgain'] = (some, middle, directions) => placesOf(some, middle, directions, across, own ? shrinkage : closed)
  return {
    ...axes,
    ...{ ratings, means, placesAgain },
    inside: inConversation(answered, across, polis),
    places: placesAgain(ratings, means, axes.directions),
    statementPlaces: statementPlaces(means, axes.directions, across),
  }
}

function answeredStatements({ statements, cells }: Ratings): number {
  const seen = new Uint8Array(statements)
  for (const cell of cells) seen[Math.floor(cell / 3)] = 1
  return seen.reduce((sum, one) => sum + one, 0)
}

type Grouped = Pick<OpinionMap, 'inConversation' | 'groupOf' | 'sizes' | 'silhouettes' | 'levelWith' | 'stability'>

function groupPeople(votes: Votes, drawing: Drawing, { rows }: Order, settled: Settled): Grouped {
  const inside = drawing.inside.map((place) => rows[place]!)
  if (settled.given)
    return { ...groupedAs(Int32Array.from(settled.given), inside), silhouettes: new Map(), levelWith: [], stability: () => undefined }
  const group = (points: Points): Grouping => (settled.polis ? polisGroups(points) : groupsOf(points, settled.smallestGroup))
  const found = group(pick(drawing.places, drawing.inside))
  const groupOf = new Int32Array(votes.participants).fill(-1)
  inside.forEach((person, n) => {
    groupOf[person] = found.of[n]!
  })
  const stability = (runs = 10) => (found.groups < 2 ? undefined : stabilityOf(againOf(drawing, found, group), runs, settled.seed))
  return { ...groupedAs(groupOf, inside), silhouettes: found.silhouettes, levelWith: found.levelWith, stability }
}

function groupedAs(groupOf: Int32Array, inside: Int32Array): Pick<Grouped, 'groupOf' | 'sizes' | 'inConversation'> {
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0)
  const sizes = new Int32Array(groups)
  for (const group of groupOf) if (group >= 0) sizes[group]! += 1
  return { groupOf, sizes, inConversation: inside.toSorted() }
}

function againOf(drawing: Drawing, found: Grouping, group: Again['group']): Again {
  const inside = new Uint8Array(drawing.ratings.people)
  for (const place of drawing.inside) inside[place] = 1
  const [first, second] = drawing.directions
  const start = first!.map((part, n) => part + (second?.[n] ?? 0))
  return { ratings: drawing.ratings, inside, whole: { ...found, people: drawing.inside }, start, places: drawing.placesAgain, group }
}

/** From settled places back to the order in which people and statements were given. */
function drawn(drawing: Drawing, { rows, columns }: Order) {
  const back = (values: Float64Array, order: Int32Array): Float64Array => {
    const given = new Float64Array(values.length)
    for (let place = 0; place < order.length; place++) given[order[place]!] = values[place]!
    return given
  }
  const pointsBack = ({ x, y }: Points, order: Int32Array): Points => ({ x: back(x, order), y: back(y, order) })
  const statements = pointsBack(drawing.statementPlaces, columns)
  return {
    means: back(drawing.means, columns),
    directions: drawing.directions.map((direction) => back(direction, columns)),
    places: pointsBack(drawing.places, rows),
    statementPlaces: statements,
    extremity: statements.x.map((x, n) => Math.hypot(x, statements.y[n]!)),
  }
}

function figures({ votes, open }: Conversation, groupOf: Int32Array, groups: number, { polis, smallestCount }: Settled) {
  const counts = countAnswers(votes, groupOf, groups, polis)
  const all = Array.from({ length: votes.statements }, (_, statement) => saidByAll(counts, statement))
  return {
    counts,
    representative: polis
      ? Array.from({ length: groups }, (_, group) => polisRepresentative(counts, group, open))
      : representative(counts, open, smallestCount),
    consensus: polis
      ? { agree: polisConsensus(all, open, 'agree'), disagree: polisConsensus(all, open, 'disagree') }
      : consensus(all, counts, open, smallestCount),
    groupInformedConsensus: groupInformedConsensus(counts),
  }
}
