import { shareInterval } from '#lib/statistics/binomial.ts'
import { saidBy, saidByAll } from './counts.ts'
import { type Dividing, dividing } from './figures.ts'
import type { Direction } from './measures.ts'
import { type OpinionMap, opinionMap } from './opinion-map.ts'
import { outlineOf, type Spot } from './outline.ts'
import type { Stability } from './stability.ts'
import { lastAnswers, type VoteEvents } from './votes.ts'

/** What a group, or everybody, said to a statement, with the 95 % intervals of both shares. `hidden`: fewer than five answered, so no number is given. */
export type Shares = { hidden: true } | { hidden: false; of: number; agree: number; disagree: number; agreeRange: Spot; disagreeRange: Spot }

/** How often a statement was answered, by all who were asked: for choosing what is asked next, and never shown. */
export type Tally = { agree: number; disagree: number; unsure: number; passed: number; notForMe: number; extremity: number }

/** `groups` is null where one group has fewer than five answers: from the others and the whole they could be worked out. */
export type ShownStatement = { all: Shares; groups: readonly Shares[] | null }

/** A conversation as it may be shown: by statement in the order given, by group, and nothing by person. */
export type Shown = {
  people: number
  answers: number
  inConversation: number
  sizes: readonly number[]
  levelWith: readonly number[]
  stability: Stability | null
  statements: readonly ShownStatement[]
  portraits: readonly (readonly { statement: number; direction: Direction }[])[]
  common: readonly { statement: number; direction: Direction }[]
  dividing: readonly Dividing[]
  /** Of each group its outline; empty for one of fewer than five. */
  outlines: readonly (readonly Spot[])[]
  /** Some of the people of groups of five and more, by place, which tells nothing of who came when. */
  dots: readonly (readonly [across: number, up: number, group: number])[]
}

export type Picture = { shown: Shown; tallies: readonly Tally[]; places: readonly Spot[]; groupOf: readonly number[] }

const smallest = 5
const mostDots = 300

/** Everything that pages need of a conversation: what may be shown, what the next question is chosen by, and where each person stands. Takes what a thread can be handed. */
export function pictureOf({ events, open }: { events: VoteEvents; open: Uint8Array }): Picture {
  const votes = lastAnswers(events)
  const map = opinionMap({ votes, open }, { smallestGroup: smallest, smallestCount: smallest })
  const places = onPaper(map, votes.participants)
  const statements = Array.from({ length: votes.statements }, (_, statement) => shownStatement(map, statement))
  const shows = ({ statement }: { statement: number }) => statements[statement]!.groups !== null
  const bare = ({ statement, direction }: { statement: number; direction: Direction }) => ({ statement, direction })
  const inGroup = (group: number) => places.filter((_, person) => map.groupOf[person] === group)
  return {
    shown: {
      ...{ people: votes.participants, answers: votes.codes.length, inConversation: map.inConversation.length },
      ...{ sizes: [...map.sizes], levelWith: map.levelWith, stability: map.stability() ?? null, statements },
      portraits: map.representative.map((entries) => entries.filter(shows).map(bare)),
      common: [...map.consensus.agree, ...map.consensus.disagree].filter(({ statement }) => !statements[statement]!.all.hidden).map(bare),
      dividing: dividing(map.counts, open, smallest).filter(shows),
      outlines: [...map.sizes].map((size, group) => (size < smallest ? [] : outlineOf(inGroup(group)))),
      dots: dotsOf(map, places),
    },
    tallies: statements.map((_, statement) => tallyOf(map, statement)),
    places,
    groupOf: [...map.groupOf],
  }
}

function shares({ agree, disagree, seen }: { agree: number; disagree: number; seen: number }): Shares {
  if (seen < smallest) return { hidden: true }
  const range = (n: number): Spot => {
    const { low, high } = shareInterval(n, seen)
    return [low, high]
  }
  return { hidden: false, of: seen, agree, disagree, agreeRange: range(agree), disagreeRange: range(disagree) }
}

/** Where groups are shown, the whole is their sum: what those outside said could be worked out from any other. */
function shownStatement({ counts }: OpinionMap, statement: number): ShownStatement {
  if (counts.groups < 2) return { all: shares(saidByAll(counts, statement)), groups: null }
  const said = Array.from({ length: counts.groups }, (_, group) => saidBy(counts, group, statement))
  const sum = (of: 'agree' | 'disagree' | 'seen') => said.reduce((total, one) => total + one[of], 0)
  const all = shares({ agree: sum('agree'), disagree: sum('disagree'), seen: sum('seen') })
  const few = said.some(({ seen }) => seen > 0 && seen < smallest)
  return { all, groups: few || all.hidden ? null : said.map(shares) }
}

function tallyOf({ counts, extremity }: OpinionMap, statement: number): Tally {
  const { agree, disagree, seen } = saidByAll(counts, statement)
  const inAll = (some: Int32Array) => {
    let total = 0
    for (let place = statement; place < some.length; place += counts.statements) total += some[place]!
    return total
  }
  const far = extremity[statement]!
  return {
    ...{ agree, disagree, unsure: seen - agree - disagree, passed: inAll(counts.passed), notForMe: inAll(counts.notForMe) },
    extremity: Number.isFinite(far) ? far : 0,
  }
}

/** Places of people, stretched alike both ways so that those in the conversation fill the paper from 5 to 95. */
function onPaper({ places: { x, y }, inConversation }: OpinionMap, people: number): Spot[] {
  const ends = (values: Float64Array): [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const person of inConversation) [low, high] = [Math.min(low, values[person]!), Math.max(high, values[person]!)]
    return low <= high ? [low, high] : [0, 0]
  }
  const [across, up] = [ends(x), ends(y)]
  const size = Math.max(across[1] - across[0], up[1] - up[0]) || 1
  const at = (value: number, [low, high]: [number, number]): number => {
    const place = 50 + (90 * (value - (low + high) / 2)) / size
    return Math.round(Math.min(98, Math.max(2, Number.isFinite(place) ? place : 50)) * 10) / 10
  }
  return Array.from({ length: people }, (_, person): Spot => [at(x[person]!, across), at(y[person]!, up)])
}

function dotsOf({ groupOf, sizes }: OpinionMap, places: readonly Spot[]): (readonly [number, number, number])[] {
  const dots = places
    .map(([across, up], person) => [across, up, groupOf[person]!] as const)
    .filter(([, , group]) => group >= 0 && sizes[group]! >= smallest)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const step = Math.max(1, dots.length / mostDots)
  return Array.from({ length: Math.min(dots.length, mostDots) }, (_, n) => dots[Math.floor(n * step)]!)
}
