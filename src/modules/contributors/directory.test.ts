import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { isRealDay } from '#lib/dates.ts'
import { everybody } from '#modules/people/index.ts'
import { literally } from '#platform/database/pattern.ts'
import type { Writer } from '#platform/database/types.ts'
import { aContributor, aLead, daysAgo, june1, type Lead, says, today } from '#support/contributors.ts'
import { inDatabase } from '#support/database.ts'
import { directoryCount, directoryPage, sharedByPeople } from './directory.queries.ts'
import { asksCountFrom, type DirectoryQuestion, searchTerms } from './directory.ts'
import { mayBeAskedNow } from './directory-conditions.queries.ts'
import { countQuiet, quietPeople } from './gap.queries.ts'
import { inviteesOf } from './invitation.queries.ts'

const anything: DirectoryQuestion = { words: '', kind: undefined, area: '', time: '', mayBeAsked: false }
const all = { limit: 100, offset: 0 }

async function find(db: Writer, question: Partial<DirectoryQuestion>): Promise<string[]> {
  const asked = { question: { ...anything, ...question }, today, asksPerYear: 6 }
  const people = await directoryPage(db, asked, all)
  assert.equal(await directoryCount(db, asked), people.length)
  return people.map(({ name }) => name)
}

test('whatever is typed, the terms of a search hold words and our own signs only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const terms = searchTerms(typed)
      assert.ok(terms.length <= 10)
      for (const term of terms) assert.match(term, /^[\p{L}\p{M}\p{N}]+:\*$/u)
    }),
  )
  assert.deepEqual(searchTerms("  kidney's & (dialysis):* "), ['kidney:*', 's:*', 'dialysis:*'])
  assert.equal(literally('50%_\\'), '50\\%\\_\\\\')
  assert.ok(isRealDay(asksCountFrom(today)))
})

test(
  'whatever is typed, the database can search for it',
  inDatabase(async (db, organisation) => {
    await aContributor(db, await aLead(db, organisation), { shared: [{ kind: 'interest', words: 'Dialysis at home' }] })
    const typed = fc.sample(fc.string({ unit: 'grapheme', maxLength: 30 }), 150)
    for (const words of typed.map((one) => one.replaceAll('\0', ''))) await find(db, { words, area: words })
  }),
)

test(
  'people are found by their name and by what they share with consent, and by nothing else',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const dialysis = [
      { kind: 'lived-experience', words: 'Dialysis for six years' },
      { kind: 'area', words: 'Wennick' },
      { kind: 'time', words: 'Weekday mornings' },
    ] as const
    const idris = await aContributor(db, lead, { name: 'Idris Fenwick', shared: dialysis })
    await aContributor(db, lead, { name: 'Silent Sam', shared: dialysis, agreed: ['contact'] })
    await aContributor(db, lead, { name: 'Away With Words', shared: dialysis, refused: ['involvement'] })
    await aContributor(db, lead, { name: 'Morwen Achebe', shared: [{ kind: 'interest', words: 'Sign language' }] })

    for (const words of ['dialy', 'Dialysis', 'six year', 'the dialysis', 'mornings dialysis'])
      assert.deepEqual(await find(db, { words }), words === 'mornings dialysis' ? [] : ['Idris Fenwick'], words)
    assert.deepEqual(await find(db, { words: 'fenwick' }), ['Idris Fenwick'])
    assert.deepEqual(await find(db, { words: 'silent' }), ['Silent Sam'])
    assert.deepEqual(await find(db, { kind: 'lived-experience' }), ['Idris Fenwick'])
    assert.deepEqual(await find(db, { kind: 'interest', words: 'dialysis' }), [])
    assert.deepEqual(await find(db, { area: 'wennick', time: 'morning' }), ['Idris Fenwick'])
    assert.deepEqual(await find(db, { area: 'tarrow' }), [])
    assert.equal((await find(db, {})).length, 4)

    await db.updateTable('contributors.shared').set({ takenBackAt: june1 }).where('personId', '=', idris.id).execute()
    assert.deepEqual(await find(db, { words: 'dialysis' }), [])
    assert.deepEqual(await sharedByPeople(db, [idris.id]), new Map())
  }),
)

test(
  'what staff search cannot reach equality answers: the database refuses',
  inDatabase(async (db) => {
    await assert.rejects(sql`select * from equality.answers`.execute(db), /permission denied/)
  }),
)

