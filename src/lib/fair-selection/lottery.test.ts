import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawnTicket, type Lottery, type Problem, replacementsFor, replay, reservesOf, select } from './index.ts'
import { measuresOf } from './measures.ts'
import { sha256 } from './sha256.ts'

const never = { spent: () => false }

/** Thirty people for twelve places: women and men, three ages, and two households of two. */
const targets = [
  { category: 'sex', value: 'female', min: 5, max: 7 },
  { category: 'sex', value: 'male', min: 5, max: 7 },
  { category: 'age', value: '16 to 39', min: 3, max: 5 },
  { category: 'age', value: '40 to 64', min: 3, max: 5 },
  { category: 'age', value: '65 and over', min: 3, max: 5 },
]
const people = Array.from({ length: 30 }, (_, n) => ({
  id: `person ${n + 1}`,
  values: [n % 3 === 0 ? 0 : 1, 2 + (Math.floor(n / 2) % 3)],
  ...(n < 4 ? { household: `home ${n % 2}` } : {}),
}))
const problem: Problem = { panelSize: 12, targets, people }
const lottery = (await select({ problem, method: 'leximin', tickets: 1000 }, never)) as Lottery

const counts = (panel: readonly number[]) => targets.map((_, target) => panel.filter((person) => people[person]!.values.includes(target)).length)
const meets = (panel: readonly number[]) => counts(panel).every((there, n) => there >= targets[n]!.min && there <= targets[n]!.max)

test('SHA-256 is the one of FIPS 180-4', () => {
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'), '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
})

test('the panel can be drawn again from the record alone, by anybody who has a calculator for large numbers', () => {
  const tickets = lottery.tickets.map((ticket) => ticket.map((person) => people[person]!.id))
  for (const seed of ['lottery of 3 May', '', '17, 4, 32, 8', 'Zoë']) {
    const again = replay(JSON.parse(JSON.stringify({ tickets, seed })))
    assert.deepEqual(again, tickets[Number(BigInt(`0x${sha256(seed)}`) % 1000n)])
    assert.ok(drawnTicket(seed, 1) === 0 && drawnTicket(seed, 7) < 7)
  }
  assert.throws(() => replay({ tickets: [], seed: 'abc' }), RangeError)
})

test('tickets meet the targets, come near everybody’s chance, and say how near', () => {
  assert.equal(lottery.tickets.length, 1000)
  assert.ok(lottery.tickets.every(meets))
  assert.ok(lottery.tickets.every((ticket) => ticket.filter((person) => person === 0 || person === 2).length < 2))
  assert.ok(lottery.deviation <= 0.004, `${lottery.deviation}`)
  const found = measuresOf(lottery.chances)
  assert.ok(Math.abs(found.minimum - lottery.measures.minimum) < 1e-12)
})

test('measures of chances: all alike, one who gets all, and the numbers between', () => {
  assert.deepEqual(measuresOf([0.25, 0.25, 0.25, 0.25]), { minimum: 0.25, maximum: 0.25, gini: 0, geometricMean: 0.25 })
  assert.equal(measuresOf([0, 0, 0, 1]).gini, 0.75)
  assert.equal(measuresOf([0.2, 0.8, 0]).geometricMean.toFixed(6), '0.400000')
})

test('a reserve can step in for somebody, and every member has one where there is one', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.string(), (ticket, seed) => {
      const panel = lottery.tickets[ticket]!
      const reserves = reservesOf(problem, panel, seed)
      assert.deepEqual(reserves, reservesOf(problem, panel, seed))
      assert.ok(reserves.length > 0 && reserves.length <= 12 && new Set(reserves).size === reserves.length)
      const steps = (out: number, into: number) => meets([...panel.filter((one) => one !== out), into])
      assert.ok(reserves.every((into) => !panel.includes(into) && panel.some((out) => steps(out, into))))
      assert.ok(panel.every((out) => reserves.some((into) => steps(out, into))))
    }),
    { numRuns: 50 },
  )
})

test('whoever leaves is replaced so that the targets are kept, in the order of the reserves where that can be', async () => {
  const panel = lottery.tickets[17]!
  const reserves = reservesOf(problem, panel, 'seed')
  for (const leaving of [[panel[0]!], [panel[3]!, panel[7]!], panel.slice(0, 5)]) {
    const coming = (await replacementsFor(problem, { panel, leaving, reserves, seed: 'seed' }, never.spent))!
    assert.equal(coming.length, leaving.length)
    assert.ok(meets([...panel.filter((one) => !leaving.includes(one)), ...coming]))
    assert.ok(coming.every((one) => !panel.includes(one)))
  }
  const [first] = (await replacementsFor(problem, { panel, leaving: [panel[0]!], reserves, seed: 'seed' }, never.spent))!
  assert.equal(
    first,
    reserves.find((into) => meets([...panel.slice(1), into])),
  )
})

test('nobody can come in where the targets need those who leave', async () => {
  const women = people.flatMap(({ values }, person) => (values[0] === 0 ? [person] : []))
  const few: Problem = { ...problem, people: people.filter((_, person) => women.indexOf(person) < 5) }
  const drawn = (await select({ problem: few, method: 'weighted', tickets: 1 }, never)) as Lottery
  const [panel] = drawn.tickets
  const leaving = panel!.filter((person) => few.people[person]!.values[0] === 0).slice(0, 1)
  assert.equal(await replacementsFor(few, { panel: panel!, leaving, reserves: [], seed: '' }, never.spent), undefined)
})

test('weighted: a name that is in the hat three times comes up about three times as often, and floors are kept', async () => {
  const twice = people.map((one, n) => ({ ...one, ...(n >= 20 ? { weight: 3 } : {}) }))
  const { tickets, chances } = (await select(
    {
      problem: {
        panelSize: 6,
        targets: [
          { ...targets[0]!, min: 2, max: 6 },
          { ...targets[1]!, min: 0, max: 6 },
        ],
        people: twice.map((one) => ({ ...one, values: [one.values[0]!] })),
      },
      method: 'weighted',
      tickets: 400,
    },
    never,
  )) as Lottery
  assert.ok(tickets.every((ticket) => ticket.filter((person) => people[person]!.values[0] === 0).length >= 2))
  const mean = (from: number, to: number) => chances.slice(from, to).reduce((sum, own) => sum + own, 0) / (to - from)
  const ratio = mean(20, 30) / mean(4, 20)
  assert.ok(ratio > 2 && ratio < 3.2, `${ratio}`)
})

test('targets that cannot be met: the smallest change, with and without what the targets may give', async () => {
  const tight = targets.map((target) =>
    target.value === 'female' ? { ...target, min: 11, max: 12 } : target.value === 'male' ? { ...target, min: 0 } : target,
  )
  const found = await select({ problem: { ...problem, targets: tight }, method: 'leximin', tickets: 10 }, never)
  assert.deepEqual(found, {
    kind: 'infeasible',
    changes: [{ category: 'sex', value: 'female', bound: 'min', from: 11, to: 9 }],
    withinFlex: true,
  })
  const flexible = tight.map((target) => ({ ...target, flex: { min: target.min, max: target.max } }))
  const beyond = await select({ problem: { ...problem, targets: flexible }, method: 'nash', tickets: 10 }, never)
  assert.ok(beyond.kind === 'infeasible' && !beyond.withinFlex && beyond.changes.length === 1)
  const nobody = await select({ problem: { ...problem, people: people.slice(0, 9) }, method: 'maximin', tickets: 10 }, never)
  assert.deepEqual(nobody, { kind: 'infeasible', changes: [], withinFlex: false })
})
