import type { Choice } from './opinion-map.ts'

/**
 * An answer in Polis' file: 1, −1, and 0 for unsure. What Polis does not know has words, which `heard opinion` reads back; other readers may leave those rows out.
 * Codes are those of `activities/opinion`.
 */
const votes: Readonly<Record<Choice, number | string>> = { agree: 1, disagree: -1, unsure: 0, pass: 'pass', 'not-for-me': 'not-for-me' }

type Vote = { voterId: string; statementId: string; choice: Choice; votedAt: Date }

/** Rows of votes.csv: timestamp in milliseconds, the same as text, statement, person, answer. Votes come by voter; a statement without a number is left out. */
export function polisVotes(stored: readonly Vote[], numbers: ReadonlyMap<string, number>): (readonly (string | number)[])[] {
  const people = new Map<string, number>()
  const numberOf = (voterId: string): number => {
    const known = people.get(voterId) ?? people.size
    people.set(voterId, known)
    return known
  }
  return stored.flatMap(({ voterId, statementId, choice, votedAt }) => {
    const statement = numbers.get(statementId)
    if (statement === undefined) return []
    return [[votedAt.getTime(), votedAt.toISOString(), statement, numberOf(voterId), votes[choice]]]
  })
}
