import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cast } from '#demo/cast.ts'
import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'
import { aDemonstration } from './support/demonstration.ts'
import { frontDoor, pages } from './support/front-door.ts'
import { askAgain, type Heard, listening } from './support/listening.ts'
import { takesPart } from './support/taking-part.ts'

/**
 * Every page is opened by every member of one organisation, and each statement that the pages asked of the database is asked again, word
 * for word and with the same ids, from inside the other organisation: nothing of the first may come back.
 */
const { store, organisation, castMember, things, theirs } = await aDemonstration()
const { store: ear, heard } = listening(store)
const door = await frontDoor(ear)

/** The ids of everything that an organisation owns. */
async function idsOf(store: Store, organisationId: string): Promise<Set<string>> {
  const { rows: tables } = await store.query(`
    select c.table_schema || '.' || c.table_name as name from information_schema.columns c
    join information_schema.columns o on (o.table_schema, o.table_name) = (c.table_schema, c.table_name) and o.column_name = 'organisation_id'
    join information_schema.tables t on (t.table_schema, t.table_name) = (c.table_schema, c.table_name) and t.table_type = 'BASE TABLE'
    where c.column_name = 'id' and c.data_type = 'uuid'`)
  assert.ok(tables.length > 30)
  const ids = new Set<string>()
  for (const { name } of tables)
    for (const { id } of (await store.query(`select id from ${name} where organisation_id = $1`, [organisationId])).rows) ids.add(String(id))
  return ids
}

const fill = (path: string): string => path.replace(/:(\w+)/g, (_, name: string) => String((things as unknown as Record<string, unknown>)[name]))

test('no statement that a page asks gives anything to a member of another organisation', async () => {
  const browsers = [await door.as(null), await takesPart(door, things, 'until the check'), await takesPart(door, things, 'to the end')]
  for (const { name } of cast) browsers.push(await door.as(castMember(name)))
  for (const { path } of pages) for (const browser of browsers) await browser.get(fill(path))

  const ours = await idsOf(store, organisation.id)
  assert.ok(heard.size > 150, `only ${heard.size} statements were heard`)
  const leaks: string[] = []
  let answered = 0
  for (const one of heard.values()) {
    const rows = await askAsNeighbour(one)
    answered += rows.length
    // What was sent along may come back: it was known to whoever sent it.
    const sent = new Set(one.parameters.flat().map(String))
    const seen = JSON.stringify(rows).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []
    if (seen.some((id) => ours.has(id) && !sent.has(id))) leaks.push(one.sql)
  }
  assert.deepEqual(leaks, [])
  assert.ok(answered > 0, 'the neighbours see what is theirs')
})

async function askAsNeighbour(one: Heard): Promise<readonly unknown[]> {
  const ask = (role: 'heard_app' | 'heard_monitoring') => store.reading(theirs.organisationId, async (db) => (await askAgain(db, one)).rows, role)
  return ask('heard_app').catch((error: unknown) => {
    // What only the monitoring role may ask is asked under that role.
    if (/permission denied/.test(String(error))) return ask('heard_monitoring')
    throw error
  })
}

test('the ids of one organisation change nothing from inside another', async () => {
  const { rows: tables } = await store.query(`
    select distinct c.table_schema || '.' || c.table_name as name from information_schema.columns c
    join information_schema.role_table_grants g on (g.table_schema, g.table_name) = (c.table_schema, c.table_name)
      and g.grantee = 'heard_app' and g.privilege_type = 'UPDATE'
    join information_schema.tables t on (t.table_schema, t.table_name) = (c.table_schema, c.table_name) and t.table_type = 'BASE TABLE'
    where c.column_name = 'organisation_id'`)
  assert.ok(tables.length > 30)
  for (const { name } of tables) {
    const changed = await store.within(theirs.organisationId, (db: Writer) =>
      sql`update ${sql.table(String(name))} set organisation_id = organisation_id where organisation_id = ${organisation.id}`.execute(db),
    )
    assert.equal(changed.numAffectedRows, 0n, String(name))
  }
})
