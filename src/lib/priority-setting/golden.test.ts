import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { equalShares } from './equal-shares.ts'
import type { Fraction } from './fraction.ts'
import { commonFactor } from './fraction.ts'
import { greedy } from './greedy.ts'
import { borda } from './points.ts'
import { schulze } from './schulze.ts'

// Both files were worked out elsewhere, by a slow program that only follows the definitions (Python, `fractions.Fraction`; every chain of options tried).
const golden = <Kind>(name: string) => JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8')) as Kind[]

type Bought = { bought: [number, string][]; left: [number, string][]; raised?: number }
type Budget = { budget: number; costs: number[]; ballots: [number, number[]][]; greedy: number[] } & Record<
  'cost' | 'count' | 'costAdd1' | 'countAdd1',
  Bought
>
type Ranking = {
  options: number
  ballots: [number, number[][]][]
  levels: number[][]
  strengths: number[][]
  preferred: number[][]
  condorcet: number | null
  borda: string[]
}

function inLowestTerms({ numerator, denominator }: Fraction): string {
  const common = commonFactor(numerator, denominator)
  return denominator === common ? String(numerator / common) : `${numerator / common}/${denominator / common}`
}
const letters = (numbers: readonly number[]) => numbers.map((number) => `p${number}`)

test('equal shares buys the same, at the same exact prices, as a program that follows the definition', () => {
  for (const { budget, costs, ballots, ...wanted } of golden<Budget>('budgets')) {
    const vote = {
      budget,
      projects: costs.map((cost, n) => ({ id: `p${n}`, cost })),
      ballots: ballots.map(([count, approved]) => ({ count, approved: letters(approved) })),
    }
    for (const utility of ['cost', 'count'] as const)
      for (const completion of ['none', 'add1'] as const) {
        const { bought, left, raised = 0 } = wanted[completion === 'add1' ? (`${utility}Add1` as const) : utility]
        const result = equalShares(vote, { completion, step: 1, utility })
        assert.equal(result.raised, raised)
        assert.deepEqual(
          result.funded.map(({ project, each }) => [project, inLowestTerms(each)]),
          bought.map(([project, each]) => [`p${project}`, each]),
        )
        assert.deepEqual(
          new Map(result.notFunded.map((one) => [one.project, inLowestTerms(one.left)])),
          new Map(left.map(([project, held]) => [`p${project}`, held])),
        )
      }
    assert.deepEqual(
      greedy(vote).looked.flatMap(({ project, funded }) => (funded ? [project] : [])),
      letters(wanted.greedy),
    )
  }
})

test('Schulze and Borda agree with trying every chain of options, and adding up the places of every ballot', () => {
  for (const { options: size, ballots, levels, strengths, preferred, condorcet, borda: points } of golden<Ranking>('rankings')) {
    const options = letters([...Array(size).keys()])
    const election = { options, ballots: ballots.map(([count, order]) => ({ count, order: order.map(letters) })) }
    const result = schulze(election)
    assert.deepEqual(result.order, levels.map(letters))
    assert.equal(result.condorcetWinner, condorcet === null ? null : `p${condorcet}`)
    for (const [a, one] of options.entries())
      for (const [b, other] of options.entries()) {
        assert.equal(result.preferring(one, other), preferred[a]![b])
        assert.equal(result.chain(one, other).strength, strengths[a]![b])
      }
    const { numbers } = borda(election)
    assert.deepEqual(
      options.map((option) => inLowestTerms({ numerator: BigInt(numbers.get(option)!), denominator: 2n })),
      points,
    )
  }
})
