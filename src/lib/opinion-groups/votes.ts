/**
 * What a person can say to a statement. `unsure` is an answer in the middle (Polis calls it pass, and does not tell the two apart);
 * `pass` is no answer: seen, and left for now; `not-for-me` says that the statement does not concern the person.
 */
export const answers = ['disagree', 'unsure', 'agree', 'pass', 'not-for-me'] as const
export type Answer = (typeof answers)[number]
export const codeOf = { disagree: 0, unsure: 1, agree: 2, pass: 3, 'not-for-me': 4 } as const satisfies Record<Answer, number>

/**
 * Last answers, person by person: those of person i stand at `starts[i]` to before `starts[i + 1]`, by statement, ascending. 5 bytes an answer.
 * People and statements are numbers from 0 on; what they are called is the caller's.
 */
export type Votes = { participants: number; statements: number; starts: Int32Array; columns: Int32Array; codes: Uint8Array }

/** Answers as they came, in parallel arrays. Of several by one person to one statement the latest stands; the last given where `at` is the same or left out. */
export type VoteEvents = {
  participants: number
  statements: number
  participant: ArrayLike<number>
  statement: ArrayLike<number>
  code: ArrayLike<number>
  at?: ArrayLike<number>
}

/** @throws RangeError for a person, statement or code that is not there: a programmer's error */
export function lastAnswers(events: VoteEvents): Votes {
  const { participants, statements, participant, statement, code } = events
  refuseStrangers(events)
  const { sorted: order } = sortedBy(participant, participants, sortedBy(statement, statements).sorted)
  const starts = new Int32Array(participants + 1)
  const columns = new Int32Array(order.length)
  const codes = new Uint8Array(order.length)
  let kept = 0
  for (let n = 0; n < order.length; ) {
    const first = order[n]!
    let latest = first
    for (n += 1; n < order.length && participant[order[n]!] === participant[first] && statement[order[n]!] === statement[first]; n++)
      if (events.at === undefined || events.at[order[n]!]! >= events.at[latest]!) latest = order[n]!
    columns[kept] = statement[latest]!
    codes[kept] = code[latest]!
    kept += 1
    starts[participant[first]! + 1] = kept
  }
  for (let person = 1; person <= participants; person++) if (starts[person] === 0) starts[person] = starts[person - 1]!
  return { participants, statements, starts, columns: columns.slice(0, kept), codes: codes.slice(0, kept) }
}

function refuseStrangers({ participants, statements, participant, statement, code }: VoteEvents): void {
  for (let n = 0; n < participant.length; n++) {
    const fits = participant[n]! >= 0 && participant[n]! < participants && statement[n]! >= 0 && statement[n]! < statements
    if (!fits || answers[code[n]!] === undefined) throw new RangeError(`Vote ${n}: ${participant[n]}, ${statement[n]}, ${code[n]}`)
  }
}

/** The places of `keys` in ascending order, those of one key in the order of `before`; those of key k stand at `from[k]` to before `from[k + 1]`. */
function sortedBy(keys: ArrayLike<number>, most: number, before?: Int32Array): { sorted: Int32Array; from: Int32Array } {
  const from = new Int32Array(most + 1)
  for (let n = 0; n < keys.length; n++) from[keys[n]! + 1]! += 1
  for (let key = 0; key < most; key++) from[key + 1]! += from[key]!
  const next = from.slice()
  const sorted = new Int32Array(keys.length)
  for (let n = 0; n < keys.length; n++) {
    const place = before === undefined ? n : before[n]!
    sorted[next[keys[place]!]!++] = place
  }
  return { sorted, from }
}
