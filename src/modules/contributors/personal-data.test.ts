import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { insertPerson } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { inDatabase } from '#support/database.ts'
import module from './module.ts'
import { eraseContributor, gatherContributor } from './personal-data.queries.ts'

const now = new Date('2026-06-01T09:00:00Z')
const mark = 'Zaubernuss'
const email = 'zaubernuss@example.org'
const known = { name: `Ada ${mark}`, email, phone: '', address: '' }

/** Columns that hold words of a closed list, or what the organisation wrote to nobody in particular. */
const notTheirs = new Set(
  [
    'access_need.area access_need.need access_passport.seen_by acting_for.footing consent.how consent.purpose',
    'consent_wording.purpose consent_wording.words contact_log.channel contact_log.kind contact_preference.channel contact_preference.format',
    'held_message.because held_message.kind import.file_hash import.file_name import.headings import.mapping import.state import_row.outcome',
    'invitation.link_path invitation.subject invitation.words shared.kind',
  ]
    .join(' ')
    .split(' '),
)

/** Every column of the module's schema that can hold words, with whether the mark stands in it. */
async function wordColumns(db: Reader): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await sql<{ tableName: string; columnName: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'contributors' and data_type in ('text', 'jsonb', 'bytea', 'ARRAY') order by 1, 2`.execute(db)
  const found = new Map<string, boolean>()
  for (const { tableName, columnName } of rows) {
    const words = sql`case when pg_typeof(t.${sql.id(columnName)}) = 'bytea'::regtype
      then convert_from(t.${sql.id(columnName)}::text::bytea, 'UTF8') else t.${sql.id(columnName)}::text end`
    const { rows: marked } = await sql`
      select 1 from ${sql.table(`contributors.${tableName}`)} t where ${words} ilike ${`%${mark}%`} limit 1`.execute(db)
    found.set(`${tableName}.${columnName}`, marked.length > 0)
  }
  return found
}

/** Somebody of whom every table keeps something, each time with the mark in it. */
async function everywhere(db: Writer): Promise<{ id: string; staffId: string; otherId: string }> {
  const person = (kind: 'contributor' | 'staff', name: string, address: string) => insertPerson(db, { kind, name, email: address, addedAt: now })
  const [id, staffId, otherId] = [
    await person('contributor', known.name, email),
    await person('staff', 'Marged Oduya', 'marged@example.org'),
    await person('contributor', 'Bo Trellis', 'bo@example.org'),
  ]
  const own = { id: newId(), personId: id }
  const through = { throughName: mark, throughEmail: email, throughPhone: mark }
  await db
    .insertInto('contributors.contact_preference')
    .values([
      { personId: id, channel: 'somebody', format: 'language', language: mark, address: mark, notes: mark, ...through, setAt: now },
      { personId: otherId, channel: 'somebody', format: 'standard', ...through, throughPhone: '', setAt: now },
    ])
    .execute()
  await db
    .insertInto('contributors.access_passport')
    .values({ personId: id, ownWords: mark, seenBy: 'staff', reviewedOn: '2026-05-01', changedAt: now })
    .execute()
  await db
    .insertInto('contributors.access_need')
    .values({ ...own, area: 'place', need: 'other', details: mark, addedAt: now })
    .execute()
  await db
    .insertInto('contributors.shared')
    .values({ ...own, kind: 'interest', words: mark, sharedAt: now, takenBackAt: now })
    .execute()
  await db
    .insertInto('contributors.acting_for')
    .values({ ...own, forName: mark, relation: mark, footing: 'parent', notedAt: now })
    .execute()
  await db
    .insertInto('contributors.pause')
    .values({ ...own, begunAt: now })
    .execute()
  await db
    .insertInto('contributors.named_contact')
    .values({ ...own, staffId, since: now })
    .execute()
  const guardian = {
    guardianName: mark,
    guardianRelation: mark,
    guardianEmail: email,
    guardianPhone: mark,
    consentHow: mark,
    consentOn: '2026-05-02',
  }
  await db
    .insertInto('contributors.young_person')
    .values([id, otherId].map((personId) => ({ personId, adultOn: '2028-01-01', ...guardian, consentRecordedBy: staffId, notedAt: now })))
    .execute()
  await keptByStaff(db, { id, staffId, otherId })
  return { id, staffId, otherId }
}

async function keptByStaff(db: Writer, { id, staffId, otherId }: { id: string; staffId: string; otherId: string }): Promise<void> {
  const log = { kind: 'conversation', channel: 'phone', happenedOn: '2026-05-01', loggedBy: staffId, loggedAt: now } as const
  await db
    .insertInto('contributors.contact_log')
    .values([
      { id: newId(), personId: id, words: `${mark} is tired`, ...log },
      { id: newId(), personId: otherId, words: `Write to ${email} as well`, ...log },
    ])
    .execute()
  const held = { kind: 'news', subject: mark, bodyText: mark, because: 'format', heldAt: now } as const
  const told = { toldOn: '2026-05-03', toldHow: mark, toldBy: staffId, toldAt: now }
  await db
    .insertInto('contributors.held_message')
    .values([{ id: newId(), personId: id, ...held }])
    .execute()
  await db
    .insertInto('contributors.held_message')
    .values([{ id: newId(), personId: id, ...held, ...told }])
    .execute()
  const wordingId = newId()
  await db
    .insertInto('contributors.consent_wording')
    .values({ id: wordingId, purpose: 'quote', version: 1, words: 'You may quote me.', madeAt: now })
    .execute()
  const consent = { purpose: 'quote', given: true, how: 'paper', saidOn: '2026-05-01', recordedBy: staffId, recordedAt: now } as const
  await db
    .insertInto('contributors.consent')
    .values({ id: newId(), personId: id, wordingId, ...consent })
    .execute()
  const importId = newId()
  const file = {
    fileName: 'people.csv',
    fileHash: '0'.repeat(64),
    fileBytes: Buffer.from(`name,email\n${known.name},${email}`),
    state: 'checked',
    startedAt: now,
  } as const
  await db
    .insertInto('contributors.import')
    .values({ id: importId, ...file })
    .execute()
  const row = { importId, reason: mark, externalKey: mark, given: { name: mark, email } }
  await db
    .insertInto('contributors.import_row')
    .values([
      { ...row, row: 1, outcome: 'added', personId: id },
      { ...row, row: 2, outcome: 'duplicate', likePersonId: id },
      { ...row, row: 3, outcome: 'new' },
    ])
    .execute()
  await db.insertInto('contributors.imported').values({ externalKey: mark, personId: id, importId }).execute()
}

test(
  'an erased contributor is in no words of any table, and counts stay',
  inDatabase(async (db) => {
    const { id, otherId } = await everywhere(db)
    const before = await wordColumns(db)
    const unmarked = [...before].filter(([column, marked]) => !marked && !notTheirs.has(column)).map(([column]) => column)
    assert.deepEqual(unmarked, [], 'this test puts nothing there, so it would not notice what stays')

    for (let time = 0; time < 2; time++) await eraseContributor(db, { id, email }, { now, words: 'erase', known })
    const left = [...(await wordColumns(db))].filter(([, marked]) => marked).map(([column]) => column)
    // Of the other person's young_person and preference nothing names the erased one; a guardian's phone and relation went with their address.
    assert.deepEqual(left, [])

    const rows = await db.selectFrom('contributors.import_row').select('outcome').orderBy('row').execute()
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ['added', 'left-out', 'left-out'],
    )
    const consents = await db.selectFrom('contributors.consent').select('given').where('personId', '=', id).execute()
    assert.deepEqual(consents, [{ given: true }])
    const log = await db.selectFrom('contributors.contact_log').select('words').where('personId', '=', otherId).execute()
    assert.deepEqual(log, [{ words: 'Write to [removed] as well' }])
  }),
)

test(
  'everything kept about somebody is given to them, notes by staff included',
  inDatabase(async (db) => {
    const { id, otherId } = await everywhere(db)
    const given = await gatherContributor(db, { id, email })
    assert.equal(JSON.stringify(given).split(`${mark} is tired`).length, 2)
    const empty = given.filter(({ records }) => records.length === 0).map(({ title }) => title)
    assert.deepEqual(empty, ['How often we may ask you'])
    assert.doesNotMatch(JSON.stringify(await gatherContributor(db, { id: otherId, email: null })), /is tired/)
  }),
)

test(
  'the manifest names every table of the module',
  inDatabase(async (db) => {
    const { rows } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables where table_schema = 'contributors' order by 1`.execute(db)
    const named = module.kept?.map(({ table }) => table).sort()
    assert.deepEqual(
      rows.map(({ name }) => name),
      named,
    )
  }),
)
