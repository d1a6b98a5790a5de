import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cellsOf, type Row } from './cells.ts'
import { golden } from './golden/values.ts'
import type { Problem } from './problem.ts'
import { type Lottery, type Method, select } from './select.ts'
import { loadSolver, modelOf, solve } from './solver.ts'

const highs = await loadSolver()
const never = { spent: () => false }

/** Small pools with two or three categories, of whom some share a household. The targets come from one panel, so that there is at least one. */
const problems = fc
  .record({
    size: fc.integer({ min: 5, max: 9 }),
    panelSize: fc.integer({ min: 2, max: 4 }),
    categories: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 3 }),
    picks: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ size, panelSize, categories, picks }): Problem => {
    const next = (below: number) => picks.next().value! % below
    const first = categories.map((_, category) => categories.slice(0, category).reduce((sum, own) => sum + own, 0))
    const people = Array.from({ length: size }, (_, n) => ({
      id: `p${n}`,
      values: categories.map((values, category) => first[category]! + next(values)),
      // The first people make the panel that is sure to be possible, so nobody of it shares.
      ...(n >= panelSize && next(3) === 0 ? { household: `h${next(2)}` } : {}),
    }))
    const targets = categories.flatMap((values, category) =>
      Array.from({ length: values }, (_, value) => {
        const there = people.slice(0, panelSize).filter((one) => one.values[category] === first[category]! + value).length
        return { category: `c${category}`, value: `v${value}`, min: Math.max(0, there - next(2)), max: there + next(2) }
      }),
    )
    return { panelSize, targets, people }
  })

const lotteryOf = async (problem: Problem, method: Method, tickets = 50): Promise<Lottery> => {
  const found = await select({ problem, method, tickets }, never)
  assert.equal(found.kind, 'lottery')
  return found as Lottery
}

function meetsAll({ panelSize, targets, people }: Problem, panel: readonly number[]): boolean {
  const homes = panel.map((person) => people[person]!.household).filter((home) => home !== undefined)
  return (
    new Set(panel).size === panelSize &&
    new Set(homes).size === homes.length &&
    targets.every(({ min, max }, target) => {
      const there = panel.filter((person) => people[person]!.values.includes(target)).length
      return there >= min && there <= max
    })
  )
}

/** Every panel, written out. */
function allPanels(problem: Problem): number[][] {
  const grow = (panel: number[], from: number): number[][] =>
    panel.length === problem.panelSize ? [panel] : problem.people.flatMap((_, person) => (person < from ? [] : grow([...panel, person], person + 1)))
  return grow([], 0).filter((panel) => meetsAll(problem, panel))
}

/** Leximin by its definition, over every panel: the largest smallest chance; who cannot have more is settled; and so on. */
function leximinByDefinition(problem: Problem): number[] {
  const panels = allPanels(problem)
  const count = panels.length
  const chance = (person: number, t: number): Row => {
    const own = [...panels.keys()].filter((n) => panels[n]!.includes(person))
    return { cells: [...own, count], values: [...own.map(() => 1), -t], lower: 0, upper: Number.POSITIVE_INFINITY }
  }
  const best = (maximise: number[], rows: Row[]) => {
    const whole: Row = { cells: [...panels.keys()], lower: 1, upper: 1 }
    const model = modelOf(highs, { maximise, lower: new Float64Array(count + 1), upper: new Float64Array(count + 1).fill(1), rows: [whole, ...rows] })
    assert.equal(solve(highs, model, 'linear', never.spent), 'optimal')
    const value = model.getObjectiveValue()
    model.dispose()
    return value
  }
  const settled = new Map<number, number>()
  const everybody = [...problem.people.keys()]
  while (settled.size < everybody.length) {
    const open = everybody.filter((person) => !settled.has(person))
    const known = [...settled].map(([person, own]) => ({ ...chance(person, 0), lower: own - 1e-9 }))
    const t = best([...panels.map(() => 0), 1], [...known, ...open.map((person) => chance(person, 1))])
    for (const person of open) {
      const most = best(
        [...panels.map((panel) => (panel.includes(person) ? 1 : 0)), 0],
        [...known, ...open.map((other) => ({ ...chance(other, 0), lower: t - 1e-9 }))],
      )
      if (most <= t + 1e-6) settled.set(person, t)
    }
  }
  return everybody.map((person) => settled.get(person)!)
}

