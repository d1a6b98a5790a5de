/** Who answered enough to have a place in a group: at least so many statements, or all where there are fewer. */
const enoughAnswers = 7
/** Where fewer people answered enough, the most active others are taken in until there are so many. */
const fewestPeople = 15

/**
 * The places of those in the conversation, ascending.
 *
 * @param answered how many statements each person answered
 * @param tiesByOrder Polis takes exactly 15, the first in order of those who answered the same number; otherwise all of these, so that order decides nothing
 */
export function inConversation(answered: Int32Array, statements: number, tiesByOrder: boolean): Int32Array {
  const enough = Math.min(enoughAnswers, Math.max(1, statements))
  const places = answered.map((_, place) => place)
  const full = places.filter((place) => answered[place]! >= enough)
  if (full.length >= fewestPeople) return full
  const active = places.filter((place) => answered[place]! > 0).sort((one, other) => answered[other]! - answered[one]! || one - other)
  const last = active[Math.min(fewestPeople, active.length) - 1]
  if (last === undefined) return full
  const taken = tiesByOrder ? active.slice(0, fewestPeople) : active.filter((place) => answered[place]! >= answered[last]!)
  return taken.sort()
}
