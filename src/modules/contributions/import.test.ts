import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { eventsOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader } from '#platform/database/types.ts'
import { aCommittedUnit, may } from '#support/contributions.ts'
import { finishImport } from './finish-import.action.ts'
import type { Mapping } from './import-mapping.ts'
import { badRows, firstGoodRows } from './import-rows.queries.ts'
import { takeImportedThemes } from './imported-themes.queries.ts'
import { beginRun, importById, insertImport, moveOn } from './imports.queries.ts'
import { moveImport, stageImport } from './stage-import.action.ts'
import { withdraw } from './withdraw.action.ts'

const unit = await aCommittedUnit()
const { store, organisation, project, lead } = unit
const organisationId = organisation.id
const mapping: Mapping = { text: 'text', id: 'id', themes: 'themes', dateOrder: 'dmy', leaveOut: ['Did not answer'], skipBad: true }
const places = { text: 0, id: 1, themes: 2 }

async function* batchesOf(rows: readonly (readonly string[])[]) {
  yield rows.map((cells, index) => ({ row: index + 2, cells }))
}

async function begin(fileHash: string) {
  const ids = { id: newId(), run: newId() }
  const row = {
    id: ids.id,
    projectId: project.id,
    fileName: 'comments.csv',
    fileHash,
    fileBytes: null,
    headings: ['text', 'id', 'themes'],
    startedBy: lead.id,
    startedAt: may(10),
  }
  await store.within(organisationId, (db) => insertImport(db, { ...row, begun: { run: ids.run, mapping } }))
  return ids
}

/** Reads and brings in rows of text, id and themes. */
async function bringIn(rows: readonly (readonly string[])[], fileHash: string) {
  const ids = await begin(fileHash)
  const staged = await stageImport({ store, organisationId }, ids, { mapping, places, fileHash }, batchesOf(rows))
  await store.within(organisationId, (db) => moveOn(db, ids.id, ids.run, 'checked', { state: 'moving', imported: 0, alreadyThere: 0 }))
  await moveImport({ store, organisationId }, { id: ids.id, projectId: project.id, now: may(10) })
  const ended = await store.within(organisationId, (db) => finishImport({ db, now: may(10), actor: lead.id }, ids))
  return { ...ids, staged, ended }
}

const reading = <Value>(work: (db: Reader) => Promise<Value>) => store.reading(organisationId, work)
const wordsOf = async (importId: string) => {
  const rows = await reading((db) =>
    db.selectFrom('contributions.contribution').select('words').where('importId', '=', importId).orderBy('id').execute(),
  )
  return rows.map((row) => row.words)
}
const countsOf = (one: Awaited<ReturnType<typeof bringIn>>) =>
  one.ended && [one.ended.imported, one.ended.alreadyThere, one.ended.leftOut, one.ended.bad]

test('the same words from many people are as many contributions, and a second run adds none', async () => {
  const rows = [['Nothing'], ['Nothing'], ['Did not answer'], ['Nothing'], ['']]
  const first = await bringIn(rows, 'a'.repeat(64))
  assert.deepEqual(countsOf(first), [3, 0, 2, 0])
  assert.deepEqual(await wordsOf(first.id), ['Nothing', 'Nothing', 'Nothing'])

  const second = await bringIn(rows, 'a'.repeat(64))
  assert.deepEqual(countsOf(second), [0, 3, 2, 0])
  const another = await bringIn(rows, 'b'.repeat(64))
  assert.deepEqual(countsOf(another), [3, 0, 2, 0])
})

test('with ids, a comment is known again in another file, and after it was taken back', async () => {
  const first = await bringIn(
    [
      ['The bus was late', 'c1'],
      ['No signs', 'c2'],
    ],
    'c'.repeat(64),
  )
  assert.deepEqual(countsOf(first), [2, 0, 0, 0])
  const [bus] = await reading((db) =>
    db.selectFrom('contributions.contribution').select(['id', 'receiptId']).where('externalKey', '=', 'id:c1').execute(),
  )
  await store.within(organisationId, (db) => withdraw({ db, now: may(11) }, bus?.receiptId ?? '', 'words', [bus?.id ?? '']))

  const second = await bringIn(
    [
      ['The bus was late', 'c1'],
      ['No signs', 'c2'],
      ['No lift', 'c3'],
    ],
    'd'.repeat(64),
  )
  assert.deepEqual(countsOf(second), [1, 2, 0, 0])
  assert.deepEqual(await wordsOf(first.id), ['', 'No signs'])
})

test('bad rows are listed with their numbers and reasons, and nothing of a word stays in staging', async () => {
  const done = await bringIn([['Good', 'e1', 'Waiting'], ['Same id', 'e1'], ['x'.repeat(10_001)], ['Fine', 'e2']], 'e'.repeat(64))
  assert.deepEqual(countsOf(done), [2, 0, 0, 2])
  assert.deepEqual(await reading((db) => badRows(db, done.id, { limit: 10 })), [
    { row: 3, reason: 'Its id is the same as in row 2' },
    { row: 4, reason: 'The text is longer than 10,000 characters' },
  ])
  const kept = await reading(
    async (db) =>
      (await sql<{ row: string }>`select r::text as row from contributions.import_row r where import_id = ${done.id}::uuid`.execute(db)).rows,
  )
  assert.equal(kept.length, 3)
  for (const { row } of kept) assert.doesNotMatch(row, /Good|Fine|Same id,/)
})

