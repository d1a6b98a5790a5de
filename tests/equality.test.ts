import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { answersOf } from '#modules/equality/answers.queries.ts'
import { allBlank } from '#modules/equality/answers.ts'
import { forgetAnswersJob, personal } from '#modules/equality/forget-answers.job.ts'
import { saveAnswers } from '#modules/equality/save-answers.action.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { backup, restore } from '#platform/database/backup.ts'
import type { DatabaseRole } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'
import { aStore } from './support/database.ts'
import { aDemonstration } from './support/demonstration.ts'
import { countIn, haveAnswered, times } from './support/equality.ts'

/**
 * No path leads from an equality answer to a person. The role that serves staff pages has no right at all in the schema of the answers;
 * the role that has sees no people, and of the answers no row. Then an attack with the eyes of both.
 */
const { store, organisation, things, castMember } = await aDemonstration()
// The demonstration has answers and totals of its own.
for (const table of ['answers', 'totals', 'session_totals']) await store.query(`delete from equality.${table}`)
const may = new Date('2026-05-20T09:00:00Z')

const under = <Value>(role: DatabaseRole, work: (db: Writer) => Promise<Value>) => store.within(organisation.id, work, role)
const refused = (role: DatabaseRole, text: string, says = /permission denied/) =>
  assert.rejects(
    under(role, (db) => sql.raw(text).execute(db)),
    says,
    `${role} could do: ${text}`,
  )
const asked = async (text: string) => (await store.query(text)).rows

const tables = (
  await asked(`select c.relname as name from pg_class c where c.relnamespace = 'equality'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`)
).map(({ name }) => String(name))
const functions = await asked(`
  select p.proname as name, format('equality.%I(%s)', p.proname, (select string_agg(format('null::%s', t::regtype), ', ') from unnest(p.proargtypes) t)) as call
  from pg_proc p where p.pronamespace = 'equality'::regnamespace`)

test('the role of staff pages is refused every table, view and function of the schema', async () => {
  assert.deepEqual(tables.sort(), ['answers', 'objection', 'secret', 'session_totals', 'totals'])
  assert.equal(functions.length, 9)
  for (const table of tables)
    for (const text of [
      `select count(*) from equality.${table}`,
      `select ctid, xmin from equality.${table}`,
      `insert into equality.${table} default values`,
      `update equality.${table} set ctid = ctid`,
      `delete from equality.${table}`,
      `truncate equality.${table}`,
      `copy equality.${table} to stdout`,
      `lock table equality.${table}`,
      `create view platform.spy as select * from equality.${table}`,
    ])
      await refused('heard_app', text, /permission denied/)
  for (const { call } of functions) await refused('heard_app', `select ${call}`)
})

test('nothing that the role of staff pages may use reaches the schema: the catalogue says so', async () => {
  const [held] = await asked(`
    select has_schema_privilege('heard_app', 'equality', 'usage, create') as room, pg_has_role('heard_app', 'heard_monitoring', 'member') as role,
      pg_has_role('heard_monitoring', 'heard_app', 'member') as back,
      exists (select from pg_class c where c.relnamespace = 'equality'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and (has_table_privilege('heard_app', c.oid, 'select, insert, update, delete, truncate, references, trigger')
          or has_any_column_privilege('heard_app', c.oid, 'select, insert, update, references'))) as tables,
      exists (select from pg_proc p where p.pronamespace = 'equality'::regnamespace and has_function_privilege('heard_app', p.oid, 'execute')) as functions`)
  assert.deepEqual(held, { room: false, role: false, back: false, tables: false, functions: false })

  // Views, rules and foreign keys that point into the room from outside of it.
  const views = await asked(`
    select distinct r.ev_class::regclass::text as name from pg_rewrite r join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass
    join pg_class c on c.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
    where c.relnamespace = 'equality'::regnamespace and r.ev_class <> c.oid`)
  assert.deepEqual(views, [])
  const keys = await asked(`
    select conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.confrelid in (select oid from pg_class where relnamespace = 'equality'::regnamespace)`)
  assert.deepEqual(keys, [])

  // What runs with the owner's rights outside of the room, and names it.
  const definers = await asked(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'equality') and pg_get_functiondef(p.oid) ~* 'equality|heard_monitoring|\\mexecute\\M'
      and p.prosecdef and p.prokind in ('f', 'p')`)
  assert.deepEqual(definers, [])
  const triggers = await asked(`
    select tgname as name from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'equality'::regnamespace)`)
  assert.deepEqual(triggers, [])
})

test('the role that serves equality pages sees no people, nothing that anybody said, and no row of answers', async () => {
  const readable = await asked(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and (has_any_column_privilege('heard_monitoring', c.oid, 'select, insert, update') or has_table_privilege('heard_monitoring', c.oid, 'delete, truncate'))`)
  assert.deepEqual(readable.map(({ name }) => String(name)).sort(), ['equality.session_totals', 'equality.totals'])
  for (const table of [
    'people.person',
    'people.role_grant',
    'contributors.contact_preference',
    'contributors.access_passport',
    'contributions.receipt',
    'contributions.contribution',
    'platform.session',
    'platform.message',
    'platform.event',
    'platform.secret',
    'equality.secret',
    'equality.objection',
  ])
    await refused('heard_monitoring', `select * from ${table}`, /permission denied|does not exist/)
  for (const text of [
    'select * from equality.answers',
    'select ctid, xmin from equality.answers',
    'select count(*) from equality.answers',
    `select equality.key_of('${things.receipt.id}')`,
    `update equality.totals set people = 20`,
    `select platform.keyed_hash('receipt', '${things.receipt.id}')`,
  ])
    await refused('heard_monitoring', text)
})

