import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { anOrganisation, asOwner, enter, inDatabase } from '#support/database.ts'
import { aPerson, aProject, aTheme, may, placed, released, said, withdrawn } from '#support/insights-sense.ts'
import { nameOfFinding, type Readable } from './finding.ts'
import { searchFindings } from './search.queries.ts'

const search = (db: Reader, words: string, { besides, readable = 'all', page = 1 }: { besides?: string; readable?: Readable; page?: number } = {}) =>
  searchFindings(db, { words, besides, readable, page })
const names = async (...asked: Parameters<typeof search>) => (await search(...asked)).findings.map(nameOfFinding)

const opened = (db: Writer, projectId: string, by: string) =>
  db
    .insertInto('projects.opening')
    .values({ projectId, openedBy: by, openedAt: may(1) })
    .execute()

/** What the index says and what the tables say, where they differ. */
const differing = async (db: Writer) =>
  (
    await sql<{ id: string }>`
      select coalesce(f.id, s.id) as id from insights.finding f full join insights.finding_source s on s.id = f.id
      where (f.project_id, f.kind, f.search, f.found_at) is distinct from (s.project_id, s.kind, s.search, s.found_at)`.execute(db)
  ).rows

test(
  'whatever is written, changed, merged, answered or taken back is found as it is now',
  inDatabase(async (db) => {
    const [lead, checker] = [await aPerson(db), await aPerson(db, 'Otto Finch')]
    const project = await aProject(db, lead.id)
    const theme = await aTheme(db, project.id, 'Long waits for the bus')
    const other = await aTheme(db, project.id, 'Bus stops without a seat')
    assert.deepEqual(new Set(await names(db, 'bus', { besides: newId() })), new Set(['Long waits for the bus', 'Bus stops without a seat']))
    assert.deepEqual(await names(db, 'bus', { besides: project.id }), [])

    await db.updateTable('insights.theme').set({ about: 'At the kidney unit' }).where('id', '=', theme).execute()
    assert.deepEqual(await names(db, 'kidney'), ['Long waits for the bus'])
    await db.updateTable('insights.theme').set({ mergedInto: theme }).where('id', '=', other).execute()
    assert.deepEqual(await names(db, 'bus'), ['Long waits for the bus'])

    await released(db, project.id, [theme], { writer: lead.id, checker: checker.id }, may(9))
    assert.deepEqual(await names(db, '"called back"'), ['Long waits for the bus'])

    const audience = { id: newId(), projectId: project.id, name: 'Deaf people in Coldwick', addedAt: may(1) }
    await db.insertInto('projects.audience').values(audience).execute()
    assert.deepEqual(await names(db, 'coldwick'), ['Transport to dialysis'])
    await db.deleteFrom('projects.audience').where('id', '=', audience.id).execute()
    assert.deepEqual(await names(db, 'coldwick'), [])

    const one = await said(db, project.id, { words: 'My driver sang' })
    assert.deepEqual(await names(db, 'sang'), [])
    const chosen = { mayQuote: true, quoteAs: 'anonymous' as const, publicWords: 'My driver sang', chosenBy: lead.id, chosenAt: may(5) }
    await db.updateTable('contributions.contribution').set(chosen).where('id', '=', one.id).execute()
    await placed(db, one.id, theme, may(6))
    assert.deepEqual(await names(db, 'sang'), ['My driver sang'])
    await db
      .updateTable('contributions.contribution')
      .set({ words: '', publicWords: null, withdrawnAt: may(7) })
      .where('id', '=', one.id)
      .execute()
    assert.deepEqual(await names(db, 'sang'), [])

    const note = { id: newId(), projectId: project.id, happenedOn: '2026-05-01', place: 'Wennick Hall', notedBy: lead.id, notedAt: may(2) }
    await db
      .insertInto('contributions.note')
      .values([
        { ...note, kind: 'meeting' },
        { ...note, id: newId(), kind: 'visit', place: '4 Alder Court' },
      ])
      .execute()
    assert.deepEqual(await names(db, 'wennick'), ['Wennick Hall'])
    assert.deepEqual(await names(db, 'alder'), [])
    await db.updateTable('contributions.note').set({ place: 'somebody’s home' }).where('id', '=', note.id).execute()
    assert.deepEqual(await names(db, 'wennick'), [])
    assert.deepEqual(await differing(db), [])
  }),
)

