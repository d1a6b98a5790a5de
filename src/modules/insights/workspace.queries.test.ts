import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { anOrganisation, asOwner, enter, inDatabase } from '#support/database.ts'
import { aPerson, aProject, aTheme, may, placed, said, setAside, withdrawn } from '#support/insights-sense.ts'
import { countChosen, facetsOf, listOf, rowsOf } from './workspace.queries.ts'
import { anyOf, type Cut, type Filter, pageSize } from './workspace.ts'

/** Many at once, as an import brings them in; their ids, the newest first. */
async function many(db: Writer, projectId: string, count: number, wordsOf: (n: number) => string): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => ({ id: newId(), receiptId: newId(), at: may(2, n) }))
  for (let start = 0; start < count; start += 1000) {
    const part = rows.slice(start, start + 1000)
    await db
      .insertInto('contributions.receipt')
      .values(part.map(({ receiptId, at }) => ({ id: receiptId, projectId, madeAt: at })))
      .execute()
    await db
      .insertInto('contributions.contribution')
      .values(part.map(({ at, ...row }, n) => ({ ...row, projectId, source: 'import' as const, words: wordsOf(start + n), receivedAt: at })))
      .execute()
  }
  return rows.map((row) => row.id).reverse()
}

/** Walks the pages to the end and back, and gives the ids of each way. */
async function walk(db: Writer, projectId: string, filter: Filter) {
  const pages: Cut[] = [await listOf(db, projectId, filter, {})]
  while (pages.at(-1)!.older) pages.push(await listOf(db, projectId, filter, { after: pages.at(-1)!.keys.at(-1)! }))
  const back: Cut[] = [pages.at(-1)!]
  while (back[0]!.newer) back.unshift(await listOf(db, projectId, filter, { before: back[0]!.keys[0]! }))
  const ids = (walked: Cut[]) => walked.map((page) => page.keys.map((key) => key.id))
  return { forth: ids(pages), back: ids(back) }
}

const choices = {
  theme: ['', 'none', 'aside', 'phones', 'letters'],
  words: ['', 'late', 'phone', 'late -phone'],
  source: ['', 'web', 'letter'],
  question: ['', 'What would help?'],
  service: ['', 'Renal unit'],
  score: ['', '5'],
  from: ['', '2026-04-10'],
  to: ['', '2026-04-20'],
}
const pick = (name: keyof typeof choices) => fc.constantFrom(...choices[name])

test(
  'for any filter, the list has what matches and nothing else, newest first',
  inDatabase(async (db) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    const themes = { phones: await aTheme(db, project.id, 'Phone lines'), letters: await aTheme(db, project.id, 'Letters') }
    const wordings = ['The phone rang late', 'Nobody came', 'Late again', 'A kind phone call']
    const all: { id: string; state: string; words: string; source: string; question: string; service: string; score: string; saidOn: string }[] = []
    for (let n = 0; n < 64; n++) {
      const given = {
        words: wordings[n % 4]!,
        source: n % 3 === 0 ? ('letter' as const) : ('web' as const),
        question: n % 5 === 0 ? 'What would help?' : '',
        service: n % 2 === 0 ? 'Renal unit' : '',
        score: String((n % 5) + 1),
        saidOn: `2026-04-${String((n % 28) + 1).padStart(2, '0')}`,
      }
      const { id } = await said(db, project.id, { ...given, receivedAt: may(2, n) })
      const state = n % 7 === 0 ? 'aside' : n % 3 === 1 ? 'phones' : n % 3 === 2 ? 'letters' : 'none'
      if (state === 'aside') await setAside(db, id, may(3))
      else if (state !== 'none') await placed(db, id, themes[state], may(3))
      all.unshift({ id, state, ...given })
    }
    const says = (words: string, filter: string) => {
      const late = /late/i.test(words)
      const phone = /phone/i.test(words)
      return filter === '' || (filter === 'late' ? late : filter === 'phone' ? phone : late && !phone)
    }

    await fc.assert(
      fc.asyncProperty(
        fc.record({
          theme: pick('theme'),
          words: pick('words'),
          source: pick('source'),
          question: pick('question'),
          service: pick('service'),
          score: pick('score'),
          from: pick('from'),
          to: pick('to'),
        }),
        async (asked) => {
          const is = (name: 'source' | 'question' | 'service' | 'score', one: (typeof all)[number]) => asked[name] === '' || one[name] === asked[name]
          const wanted = all.filter(
            (one) =>
              (asked.theme === '' || one.state === asked.theme) &&
              says(one.words, asked.words) &&
              (['source', 'question', 'service', 'score'] as const).every((name) => is(name, one)) &&
              (asked.from === '' || one.saidOn >= asked.from) &&
              (asked.to === '' || one.saidOn <= asked.to),
          )
          const filter = { ...asked, theme: asked.theme in themes ? themes[asked.theme as keyof typeof themes] : asked.theme }
          const { forth, back } = await walk(db, project.id, filter)
          assert.deepEqual(
            forth.flat(),
            wanted.map((one) => one.id),
          )
          assert.deepEqual(back, forth)
          assert.deepEqual((await listOf(db, project.id, filter, {})).total, { count: wanted.length, more: false })
          assert.equal(await countChosen(db, project.id, { filter }), wanted.length)
        },
      ),
      { numRuns: 80 },
    )
  }),
)