test('only the files of the equality module ask for that role, and no module leaves the roles', () => {
  const root = fileURLToPath(new URL('../src/', import.meta.url))
  const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
  const naming = (words: RegExp) => files.filter((file) => words.test(readFileSync(root + file, 'utf8')))
  const strangers = naming(/heard_monitoring/).filter((file) => !file.startsWith('modules/equality/') && !file.startsWith('platform/'))
  assert.deepEqual(strangers, [])
  const asOwner = naming(/\.outside\(/).filter((file) => file.startsWith('modules/') && !/\.command\.tsx?$/.test(file))
  // It finds the organisation that a command names, before there is one to work in.
  assert.deepEqual(asOwner, ['modules/organisations/named.action.ts'])
  assert.deepEqual(
    naming(/\b(set|reset) (local )?role\b/i).filter((file) => file.startsWith('modules/')),
    [],
  )
})

/** 24 people who took part one after the other, each with a receipt, and who answered in the same order. */
async function whoAnsweredInOrder() {
  const receipts = await under('heard_app', (db) =>
    db
      .selectFrom('contributions.receipt')
      .select(['id', 'madeAt'])
      .where('projectId', '=', things.projectId)
      .orderBy('madeAt')
      .orderBy('id')
      .limit(24)
      .execute(),
  )
  assert.equal(receipts.length, 24)
  const given = receipts.map(({ id }, place) => ({
    who: id,
    projectId: things.projectId,
    birthYear: String(1940 + place),
    sex: place % 3 ? 'female' : 'male',
  }))
  await haveAnswered(store, organisation.id, may, given)
  return given
}

test('whoever has the eyes of both roles cannot lay answers beside people: not by time, order, token or count', async () => {
  const before = await under('heard_monitoring', (db) => waiting(db))
  const given = await whoAnsweredInOrder()

  // By time: there is none but the month, and every answer is of the same.
  const [times] = await asked(`select count(distinct month)::integer as months from equality.answers`)
  assert.equal(times?.months, 1)
  const moments = await asked(`
    select attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'equality'::regnamespace and c.relkind = 'r' and a.attnum > 0 and atttypid::regtype::text ~ 'time'`)
  assert.deepEqual(moments, [])
  const told = await under('heard_app', (db) => db.selectFrom('platform.event').select('id').where('type', 'like', 'equality.%').execute())
  assert.deepEqual(told, [])

  // By order: neither role sees a row, its place, or the transaction that wrote it.
  for (const role of ['heard_app', 'heard_monitoring'] as const)
    for (const column of ['*', 'ctid', 'xmin', 'key', 'birth_year']) await refused(role, `select ${column} from equality.answers`)
  // Nor what the planner has noted of its columns.
  await store.query('analyze equality.answers')
  for (const role of ['heard_app', 'heard_monitoring'] as const) {
    const noted = await under(role, (db) => sql`select attname from pg_stats where schemaname = 'equality' and tablename = 'answers'`.execute(db))
    assert.deepEqual(noted.rows, [])
  }

  // By token: no hash that staff's role can make of an id is a key.
  const keys = new Set((await asked('select key from equality.answers')).map(({ key }) => (key as Buffer).toString('hex')))
  assert.ok(keys.size >= given.length)
  for (const { who } of given) {
    const bytes = Buffer.from(who.replaceAll('-', ''), 'hex')
    const { rows } = await under('heard_app', (db) =>
      sql<{ hash: Buffer }>`select platform.keyed_hash(purpose, ${who}::uuid) as hash from unnest(array['equality', 'receipt', '']) purpose`.execute(
        db,
      ),
    )
    const guesses = [
      hashOf(who),
      createHash('sha256').update(bytes).digest(),
      createHash('sha256').update('equality').update(bytes).digest(),
      ...rows.map(({ hash }) => hash),
    ]
    for (const guess of guesses) assert.ok(!keys.has(guess.toString('hex')), 'a key was guessed')
  }

  // By count: before they are counted nobody sees more than how many wait; then small numbers are hidden and others rounded.
  assert.equal((await under('heard_monitoring', (db) => waiting(db))) - before, given.length)
  await countIn(store, organisation.id, new Date('2026-06-01T09:00:00Z'))
  const [totals] = await asked(`select questions from equality.totals where project_id = '${things.projectId}'`)
  const { sex } = totals!.questions as { sex: { cells: Record<string, { kind: string; value?: number }> } }
  assert.deepEqual(sex.cells, {
    female: { kind: 'rounded', value: 15 },
    male: { kind: 'rounded', value: 10 },
    declined: { kind: 'zero' },
    blank: { kind: 'zero' },
  })
})

/** How many wait to be counted: all that the monitoring role can see of answers that are not its own. */
async function waiting(db: Writer): Promise<number> {
  const { rows } = await sql<{ people: number }>`select coalesce(sum(people), 0)::integer as people from equality.waiting('2026-06-01')`.execute(db)
  return rows[0]!.people
}

test('keys are of this installation: the same person has another key where the secret is another', async () => {
  const key = async () => (await asked(`select encode(equality.key_of('${things.receipt.id}'), 'hex') as key`))[0]!.key
  const other = store.outside(async (db) => {
    const before = await sql<{ key: string }>`select encode(equality.key_of(${things.receipt.id}::uuid), 'hex') as key`.execute(db)
    await sql`update equality.secret set secret = sha256('another')`.execute(db)
    const after = await sql<{ key: string }>`select encode(equality.key_of(${things.receipt.id}::uuid), 'hex') as key`.execute(db)
    assert.notEqual(before.rows[0]!.key, after.rows[0]!.key)
    throw new Error('Taken back')
  })
  await assert.rejects(other, /Taken back/)
  assert.equal(await key(), await key())
})

test('a backup takes the secret along: restored elsewhere, everybody still finds their answers', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-equality-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const [who] = await haveAnswered(store, organisation.id, may, [{ religion: 'hindu' }])
  await backup(store, join(folder, 'all.backup'))
  const elsewhere = await aStore()
  await restore(elsewhere, join(folder, 'all.backup'))
  const kept = await elsewhere.reading(organisation.id, (db) => answersOf(db, who!), 'heard_monitoring')
  assert.equal(kept?.items.religion, 'hindu')
})

