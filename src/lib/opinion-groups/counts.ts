import { codeOf, type Votes } from './votes.ts'

/**
 * What each group said to each statement, at place group × statements + statement. `seen` counts all answers, under Polis' rules also pass and not-for-me;
 * by our own they stand apart, and `seen` is agree + disagree + unsure. Those without a group stand in one more row, after the last group.
 */
export type Counts = {
  groups: number
  statements: number
  agree: Int32Array
  disagree: Int32Array
  seen: Int32Array
  passed: Int32Array
  notForMe: Int32Array
}

/** @param groupOf the group of each person; below 0 for none */
export function countAnswers(votes: Votes, groupOf: ArrayLike<number>, groups: number, passIsUnsure: boolean): Counts {
  const { participants, statements, starts, columns, codes } = votes
  const made = () => new Int32Array((groups + 1) * statements)
  const counts = { groups, statements, agree: made(), disagree: made(), seen: made(), passed: made(), notForMe: made() }
  const { agree, disagree, seen, passed, notForMe } = counts
  for (let person = 0; person < participants; person++) {
    const from = (groupOf[person]! < 0 ? groups : groupOf[person]!) * statements
    for (let n = starts[person]!; n < starts[person + 1]!; n++) {
      const code = codes[n]!
      const place = from + columns[n]!
      if (code === codeOf.agree) agree[place]! += 1
      else if (code === codeOf.disagree) disagree[place]! += 1
      else if (code === codeOf.pass) passed[place]! += 1
      else if (code === codeOf['not-for-me']) notForMe[place]! += 1
      if (code <= codeOf.agree || passIsUnsure) seen[place]! += 1
    }
  }
  return counts
}

/** Agree, disagree and seen of one group for one statement. */
export type Said = { agree: number; disagree: number; seen: number }

export function saidBy({ statements, agree, disagree, seen }: Counts, group: number, statement: number): Said {
  const place = group * statements + statement
  return { agree: agree[place]!, disagree: disagree[place]!, seen: seen[place]! }
}

/** The same for all other groups together. */
export function saidByOthers(counts: Counts, group: number, statement: number): Said {
  const others: Said = { agree: 0, disagree: 0, seen: 0 }
  for (let other = 0; other < counts.groups; other++) {
    if (other === group) continue
    const said = saidBy(counts, other, statement)
    others.agree += said.agree
    others.disagree += said.disagree
    others.seen += said.seen
  }
  return others
}

/** The same for everybody, with a group or without. */
export function saidByAll(counts: Counts, statement: number): Said {
  const [others, without] = [saidByOthers(counts, counts.groups, statement), saidBy(counts, counts.groups, statement)]
  return { agree: others.agree + without.agree, disagree: others.disagree + without.disagree, seen: others.seen + without.seen }
}
