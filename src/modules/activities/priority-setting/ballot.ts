import { readReceiptCode } from '#lib/receipt-code.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** What somebody has chosen so far. It is kept in their browser only, until they send it. `constituency` is its number; null in a budget vote. */
export type Ballot = { code: string; constituency: number | null; listed: readonly number[]; sent: boolean }

/** A ballot as the text of a cookie: code, constituency, numbers of options, and whether it was sent. */
export const writeBallot = ({ code, constituency, listed, sent }: Ballot): string =>
  [code, constituency ?? '', listed.join('.'), sent ? 'sent' : ''].join('|')

export function readBallot(text: string | undefined): Ballot | undefined {
  const [code = '', constituency = '', listed = '', sent = ''] = (text ?? '').split('|')
  if (readReceiptCode(code) !== code) return undefined
  return {
    code,
    constituency: constituency === '' ? null : Number(constituency),
    listed: listed === '' ? [] : listed.split('.').map(Number),
    sent: sent === 'sent',
  }
}

export type PlacesRefusal = 'not-a-number' | 'same-place'

/**
 * The order that places typed beside options give: the smallest first, those without a place left out. Gaps between places do not matter.
 *
 * @param typed what stands beside each option, by its number
 * @returns the options, or which of them has no usable place
 */
export function orderOfPlaces(typed: ReadonlyMap<number, string>): Result<number[], PlacesRefusal> & { at?: number } {
  const placed: { option: number; place: number }[] = []
  for (const [option, text] of typed) {
    const place = text.trim()
    if (place === '') continue
    if (!/^[1-9]\d{0,2}$/.test(place)) return { ...refused('not-a-number'), at: option }
    placed.push({ option, place: Number(place) })
  }
  placed.sort((a, b) => a.place - b.place)
  const level = placed.find(({ place }, at) => at > 0 && placed[at - 1]!.place === place)
  return level ? { ...refused('same-place'), at: level.option } : ok(placed.map(({ option }) => option))
}

export const moves = ['up', 'down', 'add', 'drop'] as const
export type Move = (typeof moves)[number]

/** One press of a button. What cannot move stays as it is. */
export function moved(listed: readonly number[], move: Move, option: number): number[] {
  const at = listed.indexOf(option)
  if (move === 'add') return at < 0 ? [...listed, option] : [...listed]
  if (at < 0) return [...listed]
  const rest = listed.filter((one) => one !== option)
  if (move === 'drop') return rest
  return rest.toSpliced(move === 'up' ? Math.max(0, at - 1) : at + 1, 0, option)
}

/** The move that a button names, 'up-3'. */
export function moveIn(pressed: string | null): { move: Move; option: number } | undefined {
  const [, name, number] = /^(up|down|add|drop)-(\d{1,3})$/.exec(pressed ?? '') ?? []
  return name ? { move: name as Move, option: Number(number) } : undefined
}

export type BallotRefusal = 'nothing-listed' | 'not-offered' | 'constituency-missing' | 'over-budget'

type VotedOn = { budget: number | null; options: readonly { number: number; cost: number | null }[]; constituencies: readonly { number: number }[] }

/** Whether a ballot counts. In a budget vote, what is ticked together costs no more than the budget. */
export function checkBallot({ constituency, listed }: Pick<Ballot, 'constituency' | 'listed'>, on: VotedOn): Result<true, BallotRefusal> {
  const costs = new Map(on.options.map(({ number, cost }) => [number, cost ?? 0]))
  if (listed.length === 0) return refused('nothing-listed')
  if (new Set(listed).size < listed.length || listed.some((number) => !costs.has(number))) return refused('not-offered')
  if (on.constituencies.length > 0 && !on.constituencies.some(({ number }) => number === constituency)) return refused('constituency-missing')
  if (on.budget !== null && sumOf(listed, on.options) > on.budget) return refused('over-budget')
  return ok(true)
}

/** What the listed options cost together, in pence. */
export const sumOf = (listed: readonly number[], options: VotedOn['options']): number =>
  options.reduce((sum, { number, cost }) => (listed.includes(number) ? sum + (cost ?? 0) : sum), 0)
