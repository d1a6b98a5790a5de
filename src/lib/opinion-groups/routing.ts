import { seededRandom } from '#lib/random.ts'
import type { Said } from './counts.ts'

/**
 * What is known of a statement when the next one is chosen. `seen` counts agree, disagree and unsure; `shown` also those who passed or said that it is not for them.
 * `extremity` is its distance from the middle of the map, 0 while there is none.
 */
export type Routed = Said & { shown: number; extremity: number }

/** One turn in so many goes to what the fewest people have been shown, so that no statement waits for others to be liked first. */
const turnsToLeastShown = 3
const metaPriority = 49

/**
 * Polis' priority: more for what people agree with, do not pass on, and stands far out on the map; up to 81 times as much for what few have seen.
 *
 * @param meta a statement about people themselves: a fixed priority
 */
export function priorityOf({ agree, disagree, seen, extremity }: Said & { extremity: number }, meta = false): number {
  if (meta) return metaPriority
  const unsure = (seen - agree - disagree + 1) / (seen + 2)
  const importance = (1 - unsure) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}

/**
 * Which statement somebody is asked next: in one turn of three the one that the fewest have been shown, drawn by lot among several; otherwise drawn with
 * chances in proportion to their priority. Each statement that the person has not met has a chance at every turn of the second kind, a new one a large one.
 *
 * @param open whether the statement may be shown to this person: not moderated out, and not met before
 * @param seed another one for each person and turn; the same seed gives the same statement
 * @returns undefined where nothing is left to ask
 */
export function nextStatement(statements: readonly Routed[], open: (statement: number) => boolean, seed: number): number | undefined {
  const left = [...statements.keys()].filter(open)
  const random = seededRandom(seed)
  if (random() * turnsToLeastShown < 1) {
    const fewest = Math.min(...left.map((statement) => statements[statement]!.shown))
    const least = left.filter((statement) => statements[statement]!.shown === fewest)
    return least[Math.floor(random() * least.length)]
  }
  const priorities = left.map((statement) => priorityOf(statements[statement]!))
  let lot = random() * priorities.reduce((sum, priority) => sum + priority, 0)
  for (const [n, statement] of left.entries()) {
    lot -= priorities[n]!
    if (lot < 0) return statement
  }
  return left.at(-1)
}
