import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { adjustedRandIndex } from './agreement.ts'
import { opinionMap } from './opinion-map.ts'
import type { Entry } from './polis-selection.ts'
import { silhouette } from './silhouette.ts'
import { codeOf, lastAnswers } from './votes.ts'

// Worked out elsewhere, by a program that follows the definitions on whole tables (Python, NumPy `eigh`; chances by SciPy `binom` and `hypergeom`).
const golden = <Kind>(name: string) => JSON.parse(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8')) as Kind[]

type Conversation = {
  votes: string[]
  closed: number[]
  labels: number[]
  means: number[]
  directions: [number[], number[]]
  polis: [number, number][]
  own: [number, number][]
  extremity: number[]
  groupInformedConsensus: number[]
  representative: Record<string, Omit<Entry, 'place'>[]>
  standing: [group: number, statement: number, direction: string][]
}

const near = (found: ArrayLike<number>, wanted: ArrayLike<number>) => {
  assert.equal(found.length, wanted.length)
  for (let n = 0; n < wanted.length; n++) assert.ok(Math.abs(found[n]! - wanted[n]!) < 1e-9, `${n}: ${found[n]}, not ${wanted[n]}`)
}

const codes = { '-': codeOf.disagree, '0': codeOf.unsure, '+': codeOf.agree } as const

function conversationOf({ votes: rows, closed, means }: Conversation) {
  const given = rows.flatMap((row, participant) =>
    [...row].flatMap((mark, statement) => (mark === '.' ? [] : [{ participant, statement, code: codes[mark as keyof typeof codes] }])),
  )
  const column = (name: 'participant' | 'statement' | 'code') => given.map((one) => one[name])
  const votes = lastAnswers({
    participants: rows.length,
    statements: means.length,
    participant: column('participant'),
    statement: column('statement'),
    code: column('code'),
  })
  return { votes, open: Uint8Array.from(means, (_, n) => (closed.includes(n) ? 0 : 1)) }
}

const dotOf = (one: ArrayLike<number>, other: readonly number[]) => other.reduce((sum, part, n) => sum + part * one[n]!, 0)

test('means, directions, places, extremity and lists are those of a program that follows the definitions', () => {
  for (const wanted of golden<Conversation>('conversations')) {
    const conversation = conversationOf(wanted)
    const map = opinionMap(conversation, { compatibility: 'polis', given: wanted.labels })
    near(map.means, wanted.means)
    near(map.extremity, wanted.extremity)
    near(map.groupInformedConsensus, wanted.groupInformedConsensus)
    const signs = wanted.directions.map((direction, n) => Math.sign(dotOf(map.directions[n]!, direction)))
    wanted.directions.forEach((direction, n) => {
      near(
        map.directions[n]!,
        direction.map((part) => part * signs[n]!),
      )
    })
    near(
      map.places.x,
      wanted.polis.map(([x]) => x * signs[0]!),
    )
    near(
      map.places.y,
      wanted.polis.map(([, y]) => y * signs[1]!),
    )
    Object.values(wanted.representative).forEach((list, group) => {
      const found = map.representative[group]!
      assert.deepEqual(
        found.map(({ statement, direction, bestAgree, n, of }) => [statement, direction, bestAgree, n, of]),
        list.map(({ statement, direction, bestAgree, n, of }) => [statement, direction, bestAgree, n, of]),
      )
      for (const measure of ['p', 'test', 'ratio', 'ratioTest'] as const)
        near(
          found.map((one) => one[measure]),
          list.map((one) => one[measure]),
        )
    })
  }
})

test('our own places, and what stands for a group after exact tests and the step for many of them', () => {
  for (const wanted of golden<Conversation>('conversations')) {
    const map = opinionMap(conversationOf(wanted), { given: wanted.labels })
    const signs = wanted.directions.map((direction, n) => Math.sign(dotOf(map.directions[n]!, direction)))
    near(
      map.places.x,
      wanted.own.map(([x]) => x * signs[0]!),
    )
    near(
      map.places.y,
      wanted.own.map(([, y]) => y * signs[1]!),
    )
    const listed = map.representative.flatMap((list, group) =>
      list.filter(({ bestAgree }) => !bestAgree).map(({ statement, direction }) => `${group} ${statement} ${direction}`),
    )
    const standing = new Set(wanted.standing.map((one) => one.join(' ')))
    for (const one of listed) assert.ok(standing.has(one), one)
    for (const [group, list] of map.representative.entries()) {
      const own = wanted.standing.filter(([of]) => of === group)
      assert.ok(list.length >= Math.min(5, own.length), `group ${group} lacks an entry`)
    }
  }
})

test('silhouettes and the adjusted Rand index', () => {
  type Points = { x: number[]; y: number[]; of: number[]; other: number[]; silhouette: number; rand: number }
  for (const { x, y, of, other, silhouette: wanted, rand } of golden<Points>('points')) {
    const points = { x: Float64Array.from(x), y: Float64Array.from(y), weight: new Float64Array(x.length).fill(1) }
    near([silhouette(points, Int32Array.from(of), 3), adjustedRandIndex(of, other)], [wanted, rand])
  }
})