test('leximin is what its definition says, with every panel of a small pool written out', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const { chances } = await lotteryOf(problem, 'leximin')
      leximinByDefinition(problem).forEach((own, person) => {
        assert.ok(Math.abs(chances[person]! - own) < 1e-5, `${person}: ${chances[person]} and not ${own}`)
      })
    }),
    { numRuns: 15 },
  )
})

test('leximin, maximin and Nash are what another program found', async () => {
  for (const { panelSize, targets, people, leximin, nash } of golden) {
    const problem: Problem = {
      panelSize,
      targets: targets.map(([min, max], n) => ({ category: `${n < 2 ? 0 : n < 5 ? 1 : 2}`, value: `${n}`, min, max })),
      people: people.map(([first, second, third, household], n) => ({
        id: `${n}`,
        values: [first, second, third],
        ...(household === 0 ? {} : { household: `${household}` }),
      })),
    }
    const near = (found: Lottery, wanted: readonly number[], within: number) =>
      wanted.every((own, person) => Math.abs(own - found.chances[person]!) < within)
    assert.ok(near(await lotteryOf(problem, 'leximin'), leximin, 1e-6))
    assert.ok(near(await lotteryOf(problem, 'nash'), nash, 1e-4))
    const smallest = Math.min(...leximin.filter((own) => own > 0))
    assert.ok((await lotteryOf(problem, 'maximin')).chances.every((own, person) => leximin[person] === 0 || own > smallest - 1e-6))
  }
})

test('by every method: each ticket meets every target, and chances add up to the places', async () => {
  await fc.assert(
    fc.asyncProperty(problems, fc.constantFrom<Method>('leximin', 'maximin', 'nash', 'weighted'), async (problem, method) => {
      const { tickets, chances, deviation } = await lotteryOf(problem, method)
      assert.equal(tickets.length, 50)
      for (const ticket of tickets) assert.ok(meetsAll(problem, ticket), ticket.join())
      assert.ok(Math.abs(chances.reduce((sum, own) => sum + own, 0) - problem.panelSize) < 1e-6)
      assert.ok(deviation < 0.2)
    }),
    { numRuns: 40 },
  )
})

test('leximin is never below maximin, chance by chance from the smallest; both have the same smallest one', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const ascending = async (method: Method) => [...(await lotteryOf(problem, method)).chances].sort((a, b) => a - b)
      const [leximin, maximin] = [await ascending('leximin'), await ascending('maximin')]
      const differs = leximin.findIndex((own, n) => Math.abs(own - maximin[n]!) > 1e-6)
      assert.ok(differs < 0 || leximin[differs]! > maximin[differs]!)
    }),
    { numRuns: 20 },
  )
})

test('Nash: no panel is worth more than the average, which proves that no lottery has a larger product', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const { chances } = await lotteryOf(problem, 'nash')
      const some = chances.filter((own) => own > 0).length
      for (const panel of allPanels(problem)) assert.ok(panel.reduce((sum, person) => sum + 1 / chances[person]!, 0) <= some * (1 + 1e-6))
    }),
    { numRuns: 20 },
  )
})

test('other names and another order of people change nobody’s chance', async () => {
  await fc.assert(
    fc.asyncProperty(problems, fc.constantFrom<Method>('leximin', 'maximin', 'nash'), async (problem, method) => {
      const people = problem.people
        .map((one, n) => ({ ...one, id: `other ${n}`, ...(one.household ? { household: `home of ${one.household}` } : {}) }))
        .reverse()
      const [before, after] = [await lotteryOf(problem, method), await lotteryOf({ ...problem, people }, method)]
      before.chances.forEach((own, person) => {
        assert.ok(Math.abs(own - after.chances[people.length - 1 - person]!) < 1e-6)
      })
    }),
    { numRuns: 20 },
  )
})