test('labels are handed on once, with the contribution that they belong to', async () => {
  const done = await bringIn(
    [
      ['Late', 'f1', 'Waiting; Staff'],
      ['Kind', 'f2', ''],
      ['Rude', 'f3', 'Staff'],
    ],
    '1'.repeat(64),
  )
  const taken = await store.within(organisationId, (db) => takeImportedThemes(db, done.id, 1))
  const rest = await store.within(organisationId, (db) => takeImportedThemes(db, done.id, 10))
  assert.deepEqual(await store.within(organisationId, (db) => takeImportedThemes(db, done.id, 10)), [])
  const named = await reading((db) => db.selectFrom('contributions.contribution').select(['id', 'words']).where('importId', '=', done.id).execute())
  const wordsOfId = new Map(named.map((row) => [row.id, row.words]))
  assert.deepEqual(
    [...taken, ...rest].map((one) => [wordsOfId.get(one.contributionId), one.themes]),
    [
      ['Late', ['Waiting', 'Staff']],
      ['Rude', ['Staff']],
    ],
  )
  const queued = await store.query(`select data ->> 'job' as job from pgboss.job_common where data -> 'data' ->> 'import' = $1`, [done.id])
  assert.deepEqual(queued.rows, [{ job: 'insights.themes-from-import' }])
  assert.deepEqual(await reading((db) => eventsOf(db, done.id)), ['contributions.imported'])
})

test('a dry run shows the first rows as they will be', async () => {
  const ids = await begin('2'.repeat(64))
  const staged = await stageImport(
    { store, organisationId },
    ids,
    { mapping, places, fileHash: '2'.repeat(64) },
    batchesOf([['  Late '], ['Did not answer'], ['Kind', '', 'Staff']]),
  )
  assert.deepEqual(staged, { ok: true, value: { rows: 3, imported: 2, alreadyThere: 0, leftOut: 1, bad: 0, warnings: 0 } })
  assert.deepEqual(
    (await reading((db) => firstGoodRows(db, ids.id, 10))).map((row) => [row.row, row.words, row.themes]),
    [
      [2, 'Late', []],
      [4, 'Kind', ['Staff']],
    ],
  )
  assert.deepEqual(await wordsOf(ids.id), [])
})

test('a reading that was overtaken stops and changes nothing', async () => {
  const ids = await begin('3'.repeat(64))
  await store.within(organisationId, (db) =>
    db
      .updateTable('contributions.import')
      .set({ fileBytes: Buffer.from('file') })
      .where('id', '=', ids.id)
      .execute(),
  )
  const run = newId()
  await store.within(organisationId, (db) => beginRun(db, ids.id, run, mapping))
  const old = await stageImport({ store, organisationId }, ids, { mapping, places, fileHash: '3'.repeat(64) }, batchesOf([['Late']]))
  assert.deepEqual(old, { ok: false, because: 'overtaken' })
  const current = await stageImport(
    { store, organisationId },
    { id: ids.id, run },
    { mapping, places, fileHash: '3'.repeat(64) },
    batchesOf([['Late']]),
  )
  assert.equal(current.ok && current.value.imported, 1)
})

test('a move that was stopped half way goes on from there', async () => {
  const fileHash = '4'.repeat(64)
  const ids = await begin(fileHash)
  const rows = Array.from({ length: 2500 }, (_, place) => [`Comment ${place}`])
  await stageImport({ store, organisationId }, ids, { mapping, places, fileHash }, batchesOf(rows))
  await store.within(organisationId, (db) => moveOn(db, ids.id, ids.run, 'checked', { state: 'moving', imported: 0, alreadyThere: 0 }))
  const stop = new AbortController()
  const stopped = moveImport(
    { store, organisationId, signal: stop.signal, progress: () => stop.abort() },
    { id: ids.id, projectId: project.id, now: may(10) },
  )
  await assert.rejects(stopped)
  assert.equal((await reading((db) => importById(db, ids.id)))?.imported, 1000)

  await moveImport({ store, organisationId }, { id: ids.id, projectId: project.id, now: may(10) })
  const ended = await store.within(organisationId, (db) => finishImport({ db, now: may(10), actor: null }, ids))
  assert.deepEqual([ended?.imported, ended?.alreadyThere], [2500, 0])
  assert.equal((await wordsOf(ids.id)).length, 2500)
  assert.equal(await store.within(organisationId, (db) => finishImport({ db, now: may(10), actor: null }, ids)), undefined)
})

test('whatever the rows are, the counts add up, and a second run brings in nothing', async () => {
  const row = fc.tuple(
    fc.constantFrom('Late', 'Nothing', '', 'Did not answer', 'bad\0', 'Kind'),
    fc.constantFrom('', 'g1', 'g2', 'g3'),
    fc.constantFrom('', 'Staff;Waiting'),
  )
  let file = 0
  const property = fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
    const fileHash = String(++file).padStart(64, '9')
    for (const again of [false, true]) {
      const { ended } = await bringIn(rows, fileHash)
      assert.ok(ended)
      assert.equal(ended.rows, rows.length)
      assert.equal(ended.imported + ended.alreadyThere + ended.leftOut + ended.bad, rows.length)
      if (again) assert.equal(ended.imported, 0)
    }
  })
  await fc.assert(property, { numRuns: 15 })
})

test('text search goes through the index, under the role of the application', async () => {
  await store.query('analyze contributions.contribution')
  const words = await reading(
    async (db) => (await sql<{ id: string }>`select id from contributions.found(${project.id}::uuid, 'bus', 10)`.execute(db)).rows,
  )
  assert.deepEqual(words, [])
  const plan = await store.query(
    `explain select c.id from contributions.contribution c where c.organisation_id = '${organisationId}' and c.project_id = '${project.id}'
     and not c.rehearsal and c.search @@ websearch_to_tsquery('english', 'broken lift') limit 200`,
  )
  assert.match(JSON.stringify(plan.rows), /contribution_search/)
})