test(
  'a long list is counted up to a thousand, and common words are found along it',
  inDatabase(async (db) => {
    const project = await aProject(db, (await aPerson(db)).id)
    const ids = await many(db, project.id, 3060, (n) => (n % 1020 === 7 ? 'Transport by minibus' : 'Transport was late'))
    for (const [filter, total] of [
      [anyOf, { count: 1000, more: true }],
      [
        { ...anyOf, words: 'transport' },
        { count: pageSize, more: true },
      ],
    ] as const) {
      const first = await listOf(db, project.id, filter, {})
      assert.deepEqual(first.total, total)
      const second = await listOf(db, project.id, filter, { after: first.keys.at(-1)! })
      assert.deepEqual(
        [...first.keys, ...second.keys].map((key) => key.id),
        ids.slice(0, 2 * pageSize),
      )
      const { total: _, ...again } = await listOf(db, project.id, filter, { before: second.keys[0]! })
      assert.deepEqual(again, { keys: first.keys, newer: false, older: true })
      const last = await listOf(db, project.id, filter, { after: { at: may(2, 20).getTime() * 1000, id: ids.at(-21)! } })
      assert.deepEqual([last.keys.map((key) => key.id), last.newer, last.older], [ids.slice(-20), true, false])
    }
    assert.equal(await countChosen(db, project.id, { filter: { ...anyOf, words: 'transport' } }), 3060)

    const rare = await listOf(db, project.id, { ...anyOf, words: 'minibus' }, {})
    assert.deepEqual(rare.total, { count: 3, more: false })
  }),
)

test(
  'words are searched by their stem; words that everyone uses and broken searches find nothing and break nothing',
  inDatabase(async (db) => {
    const project = await aProject(db, (await aPerson(db)).id)
    await said(db, project.id, { words: 'We waited three hours for the ambulance' })
    const found = async (words: string) => (await listOf(db, project.id, { ...anyOf, words }, {})).total.count
    assert.equal(await found('waiting'), 1)
    assert.equal(await found('"three hours"'), 1)
    assert.equal(await found('"hours three"'), 0)
    assert.equal(await found('wait OR nothing'), 1)
    for (const words of ['the', '"', '& | !', '-', "'); drop table x; --", 'a:*']) assert.equal(await found(words), 0, words)
  }),
)

test(
  'what a person took back is not chosen again, and shows no words',
  inDatabase(async (db) => {
    const project = await aProject(db, (await aPerson(db)).id)
    const one = await said(db, project.id)
    const other = await said(db, project.id)
    await withdrawn(db, one.id, may(4))
    assert.equal(await countChosen(db, project.id, { ids: [one.id, other.id] }), 1)
    assert.equal(await countChosen(db, project.id, { filter: anyOf }), 1)
    const [row] = await rowsOf(db, [one.id])
    assert.deepEqual([row?.state, row?.words, row?.reason], ['withdrawn', '', 'withdrawn'])
  }),
)

test(
  'nothing of another project or another organisation, and no rehearsal, is listed, found, chosen or offered',
  inDatabase(async (db, organisation) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    const other = await aProject(db, lead.id)
    const elsewhere = await said(db, other.id, { words: 'A phone', service: 'Elsewhere' })
    const rehearsal = await said(db, project.id, { words: 'A phone', rehearsal: true, service: 'Trial' })
    const stranger = await asOwner(db, async () => {
      const another = await anOrganisation(db, 'Fenwick Council')
      await enter(db, another.id)
      const theirs = await aProject(db, (await aPerson(db)).id)
      return { project: theirs, ...(await said(db, theirs.id, { words: 'A phone' })) }
    })
    await enter(db, organisation.id)

    for (const filter of [anyOf, { ...anyOf, words: 'phone' }]) assert.deepEqual((await listOf(db, project.id, filter, {})).keys, [])
    for (const filter of [anyOf, { ...anyOf, words: 'phone' }]) assert.deepEqual((await listOf(db, stranger.project.id, filter, {})).keys, [])
    assert.equal(await countChosen(db, project.id, { ids: [elsewhere.id, rehearsal.id, stranger.id] }), 0)
    assert.deepEqual(await rowsOf(db, [stranger.id, rehearsal.id]), [])
    assert.deepEqual(await facetsOf(db, project.id), { source: [], question: [], service: [], score: [] })
    assert.deepEqual((await facetsOf(db, other.id)).service, ['Elsewhere'])
  }),
)
