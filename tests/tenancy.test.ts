import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { anOrganisation, aStore } from './support/database.ts'

/** Read outside a tenant: how a host leads to its organisation, and what belongs to the installation as a whole. */
const ofNobody = new Set([
  ...['equality.secret', 'organisations.host', 'platform.installation', 'platform.migration', 'platform.secret'],
  // Public lists, the same for everybody, and which of them was loaded.
  ...['organisations.postcode', 'organisations.shipped_figures', 'organisations.small_area'],
])

test('every table of a module stands behind the wall of its organisation', async () => {
  const store = await aStore()
  const { rows } = await store.query(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as walled,
           exists (select 1 from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) like '%current_organisation()%') as by_organisation
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'pg_toast')`)
  assert.ok(rows.length > 25)
  const open = rows.filter((row) => !(row.walled && row.by_organisation)).map((row) => row.name)
  assert.deepEqual(new Set(open), ofNobody)
})

test('every view asks with the rights of whoever looks', async () => {
  const store = await aStore()
  const { rows } = await store.query(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
      and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']`)
  assert.deepEqual(rows, [])
})

test('the application cannot change or delete the record of who did what', async () => {
  const store = await aStore()
  const { id } = await store.outside((db) => anOrganisation(db))
  await assert.rejects(
    store.within(id, (db) => sql`update platform.event set type = 'platform.nothing'`.execute(db)),
    /permission denied/,
  )
  await assert.rejects(
    store.within(id, (db) => sql`delete from platform.event`.execute(db)),
    /permission denied/,
  )
})

test('one organisation neither sees nor writes what is another’s', async () => {
  const store = await aStore()
  const ours = await store.outside((db) => anOrganisation(db, 'Tarrow Trust'))
  const theirs = await store.outside((db) => anOrganisation(db, 'Wennick Trust'))
  const person = { kind: 'staff' as const, name: 'Marged Oduya', addedAt: new Date('2026-05-01T09:00:00Z') }
  await store.within(theirs.id, (db) =>
    db
      .insertInto('people.person')
      .values({ ...person, id: theirs.id, email: 'marged@wennick.example' })
      .execute(),
  )

  assert.deepEqual(await store.reading(ours.id, (db) => db.selectFrom('people.person').select('id').execute()), [])
  assert.equal((await store.within(ours.id, (db) => db.updateTable('people.person').set({ name: 'Nobody' }).executeTakeFirst())).numUpdatedRows, 0n)
  await assert.rejects(
    store.within(ours.id, (db) =>
      db
        .insertInto('people.person')
        .values({ ...person, id: ours.id, email: 'x@wennick.example', organisationId: theirs.id })
        .execute(),
    ),
    /row-level security/,
  )
})

test('without an organisation the application sees nothing', async () => {
  const store = await aStore()
  await store.outside((db) => anOrganisation(db))
  const seen = await store.outside(async (db) => {
    await sql`select set_config('role', 'heard_app', true)`.execute(db)
    return db.selectFrom('organisations.organisation').select('id').execute()
  })
  assert.deepEqual(seen, [])
})
