import type { Method } from '#lib/fair-selection/index.ts'
import { countInWords } from '#lib/text.ts'
import type { Involvement } from './counts.ts'
import type { Failure, RunRefusal, SettledFor } from './run.ts'

/** Each method as the public reads it. */
export const methodWords: Readonly<Record<Method, { name: string; says: string }>> = {
  leximin: {
    name: 'The fairest chances',
    says: 'The smallest chance that anybody has is as large as it can be. Then the next smallest, and so on. Suits most groups.',
  },
  maximin: {
    name: 'The largest smallest chance',
    says: 'The smallest chance that anybody has is as large as it can be. The others are not evened out further.',
  },
  nash: {
    name: 'A balance of all chances',
    says: 'The chances, multiplied with one another, give the largest number that they can. A few may be smaller than with the fairest chances.',
  },
  weighted: {
    name: 'Names from a hat',
    says: 'Names are drawn one by one. A name is put aside only where the targets could not be met any more. Simple to explain: it suits groups of 6 to 12 people.',
  },
}

export const involvementWords: Readonly<Record<Involvement, string>> = {
  never: 'Never',
  'once-or-twice': 'Once or twice',
  'more-often': '3 times or more',
}

const inHundred = (hundredths: number): string => (hundredths % 10 === 0 ? `${hundredths / 10} in 10` : `${hundredths} in 100`)

/** A chance, to the nearest hundredth: "38 in 100". */
export function chanceInWords(chance: number): string {
  if (chance <= 0) return 'none'
  if (chance >= 1) return 'certain'
  const nearest = Math.round(chance * 100)
  if (nearest === 0) return 'less than 1 in 100'
  return nearest === 100 ? 'more than 99 in 100' : inHundred(nearest)
}

/** A part in a billion of a chance is lost in reckoning. */
const lost = 1e-9

/** The smallest and the largest chance, each rounded so that the sentence is true. */
export function spreadInWords(chances: readonly number[]): string {
  const some = chances.filter((chance) => chance > 0)
  if (some.length === 0) return 'Nobody can be chosen.'
  const least = Math.floor((Math.min(...some) + lost) * 100)
  const most = Math.ceil((Math.max(...some) - lost) * 100)
  const who = some.length === chances.length ? 'Everybody has' : 'Everybody whom a group can have has'
  const from =
    least === 0 ? `${who} a chance, though some less than 1 in 100.` : `${who} a chance of at least ${least >= 100 ? '10 in 10' : inHundred(least)}.`
  return most >= 100 ? `${from} Some are certain to be chosen.` : `${from} Nobody has more than ${inHundred(most)}.`
}

/** Why somebody was not chosen, as they read it. */
export const drawnByLottery = (chance: number): string =>
  chance <= 0
    ? 'Places were drawn by lottery. No group that meets the targets could have included you. It says nothing about you: enough other people had said the same as you.'
    : `Places were drawn by lottery: your chance was ${chanceInWords(chance)}.`

export const householdHasPlace = 'Somebody in your household has a place already, and at most one person of a household is chosen.'

export const placeForAll = 'There were enough places for everybody who could take part, so there was no draw.'

/** What a method settled for when the time was over. */
export const settledWords: Readonly<Record<SettledFor, string>> = {
  maximin: 'The time was over. The smallest chance is proved to be as large as it can be. Some of the larger ones may not be.',
  'best-found': 'The time was over. This is the best lottery that was found. A fairer one may exist.',
  'fewer-tickets': 'The time was over before all tickets were made. Each ticket that was made is a fair draw of names.',
}

export const failureWords: Readonly<Record<Failure, string>> = {
  'no-time': 'No group was found in 2 minutes. Fewer categories, or wider targets, make it quicker.',
  'no-memory': 'The sum was too large for this machine. Fewer categories, or wider targets, make it smaller.',
  fault: 'Something went wrong on our side. Try again. If it happens again, tell whoever looks after this website.',
}

export const runRefusalWords: Readonly<Record<RunRefusal, string>> = {
  'not-published': 'Nobody can apply before this is published.',
  'still-open': 'People can still apply. The draw waits until the closing time.',
  withdrawn: 'This was withdrawn, so nobody is chosen.',
  'places-not-said': 'Say first how many places there are.',
  'not-screened': 'Some applications are not looked at yet. Decide for each whether it can be chosen. Everybody who can must be in the draw.',
  'nobody-eligible': 'No application waits to be chosen.',
  'all-taken': 'All places are taken.',
  'draw-at-hand': 'There is a draw at hand. Finish it, or set it aside.',
}

/** How far rounding to tickets moves a chance. */
export const deviationInWords = (deviation: number, tickets: number): string =>
  deviation < 1e-9
    ? `The ${countInWords(tickets, 'ticket gives', 'tickets give')} everybody exactly their chance.`
    : `The chances are rounded to ${countInWords(tickets, 'ticket', 'tickets')}. That moves nobody’s chance by more than ${deviation < 0.001 ? '1 in 1,000' : `${Math.ceil(deviation * 1000)} in 1,000`}.`
