import type { BudgetVote, Election } from '#lib/priority-setting/index.ts'

/** Something in a file that has to be put right before it can be counted. Lines are counted from 1. */
export type FileProblem = { line: number; says: string }

/** What a file of votes holds. Names are what options are called; an option that has none is called by its id. */
export type BallotFile = { names: ReadonlyMap<string, string> } & (
  | { kind: 'ranks'; election: Election }
  | {
      kind: 'budget'
      vote: BudgetVote
      /** Money of `vote` is in parts of the file's unit: 2 where the file has hundredths, 0 where it has whole numbers. */
      decimals: number
      /** Points for each project, where people gave points. */
      points?: ReadonlyMap<string, number>
      /** The same ballots as rankings, where people ranked. */
      election?: Election
    }
)

export type ReadFile = { ok: true; file: BallotFile } | { ok: false; problems: readonly FileProblem[] }

export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
