import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertPerson } from '#modules/people/index.ts'
import { aSurvey, codeIn, fillIn, june1, may1 } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { frontDoor } from '#support/front-door.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)

/** In every table of the database: how many rows hold a text anywhere in them. */
const rowsWith = (text: string) =>
  store.outside(async (db) => {
    const { rows: tables } = await sql<{ name: string }>`
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db)
    const found: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await sql<{
        rows: number
      }>`select count(*)::integer as rows from ${sql.raw(name)} t where t::text like ${`%${text}%`}`.execute(db)
      if (rows[0]!.rows > 0) found[name] = rows[0]!.rows
    }
    return found
  })

test('what somebody says without a contact cannot be led back to them, even where they were signed in', async () => {
  const { survey, id, email } = await store.within(organisation.id, async (db) => {
    const address = 'osric.vane@example.org'
    const made = await aSurvey(db)
    return {
      survey: made.survey,
      email: address,
      id: await insertPerson(db, { name: 'Osric Vane', email: address, kind: 'contributor', addedAt: may1 }),
    }
  })
  const client = await door.as({ id, organisationId: organisation.id })
  const texts = [id, email, 'Osric Vane', decodeURIComponent(client.cookies.get('heard-session') ?? '').split('.')[0]!]
  const before = await Promise.all(texts.map(rowsWith))

  await fillIn(client, survey.slug)
  const sent = await client.follow(await client.post(`/surveys/${survey.slug}/check`))
  assert.notEqual(codeIn(sent.html), '')
  assert.deepEqual(await Promise.all(texts.map(rowsWith)), before)
  assert.ok(!(await client.get('/my-involvement')).html.includes('It was cold'))
  const kept = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('contributions.receipt')
      .select(['channel', 'contactName', 'contactEmail', 'contactPhone', 'contactAddress', 'confirmedAt'])
      .execute(),
  )
  assert.deepEqual(kept, [{ channel: 'none', contactName: '', contactEmail: '', contactPhone: '', contactAddress: '', confirmedAt: null }])
})
