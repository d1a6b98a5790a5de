import {
  approval,
  type BudgetWords,
  borda,
  decimals,
  type Explanation,
  equalShares,
  explainApproval,
  explainBorda,
  explainEqualShares,
  explainGreedy,
  explainSchulze,
  greedy,
  type Order,
  schulze,
  tiesOf,
} from '#lib/priority-setting/index.ts'
import { never, ok, type Result, refused } from '#lib/result.ts'
import { countInWords, shorten } from '#lib/text.ts'
import type { BallotFile } from './ballot-file.ts'

export const methods = ['schulze', 'borda', 'approval', 'equal-shares', 'greedy'] as const
export type Method = (typeof methods)[number]
export type Completion = 'add1' | 'none'

/** A result as the command prints it. Ids are those of the file; `spent` is money in the file's own unit, and null where nothing is spent. */
export type Counting = {
  method: Method
  winners: readonly string[]
  /** All options, best first. For budgets: those funded in the order of funding, then those nearest to it; or, for greedy, by support. */
  ranking: readonly string[]
  /** Options that are level. For budgets: only where the order in the file had to decide. */
  ties: Order
  spent: number | null
  explanations: readonly string[]
}

export type CountingRefusal = 'no-rankings' | 'no-approvals' | 'no-budget'

/** Counts the ballots of a file in one way. */
export function counting(file: BallotFile, method: Method, completion: Completion): Result<Counting, CountingRefusal> {
  switch (method) {
    case 'schulze':
    case 'borda':
      return file.election ? ok(ranked(file, file.election, method)) : refused('no-rankings')
    case 'approval':
      return file.kind === 'budget' ? ok(approved(file)) : refused('no-approvals')
    case 'equal-shares':
      return file.kind === 'budget' ? ok(shared(file, completion)) : refused('no-budget')
    case 'greedy':
      return file.kind === 'budget' ? ok(inTurn(file)) : refused('no-budget')
    default:
      return never(method)
  }
}

type Budget = BallotFile & { kind: 'budget' }

const nameIn =
  ({ names }: BallotFile) =>
  (id: string): string => {
    const name = names.get(id)
    return name === undefined || name === id ? id : `${id} (${shorten(name, 60)})`
  }

const said = (explanations: readonly Explanation[]) => explanations.map(({ says }) => says)

function ranked(file: BallotFile, election: NonNullable<BallotFile['election']>, method: 'schulze' | 'borda'): Counting {
  const result = method === 'schulze' ? schulze(election) : borda(election)
  const explanations = 'winners' in result ? explainSchulze(result, nameIn(file)) : explainBorda(result, nameIn(file))
  return fromOrder(method, result.order, said(explanations))
}

function approved(file: Budget): Counting {
  const counted = approval(
    file.vote.projects.map(({ id }) => id),
    file.vote.ballots,
  )
  return fromOrder('approval', counted.order, said(explainApproval(counted, nameIn(file))))
}

const fromOrder = (method: Method, order: Order, explanations: readonly string[]): Counting => ({
  method,
  winners: order[0] ?? [],
  ranking: order.flat(),
  ties: tiesOf(order),
  spent: null,
  explanations,
})

function shared(file: Budget, completion: Completion): Counting {
  const result = equalShares(file.vote, { completion, step: 10 ** file.decimals })
  const winners = result.funded.map(({ project }) => project)
  return {
    method: 'equal-shares',
    winners,
    ranking: [...winners, ...result.notFunded.map(({ project }) => project)],
    ties: result.ties,
    spent: inUnit(result.spent, file),
    explanations: said(explainEqualShares(result, wordsFor(file))),
  }
}

function inTurn(file: Budget): Counting {
  const result = greedy(file.vote, file.points)
  return {
    method: 'greedy',
    winners: result.looked.flatMap(({ project, funded }) => (funded ? [project] : [])),
    ranking: result.order.flat(),
    ties: result.ties,
    spent: inUnit(result.spent, file),
    explanations: said(explainGreedy(result, wordsFor(file))),
  }
}

function wordsFor(file: Budget): BudgetWords {
  const inPoints = (number: number) => countInWords(number, 'point', 'points')
  return {
    nameOf: nameIn(file),
    money({ numerator, denominator }) {
      const { text, exact } = decimals({ numerator, denominator: denominator * 10n ** BigInt(file.decimals) }, file.decimals + 2)
      return exact ? text : `about ${text}`
    },
    ...(file.points ? { support: inPoints } : {}),
  }
}

/** The shortest decimal of an amount, as a number of JSON. */
const inUnit = (amount: number, file: Budget): number => Number(`${amount}e-${file.decimals}`)
