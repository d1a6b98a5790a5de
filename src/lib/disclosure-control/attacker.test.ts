import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addTables, type Counts, inWords, type PublishedTable, published, publishTable, strict } from './index.ts'

/**
 * Somebody who knows the method, sees everything that is published, and knows exactly how many people each table is about. They try
 * every set of counts that there could be, and keep those that would have been published just so: what is left is all they can know.
 */

/** Every way in which so many people can be in so many categories. */
function* waysFor(people: number, categories: number): Generator<number[]> {
  if (categories === 1) return yield [people]
  for (let first = 0; first <= people; first++) for (const rest of waysFor(people - first, categories - 1)) yield [first, ...rest]
}

const named = (counts: readonly number[]): Counts => Object.fromEntries(counts.map((count, place) => [`c${place}`, count]))

/** All sets of counts by what of them is published. */
const byWhatIsSeen = (people: number, categories: number, see: (counts: readonly number[]) => unknown): Map<string, number[][]> => {
  const seen = new Map<string, number[][]>()
  for (const counts of waysFor(people, categories)) {
    const key = JSON.stringify(see(counts))
    const alike = seen.get(key)
    if (alike) alike.push(counts)
    else seen.set(key, [counts])
  }
  return seen
}

const valuesAt = (worlds: readonly (readonly number[])[], place: number): number => new Set(worlds.map((counts) => counts[place])).size

for (const { categories, most } of [
  { categories: 3, most: 60 },
  { categories: 4, most: 32 },
])
  test(`no hidden number of any table of 20 to ${most} people in ${categories} categories can be narrowed to fewer than 3 values`, () => {
    for (let people = strict.leastPeople; people <= most; people++)
      for (const [key, worlds] of byWhatIsSeen(people, categories, (counts) => publishTable(named(counts)))) {
        const table = JSON.parse(key) as PublishedTable
        for (let place = 0; place < categories; place++) {
          const hidden = table.kind === 'withheld' || table.cells[`c${place}`]?.kind === 'hidden'
          if (hidden) assert.ok(valuesAt(worlds, place) >= strict.leastPossible, `${people} people, ${key}: c${place} is known`)
        }
      }
  })

test('plain rounding without the rule is not enough: it does give hidden numbers away', () => {
  const plain = (counts: readonly number[]) => counts.map((count) => inWords(published(count)))
  const given = [...byWhatIsSeen(24, 3, plain)].filter(([key, worlds]) =>
    JSON.parse(key).some((cell: string, place: number) => cell === '*' && valuesAt(worlds, place) === 1),
  )
  assert.ok(given.length > 0)
})

test('for larger tables: what the rule calls open is open, by going through every value of a hidden cell', () => {
  const manyCounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), { minLength: 2, maxLength: 22 })
  fc.assert(
    fc.property(manyCounts, (counts) => {
      const people = counts.reduce((sum, count) => sum + count, 0)
      const table = publishTable(named(counts))
      if (table.kind === 'withheld') return
      counts.forEach((count, place) => {
        if (published(count).kind !== 'hidden') return
        const others = sumsOf(counts.toSpliced(place, 1))
        const possible = [1, 2, 3, 4, 5, 6, 7].filter((value) => others.has(people - value))
        assert.ok(possible.length >= strict.leastPossible, `${counts}: c${place} can be ${possible}`)
      })
    }),
  )
})

/** What a count looks like, for every count that these tests use. */
const looks = Array.from({ length: 80 }, (_, count) => JSON.stringify(published(count)))

/** Everything that cells which look like these can add up to. */
function sumsOf(counts: readonly number[]): ReadonlySet<number> {
  let sums = new Set([0])
  for (const count of counts) {
    const values = looks.flatMap((look, value) => (look === looks[count] ? [value] : []))
    sums = new Set([...sums].flatMap((sum) => values.map((value) => sum + value)))
  }
  return sums
}

// Two filters, one inside the other: a project in its organisation, the months up to May in those up to June.

test('taking one rounded table from another gives single people away: this is why nobody is in two tables', () => {
  const may = { yes: 12, no: 30 }
  const june = { yes: 13, no: 30 }
  // Both tables are safe. Somebody who knows that one person answered in June reads off what they answered.
  assert.equal(publishTable(may).kind, 'shown')
  const change = Object.keys(may).filter((answer) => inWords(published(may[answer as 'yes'])) !== inWords(published(june[answer as 'yes'])))
  assert.deepEqual(change, ['yes'])
})

test('two nested filters over tables of different people: their difference is a published table or nothing, and no more is known of it', () => {
  const group = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), fc.nat(6), fc.nat(6), (groups, one, other) => {
      const tables = groups.map((counts) => publishTable(named(counts)))
      const inner = tables.slice(0, Math.min(one, other))
      const outer = tables.slice(0, Math.max(one, other))
      const between = addTables(outer.slice(inner.length))
      const [less, more] = [addTables(inner), addTables(outer)]
      assert.equal(more.people - less.people, between.people)
      assert.ok(between.people === 0 || between.people >= strict.leastPeople, 'a difference of a few people')
      for (const [answer, figure] of Object.entries(more.figures))
        assert.deepEqual(
          { shown: figure.shown - (less.figures[answer]?.shown ?? 0), hidden: figure.hidden - (less.figures[answer]?.hidden ?? 0) },
          between.figures[answer] ?? { shown: 0, hidden: 0 },
        )
    }),
  )
})

test('an attacker who sees the part, the whole, and both numbers of people cannot narrow any hidden number of the part, the rest or the difference', () => {
  // The whole is the part and the rest, added up from what is published of each: every pair of worlds is tried.
  const part = byWhatIsSeen(22, 3, (counts) => publishTable(named(counts)))
  const rest = byWhatIsSeen(21, 3, (counts) => publishTable(named(counts)))
  const seen = new Map<string, [number[][], number[][]][]>()
  for (const [partKey, partWorlds] of part)
    for (const [restKey, restWorlds] of rest) {
      const tables = [JSON.parse(partKey), JSON.parse(restKey)] as PublishedTable[]
      const key = JSON.stringify([partKey, addTables(tables)])
      seen.set(key, [...(seen.get(key) ?? []), [partWorlds, restWorlds]])
    }
  for (const [key, pairs] of seen) {
    const [partKey] = JSON.parse(key) as [string]
    const partTable = JSON.parse(partKey) as PublishedTable
    for (let place = 0; place < 3; place++) {
      const hidden = (table: PublishedTable) => table.kind === 'withheld' || table.cells[`c${place}`]?.kind === 'hidden'
      if (hidden(partTable))
        assert.ok(
          valuesAt(
            pairs.flatMap(([worlds]) => worlds),
            place,
          ) >= strict.leastPossible,
          key,
        )
      const inRest = pairs.flatMap(([, worlds]) => worlds)
      const shownInRest = inRest.every((counts) => published(counts[place]!).kind !== 'hidden')
      if (!shownInRest) assert.ok(valuesAt(inRest, place) >= strict.leastPossible, key)
    }
  }
})
