import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { eraseCommand } from '#app/commands/erase.command.ts'
import { allJobs } from '#app/jobs.ts'
import { modules } from '#app/modules.ts'
import { gatherAll } from '#app/privacy/gather.action.ts'
import { somebodyOf } from '#app/privacy/somebody.queries.ts'
import { idris, ignacy, marged } from '#demo/cast.ts'
import { loopCounts } from '#modules/insights/index.ts'
import { readConfig } from '#platform/config.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { somebodyEverywhere } from '#support/everywhere.ts'
import { namingMarks, staffWords } from '#support/everywhere-marks.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

/**
 * Somebody who is in every place where somebody can be is erased; then the whole database, the outbox and what staff can take out of the
 * service are searched for anything that names them.
 */
const demonstration = await aDemonstration()
const { store, organisation, things, theirs, castMember } = demonstration
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const administrator = await door.as(castMember(ignacy.name))
const dataDir = mkdtempSync(join(tmpdir(), 'heard-erasure-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))
const config = { ...readConfig({}), dataDir }

async function runJobs(): Promise<void> {
  const log = openLog('silent')
  const given = { store, log, jobs: allJobs(config, log), organisationById: async () => organisation, now: door.clock.now }
  for (let round = 0; round < 3; round++) assert.deepEqual((await runQueued(given)).failed, [])
}

/** Every table of every schema, those of the jobs too. */
async function allTables(): Promise<string[]> {
  const { rows } = await store.query(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`)
  return rows.map((row) => String(row.name))
}

/** In which tables a row has a mark, with how many rows: a row as text holds its words, its jsonb, its arrays, and its bytes as digits. */
async function foundIn(marks: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of await allTables()) {
    const { rows } = await store.query(`select count(*)::integer as many from ${table} t where t::text ~* $1`, [marks])
    if (Number(rows[0]?.many) > 0) found[table] = Number(rows[0]?.many)
  }
  return found
}

const outboxWith = (marks: string): string[] =>
  readdirSync(join(dataDir, 'outbox')).filter((file) => new RegExp(marks, 'i').test(readFileSync(join(dataDir, 'outbox', file), 'utf8')))

/** What the public is told in numbers. */
const published = () =>
  store.reading(organisation.id, async (db) => ({
    loop: await loopCounts(db, things.projectId),
    themes: await db.selectFrom('insights.public_theme').select(['id', 'contributions', 'people', 'outcome']).orderBy('id').execute(),
    routes: await db.selectFrom('contributions.public_route').selectAll().orderBy('projectId').orderBy('source').execute(),
  }))

const pageInNumbers = async () =>
  (await (await door.as(null)).get(`/projects/${things.project}`)).html.replace(/<blockquote[\s\S]*?<\/blockquote>/g, '').replace(/<[^>]+>/g, ' ')

/** Everything of another organisation, as one number for each table. */
async function neighbours(): Promise<Record<string, unknown>> {
  const { rows } = await store.query(`
    select table_schema || '.' || table_name as name from information_schema.columns
    where column_name = 'organisation_id' and table_schema not in ('pgboss') and table_name in (select relname from pg_class where relkind = 'r')`)
  const sums: Record<string, unknown> = {}
  for (const { name } of rows) {
    const { rows: read } = await store.query(
      `select md5(string_agg(t::text, ',' order by t::text)) as sum from ${name} t where organisation_id = $1`,
      [theirs.organisationId],
    )
    sums[String(name)] = read[0]?.sum
  }
  return sums
}

const dataOf = (personId: string) => store.reading(organisation.id, async (db) => gatherAll(db, (await somebodyOf(db, personId))!))

/** Tables whose rows can hold nothing that names a contributor: codes, hashes, and who of staff did a piece of work. */
const wordless = new Set([
  ...modules.flatMap(({ kept = [] }) => kept.filter(({ why }) => why === 'to answer for what was done').map(({ table }) => table)),
  ...['organisations.organisation', 'organisations.settings', 'equality.answers', 'equality.objection', 'platform.event', 'platform.session'],
  ...[
    'opportunities.draw_entry',
    'people.erasure',
    'contributions.receipt_link',
    'activities.response',
    'activities.answered',
    'insights.set_aside',
    'insights.sorting',
  ],
  // Words of a participant are in their contribution; a statement of its own has words of staff only.
  ...['activities.voter', 'activities.vote', 'activities.opinion_place', 'activities.statement'],
  ...[
    'contributors.consent',
    'contributors.pause',
    'contributors.ask_limit',
    'contributors.named_contact',
    'people.role_grant',
    'projects.expectations_acceptance',
    'opportunities.application_date',
    'opportunities.selection_answer',
  ],
  ...['activities.priority_voter', 'activities.priority_vote', 'activities.priority_suggestion'],
])

for (const words of ['keep-without-name', 'erase'] as const) {
  test(`somebody who is everywhere is erased (${words}), and nothing that names them is left`, async () => {
    const theirWords = words === 'erase' ? 'marzipanorama' : 'thistledownery'
    const somebody = await somebodyEverywhere({ demonstration, door, lead, runJobs, now: door.clock.now, mark: theirWords })
    const before = {
      places: await foundIn(namingMarks),
      published: await published(),
      page: await pageInNumbers(),
      neighbours: await neighbours(),
      idris: await dataOf(castMember(idris.name).id),
      own: await dataOf(somebody.id),
    }
    const kept = modules.flatMap((module) => module.kept ?? []).map(({ table }) => table)
    assert.deepEqual(
      kept.filter((table) => !wordless.has(table) && !(table in before.places)),
      [],
      'tables in which the test put nobody: nobody knows whether they are erased',
    )
    assert.ok(outboxWith(namingMarks).length >= 4)
    assert.match(JSON.stringify(before.own), new RegExp(`${theirWords}[\\s\\S]*${staffWords}|${staffWords}[\\s\\S]*${theirWords}`))

    const browser = await door.as(somebody)
    const erased = await submit(browser, '/my/erasure', { words, sure: 'yes' })
    assert.equal(erased.location, '/erased')
    await runJobs()
    door.clock.now = new Date(door.clock.now.getTime() + 11 * 60_000)
    await runJobs()

    assert.deepEqual(await foundIn(namingMarks), {})
    assert.deepEqual(outboxWith(namingMarks), [])
    assert.deepEqual(await foundIn(staffWords), {})
    const left = await foundIn(theirWords)
    const unproved = ['activities.draft', 'contributions.contribution']
    // What nobody confirmed, what was typed for them, and what is in a draft may be somebody else's words: they stay, without the name.
    assert.deepEqual(
      Object.keys(left),
      words === 'erase' ? [...unproved, 'opportunities.application'] : [...unproved, 'insights.reply', 'opportunities.application'],
    )
    const own = await store.reading(organisation.id, (db) =>
      db
        .selectFrom('contributions.contribution')
        .select(['words', 'publicWords', 'quoteAs', 'quoteName', 'erasedAt', 'withdrawnAt'])
        .where('id', 'in', somebody.contributions)
        .execute(),
    )
    for (const said of own) {
      assert.equal(said.quoteName, '')
      assert.equal(said.withdrawnAt, null)
      if (words === 'erase') assert.deepEqual([said.words, said.publicWords, said.erasedAt !== null], ['', null, true])
      else assert.match(said.words, /^I am \[removed\]/)
    }

    assert.deepEqual(await published(), before.published)
    assert.equal(await pageInNumbers(), before.page)
    assert.deepEqual(await neighbours(), before.neighbours)
    assert.deepEqual(await dataOf(castMember(idris.name).id), before.idris)

    assert.equal((await browser.get('/my/data')).status, 303, 'their session opens nothing any more')
    for (const path of [`/projects/${things.project}/surveys/${things.survey}/export`, '/audit.csv', '/outbox'])
      assert.doesNotMatch((await (path.includes('export') ? lead : administrator).get(path)).raw.toString('utf8'), new RegExp(namingMarks, 'i'), path)
    await assertEveryViewBears(somebody.contributions, words)
  })
}

/** Pages that show what was said show it without the name, or say that it was erased. */
async function assertEveryViewBears(contributions: readonly string[], words: string): Promise<void> {
  const expected = words === 'erase' ? /Erased at the person’s request/ : /I am \[removed\]/
  const [one] = contributions
  const places = [
    `/projects/${things.project}/contributions/${one}`,
    `/projects/${things.project}/replies`,
    `/projects/${things.project}/contributions`,
  ]
  for (const path of places) assert.match((await lead.get(path)).html, expected, path)
}

test('erasing twice is harmless, and the command says how many rows were where', async () => {
  const { rows } = await store.query(`select id from people.person where erased_at is not null`)
  const person = String(rows[0]?.id)
  const events = await store.query(`select count(*) as many from platform.event where type = 'people.erased'`)
  const options = { person, words: 'erase', organisation: 'localhost' }
  const printed = await eraseCommand.run({ store, config, now: door.clock.now, options, positionals: [], say: () => {} })
  const { places } = printed.data as { person: string; places: Record<string, number> }
  assert.ok(Object.keys(places).every((place) => /^[a-z]+\.[a-z_]+$/.test(place)))
  assert.deepEqual((await store.query(`select count(*) as many from platform.event where type = 'people.erased'`)).rows, events.rows)
  assert.equal((await store.query(`select count(*)::integer as many from people.erasure where person_id = $1`, [person])).rows[0]?.many, 1)
})

test('the command erases a contributor, counts the rows by table, and refuses accounts of staff and strangers', async () => {
  const somebody = await somebodyEverywhere({ demonstration, door, lead, runJobs, now: door.clock.now, mark: 'cobblestonery' })
  const run = (person: string) =>
    eraseCommand.run({ store, config, now: door.clock.now, options: { person, organisation: 'localhost' }, positionals: [], say: () => {} })
  const { data } = await run(somebody.id)
  const { person, places } = data as { person: string; places: Record<string, number> }
  assert.equal(person, somebody.id)
  for (const place of ['people.person', 'contributions.receipt', 'contributions.contribution', 'contributors.access_passport', 'platform.message'])
    assert.ok((places[place] ?? 0) > 0, place)
  await runJobs()
  assert.deepEqual(await foundIn(namingMarks), {})
  await assert.rejects(run(castMember(marged.name).id), /part of the public record/)
  await assert.rejects(run(theirs.person), /There is no person/)
})

test('every table that holds text and leads to a person says in a manifest what becomes of it', async () => {
  const { rows } = await store.query(`
    with recursive leads as (
      select 'people.person'::regclass::oid as id
      union select 'contributions.receipt'::regclass::oid
      union select 'contributions.contribution'::regclass::oid
      union
      select c.conrelid from pg_constraint c join leads l on l.id = c.confrelid where c.contype = 'f'
    )
    select distinct n.nspname || '.' || t.relname as name
    from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
      and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'bytea', 'character varying')
      and (t.oid in (select id from leads) or exists (
        select from pg_attribute p where p.attrelid = t.oid and p.attname in ('actor', 'subject', 'person_id', 'to_address', 'changed_by', 'reviewed_by', 'receipt_id', 'contribution_id')))
    order by 1`)
  const kept = new Set(modules.flatMap((module) => module.kept ?? []).map(({ table }) => table))
  // Words of surveys, names of filters, and counts: they lead to whoever made the survey, and say nothing about anybody.
  const ofNobody = ['activities.question_version', 'insights.facet', 'equality.totals']
  assert.ok(rows.length > 40)
  assert.deepEqual(
    rows.map((row) => String(row.name)).filter((name) => !kept.has(name) && !ofNobody.includes(name)),
    [],
  )
  const there = new Set(await allTables())
  assert.deepEqual(
    [...kept].filter((table) => !there.has(table)),
    [],
    'a manifest names a table that is not there',
  )
})

test('whoever was last seen long ago is asked to show that it is them before anything is erased', async () => {
  const browser = await door.as(castMember(idris.name))
  door.clock.now = new Date(door.clock.now.getTime() + 11 * 60_000)
  assert.match((await browser.get('/my/erasure')).html, /href="\/my\/confirm\?next=%2Fmy%2Ferasure"/)
  const refused = await browser.post('/my/erasure', { words: 'erase', sure: 'yes' })
  assert.equal(refused.status, 422)
  assert.equal((await dataOf(castMember(idris.name).id))[0]?.records[0]?.[0]?.value, idris.name)
})