test('who is in no panel is named and has no chance; all others are as equal as can be', async () => {
  // One person of a value of whom nobody is wanted, sixty others, 46 places.
  const targets = [
    { category: 'place', value: 'here', min: 0, max: 46 },
    { category: 'place', value: 'elsewhere', min: 0, max: 0 },
  ]
  const people = Array.from({ length: 61 }, (_, n) => ({ id: `p${n}`, values: [n === 7 ? 1 : 0] }))
  for (const method of ['leximin', 'maximin', 'nash'] as const) {
    const { chances, never, measures } = await lotteryOf({ panelSize: 46, targets, people }, method)
    assert.deepEqual([never, chances[7], measures.minimum], [[7], 0, 0])
    assert.ok(chances.every((own, person) => person === 7 || Math.abs(own - 46 / 60) < 1e-9))
  }
})

test('people who cannot be told apart are one cell; households of a kind are kept together', () => {
  const targets = [
    { category: 'age', value: 'young', min: 0, max: 2 },
    { category: 'age', value: 'old', min: 0, max: 2 },
  ]
  const person = (value: number, household?: string) => ({ id: '', values: [value], ...(household ? { household } : {}) })
  const people = [person(0), person(0), person(1, 'a'), person(0, 'a'), person(0, 'b'), person(1, 'b'), person(1, 'c')]
  const { cells, shared } = cellsOf({ panelSize: 2, targets, people })
  assert.deepEqual(
    cells.map(({ households, most }) => [households, most]),
    [
      [[[0], [1]], 2],
      [[[3], [4]], 2],
      [[[2], [5]], 2],
      [[[6]], 1],
    ],
  )
  assert.deepEqual(shared, [{ cells: [1, 2], lower: 0, upper: 2 }])
})

test('when the time is spent it says what it settled for, and what is proved', async () => {
  const people = Array.from({ length: 120 }, (_, n) => ({ id: `p${n}`, values: [n % 3, 3 + (n % 7), 10 + ((n * n * n) % 5)] }))
  const target = (category: string, value: number, min: number, max: number) => ({ category, value: `${value}`, min, max })
  const targets = [
    ...[0, 1, 2].map((value) => target('a', value, 5, 9)),
    ...[0, 1, 2, 3, 4, 5, 6].map((value) => target('b', value, 2, 4)),
    ...[0, 1, 2, 3, 4].map((value) => target('c', value, 1, 9)),
  ]
  const problem = { panelSize: 20, targets, people }
  const best = await lotteryOf(problem, 'leximin')
  const settled = new Set<string | null>()
  for (const questions of [10, 20, 40, 80, 120, 160, 200]) {
    let asked = 0
    const found = await select({ problem, method: 'leximin', tickets: 100 }, { spent: () => ++asked > questions })
    if (found.kind !== 'lottery') continue
    settled.add(found.settledFor)
    for (const ticket of found.tickets) assert.ok(meetsAll(problem, ticket))
    assert.ok(found.proof!.minimum >= best.measures.minimum - 1e-9)
    found.chances.forEach((own, person) => {
      assert.ok(own >= best.chances[person]! * found.proof!.share - 1e-6)
    })
  }
  assert.ok(settled.has('best-found'), [...settled].join())
  // With no time at all it gives whatever panels it finds at once, or says that there was no time.
  const hasty = await select({ problem, method: 'leximin', tickets: 100 }, { spent: () => true })
  assert.ok(
    hasty.kind === 'spent' || (hasty.kind === 'lottery' && hasty.settledFor === 'best-found' && hasty.tickets.every((one) => meetsAll(problem, one))),
  )
})