test('erasing a person deletes their answers, by a job that names nothing but an id', async () => {
  const { id, email } = castMember('Idris Fenwick-Shah')
  await haveAnswered(store, organisation.id, may, [{ who: id, sex: 'male' }])
  const how = { now: may, words: 'erase' as const, known: { name: '', email: '', phone: '', address: '' } }
  await under('heard_app', (db) => personal.erase(db, { id, email }, how))
  const queued = await asked(`select data from pgboss.job_common where data ->> 'job' = 'equality.forget'`)
  assert.ok(queued.length >= 1)
  for (const { data } of queued) assert.deepEqual(Object.keys((data as { data: object }).data), ['who'])
  for (let again = 0; again < 2; again++)
    await forgetAnswersJob.long?.({ store, organisation, data: { who: id }, now: may, signal: new AbortController().signal })
  assert.equal(await store.reading(organisation.id, (db) => answersOf(db, id), 'heard_monitoring'), undefined)
})

test('what a person is given of their data says where these answers are, and holds none', async () => {
  const { id, email } = castMember('Idris Fenwick-Shah')
  await under('heard_monitoring', (db) => saveAnswers({ db, now: may }, { id, projectId: null }, { ...allBlank, religion: 'sikh' }))
  const given = JSON.stringify(await store.reading(organisation.id, (db) => personal.gather(db, { id, email })))
  assert.match(given, /\/my\/equality/)
  assert.doesNotMatch(given, /sikh/i)
})

test('an answer that no page would send is refused by the database too', async () => {
  for (const items of [{ sex: 'Robert <b>' }, { birthYear: '1066' }, { religion: "x'; drop" }])
    await assert.rejects(haveAnswered(store, organisation.id, may, [items]), /check constraint/)
  await assert.rejects(haveAnswered(store, organisation.id, may, times(1, { who: 'not an id' })), /uuid/)
})