/** People in every standing that decides whether they may be asked. */
const standings = fc.record({
  agreed: fc.oneof({ weight: 3, arbitrary: fc.constant(['contact', 'involvement'] as const) }, fc.subarray(['contact', 'involvement'] as const)),
  refused: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray(['contact', 'involvement'] as const)),
  paused: fc.option(fc.constantFrom({ until: null }, { until: today }, { until: '2026-06-02' }, { until: daysAgo(3) }), { nil: undefined }),
  limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  asked: fc.array(fc.constantFrom(today, daysAgo(364), daysAgo(365), daysAgo(366)), { maxLength: 4 }),
  young: fc.option(
    fc.record({
      adultOn: fc.constantFrom(today, '2027-01-01'),
      assentOn: fc.constantFrom(null, daysAgo(9)),
      consentOn: fc.constantFrom(null, daysAgo(9)),
    }),
    { nil: undefined },
  ),
})

test(
  'who may be asked is the same in SQL as by the rule',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const ids = [(await aContributor(db, lead)).id, (await aContributor(db, lead, { agreed: [] })).id]
    for (const given of fc.sample(standings, 80)) ids.push((await aContributor(db, lead, given)).id)
    for (const asksPerYear of [2, 3]) {
      const byRule = (await inviteesOf(db, ids, { today, asksPerYear })).map(({ id, because }) => [id, because === undefined] as const)
      const inSql = await db
        .selectFrom(everybody(db).as('p'))
        .select(['p.id', mayBeAskedNow(today, asksPerYear).as('may')])
        .where('p.id', 'in', ids)
        .execute()
      assert.deepEqual(new Map(inSql.map(({ id, may }) => [id, may])), new Map(byRule))
      assert.ok(byRule.some(([, may]) => may) && byRule.some(([, may]) => !may), 'both kinds are there')
    }
  }),
)

test(
  'what was said last about a consent holds, whatever was typed in last',
  inDatabase(async (db, organisation) => {
    const lead: Lead = await aLead(db, organisation)
    const { id } = await aContributor(db, lead, { name: 'Late Form', agreed: [] })
    await says(db, { id, purpose: 'involvement', given: false, by: lead, on: daysAgo(2), at: june1 })
    await says(db, { id, purpose: 'involvement', given: true, by: lead, on: daysAgo(9), at: new Date(june1.getTime() + 1000) })
    assert.deepEqual(await find(db, { mayBeAsked: true }), [])
  }),
)

test(
  'people who have heard nothing for long are listed, the longest first',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const heard = (id: string, kind: 'news' | 'note' | 'conversation', channel: 'email' | 'none' | 'phone', happenedOn: string) =>
      db
        .insertInto('contributors.contact_log')
        .values({ id: crypto.randomUUID(), personId: id, kind, channel, words: 'x', happenedOn, loggedAt: june1 })
        .execute()
    const added = (day: string) => new Date(`${day}T12:00:00Z`)
    const never = await aContributor(db, lead, { name: 'Never', addedAt: added(daysAgo(200)) })
    const lately = await aContributor(db, lead, { name: 'Lately', addedAt: added(daysAgo(300)) })
    await heard(lately.id, 'news', 'email', daysAgo(89))
    const long = await aContributor(db, lead, { name: 'Long', addedAt: added(daysAgo(300)) })
    await heard(long.id, 'conversation', 'phone', daysAgo(90))
    await heard(long.id, 'note', 'none', daysAgo(1))
    await heard(long.id, 'news', 'none', daysAgo(1))
    await aContributor(db, lead, { name: 'New', addedAt: added(daysAgo(5)) })
    await aContributor(db, lead, { name: 'Away', addedAt: added(daysAgo(300)), paused: { until: null } })
    await aContributor(db, lead, { name: 'No', addedAt: added(daysAgo(300)), agreed: ['involvement'] })
    const back = await aContributor(db, lead, { name: 'Back', addedAt: added(daysAgo(100)), paused: { until: today } })

    const quiet = await quietPeople(db, { today, days: 90 }, all)
    assert.deepEqual(
      quiet.map(({ id, lastHeard, everHeard }) => [id, lastHeard, everHeard]),
      [
        [never.id, daysAgo(200), false],
        [back.id, daysAgo(100), false],
        [long.id, daysAgo(90), true],
      ],
    )
    assert.equal(await countQuiet(db, { today, days: 90 }), 3)
  }),
)
