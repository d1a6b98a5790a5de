import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextStatement, priorityOf, type Routed } from './index.ts'

const fresh = (): Routed => ({ agree: 0, disagree: 0, seen: 0, shown: 0, extremity: 0 })
const statement = fc
  .record({ agree: fc.nat(30), disagree: fc.nat(30), unsure: fc.nat(30), passed: fc.nat(9), extremity: fc.double({ min: 0, max: 5, noNaN: true }) })
  .map(({ agree, disagree, unsure, passed, extremity }): Routed => {
    const seen = agree + disagree + unsure
    return { agree, disagree, seen, shown: seen + passed, extremity }
  })

test('only what is open is asked, the same seed asks the same, and everything open is asked with some seed', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 12 }), fc.nat(), fc.func(fc.boolean()), (statements, seed, open) => {
      const next = nextStatement(statements, open, seed)
      assert.equal(next, nextStatement(statements, open, seed))
      const left = [...statements.keys()].filter(open)
      assert.ok(left.length === 0 ? next === undefined : left.includes(next!))
    }),
  )
  const asked = new Set(
    Array.from({ length: 500 }, (_, seed) => nextStatement([fresh(), { ...fresh(), agree: 40, seen: 40, shown: 40 }, fresh()], () => true, seed)),
  )
  assert.deepEqual([...asked].sort(), [0, 1, 2])
})

test('what people agree with and do not pass on comes earlier, and what few have seen much earlier', () => {
  const liked = { agree: 30, disagree: 5, seen: 40, extremity: 1 }
  assert.ok(priorityOf(liked) > priorityOf({ ...liked, agree: 5, disagree: 30 }))
  assert.ok(priorityOf(liked) > priorityOf({ ...liked, disagree: 0, agree: 5 }))
  assert.ok(priorityOf(liked) < priorityOf({ agree: 0, disagree: 0, seen: 0, extremity: 0 }))
  assert.equal(priorityOf(liked, true), 49)
})

test('a statement that comes late is not left behind: it is shown to as many as come after it, and to more than an old one', () => {
  const statements = Array.from({ length: 30 }, fresh)
  for (let person = 0; person < 300; person++) {
    if (person === 150) statements.push(...Array.from({ length: 10 }, fresh))
    const met = new Set<number>()
    for (let turn = 0; turn < 8; turn++) {
      const next = nextStatement(statements, (one) => !met.has(one), person * 100 + turn)!
      met.add(next)
      const one = statements[next]!
      one.shown += 1
      one.seen += 1
      if ((person * 7 + next) % 3 > 0) one.agree += 1
      else one.disagree += 1
    }
  }
  const shown = statements.map((one) => one.shown)
  const mean = (some: number[]) => some.reduce((sum, one) => sum + one, 0) / some.length
  assert.ok(Math.min(...shown.slice(30)) >= 30, String(shown))
  assert.ok(mean(shown.slice(30)) >= 0.5 * mean(shown.slice(0, 30)), String(shown))
  assert.ok(Math.min(...shown) >= 0.5 * mean(shown), String(shown))
})