test(
  'who may not read a project finds of it what is public: its plan once it is open, the rest once it is answered',
  inDatabase(async (db) => {
    const [lead, checker] = [await aPerson(db), await aPerson(db, 'Otto Finch')]
    const project = await aProject(db, lead.id)
    const theme = await aTheme(db, project.id, 'Letters about dialysis')
    await db
      .insertInto('insights.decision')
      .values({
        id: newId(),
        projectId: project.id,
        what: 'Move dialysis',
        options: 'Close the unit',
        decidedBy: 'Board',
        decidedOn: '2026-05-01',
        recordedBy: lead.id,
        recordedAt: may(3),
      })
      .execute()
    const stranger = { readable: [] }
    for (const words of ['', 'dialysis']) {
      assert.equal((await search(db, words)).total, 3)
      assert.equal((await search(db, words, { readable: [project.id] })).total, 3)
      assert.equal((await search(db, words, stranger)).total, 0)
    }
    assert.deepEqual(await names(db, 'close unit'), [], 'options that were considered are not public, and nobody finds by them')
    await opened(db, project.id, lead.id)
    for (const words of ['', 'dialysis']) assert.deepEqual(await names(db, words, stranger), ['Transport to dialysis'])
    await released(db, project.id, [theme], { writer: lead.id, checker: checker.id }, may(9))
    for (const words of ['', 'dialysis'])
      assert.deepEqual(new Set(await names(db, words, stranger)), new Set(['Transport to dialysis', 'Letters about dialysis']))
  }),
)

test(
  'a name counts for more than what is said about it, and 20 stand on a page',
  inDatabase(async (db) => {
    const project = await aProject(db, (await aPerson(db)).id)
    const themes = Array.from({ length: 44 }, (_, n) => ({
      id: newId(),
      projectId: project.id,
      name: `Theme ${n}`,
      about: 'Parking',
      madeAt: may(2, n),
    }))
    await db.insertInto('insights.theme').values(themes).execute()
    await aTheme(db, project.id, 'Parking by the gate')
    const first = await search(db, 'parking')
    assert.deepEqual([first.total, first.more, first.findings.length], [45, false, 20])
    assert.deepEqual(first.findings.slice(0, 2).map(nameOfFinding), ['Parking by the gate', 'Theme 43'])
    assert.equal((await search(db, 'parking', { page: 3 })).findings.length, 5)
    assert.equal((await search(db, 'parking', { page: 4 })).findings.length, 0)
  }),
)

test(
  'the search goes through the text index, under the role of the application, and stays in its organisation',
  inDatabase(async (db, organisation) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    await asOwner(db, async () => {
      const another = await anOrganisation(db, 'Fenwick Council')
      await enter(db, another.id)
      const strange = await aProject(db, (await aPerson(db)).id)
      await aTheme(db, strange.id, 'A theme about minibus 7')
    })
    await enter(db, organisation.id)
    const many = Array.from({ length: 3000 }, (_, n) => ({ id: newId(), projectId: project.id, name: `A theme about minibus ${n}`, madeAt: may(2) }))
    await db.insertInto('insights.theme').values(many).execute()
    await asOwner(db, async () => sql`analyze insights.finding`.execute(db))
    await enter(db, organisation.id)

    const scans = async () => {
      const { rows } = await sql<{ text: number; whole: number }>`
        select pg_stat_get_xact_numscans('insights.finding_search'::regclass) as text, pg_stat_get_xact_numscans('insights.finding'::regclass) as whole`.execute(
        db,
      )
      return rows[0]!
    }
    const before = await scans()
    const { rows } = await sql<{ id: string }>`select id from insights.found('"minibus 7"', null, null, 100)`.execute(db)
    const after = await scans()
    assert.deepEqual(
      rows.map(({ id }) => id),
      [many[7]!.id],
    )
    assert.deepEqual([after.text - before.text, after.whole - before.whole], [1, 0], 'one look into the text index, and none at the whole table')
    const { total, more } = await search(db, 'minibus')
    assert.deepEqual([total, more], [1000, true])
  }),
)

test(
  'voices are people, without those who took their words back, and are counted up to 200 things',
  inDatabase(async (db) => {
    const project = await aProject(db, (await aPerson(db)).id)
    const theme = await aTheme(db, project.id, 'Waits')
    const voices = async () => (await search(db, '')).findings.map((finding) => ('voices' in finding ? [finding.kind, finding.voices] : finding.kind))
    const taken = await said(db, project.id)
    await placed(db, taken.id, theme, may(3))
    await placed(db, (await said(db, project.id)).id, theme, may(3))
    assert.deepEqual(
      new Map((await voices()) as [string, unknown][]),
      new Map<string, unknown>([
        ['theme', { count: 2, more: false }],
        ['plan', { count: 2, more: false }],
      ]),
    )
    await withdrawn(db, taken.id, may(4))
    assert.deepEqual(((await search(db, 'waits')).findings[0] as { voices?: unknown }).voices, { count: 1, more: false })
    for (let n = 0; n < 200; n++) await placed(db, (await said(db, project.id)).id, theme, may(3))
    const all = new Map((await voices()) as [string, { count: number; more: boolean }][])
    assert.ok(all.get('theme')?.more && all.get('theme')!.count >= 200)
    assert.deepEqual(all.get('plan'), { count: 200, more: true })
  }),
)
