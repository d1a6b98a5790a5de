import { seededRandom } from '#lib/random.ts'
import type { Conversation } from './opinion-map.ts'
import { codeOf, lastAnswers } from './votes.ts'

/**
 * A conversation of people in camps who mostly answer as their camp does; each meets a part of the statements. For tests and for measuring.
 *
 * @param met the share of statements that a person answers, on average
 */
export function madeUp(people: number, statements: number, { camps = 3, met = 0.5, seed = 1, closed = 0 } = {}): Conversation {
  const random = seededRandom(seed)
  const leaning = Array.from({ length: camps * statements }, () => (random() < 0.35 ? 0.5 : random() < 0.5 ? 0.12 : 0.88))
  const most = Math.ceil(people * statements * met * 1.2) + people
  const [participant, statement, code] = [new Int32Array(most), new Int32Array(most), new Uint8Array(most)]
  let given = 0
  for (let person = 0; person < people; person++) {
    const camp = Math.floor(random() * random() * camps)
    const diligence = met * (0.4 + 1.2 * random())
    for (let column = 0; column < statements && given < most; column++) {
      if (random() >= diligence) continue
      participant[given] = person
      statement[given] = column
      const lot = random()
      code[given++] = lot < 0.15 ? codeOf.unsure : random() < leaning[camp * statements + column]! ? codeOf.agree : codeOf.disagree
    }
  }
  const events = { participant: participant.subarray(0, given), statement: statement.subarray(0, given), code: code.subarray(0, given) }
  const open = new Uint8Array(statements).fill(1).fill(0, statements - closed)
  return { votes: lastAnswers({ participants: people, statements, ...events }), open }
}
