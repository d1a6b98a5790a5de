import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startSession } from '#platform/auth/sessions.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { inDatabase } from '#support/database.ts'
import { insertJoining } from './joining.queries.ts'
import people from './module.ts'
import { activePeople, insertGrant, insertPerson, namesOf, ownDetails, personByEmail, personWithGrants } from './people.queries.ts'
import { tieIdentity } from './provider.queries.ts'
import { insertLink } from './sign-in.queries.ts'
import { activeStaff } from './staff.queries.ts'

const nine = new Date('2026-05-01T09:00:00Z')
const now = new Date('2026-06-01T09:00:00Z')
const nowhere = { get: () => undefined, set: () => {}, clear: () => {} }
const subject = (id: string) => ({ id, email: 'quillon@mail.example' })
const how = {
  now,
  words: 'keep-without-name' as const,
  known: { name: 'Quillon Farthingale', email: 'quillon@mail.example', phone: '', address: '' },
}

/** Somebody about whom every table of the module knows something. */
async function quillon(db: Writer): Promise<string> {
  const person = {
    kind: 'staff' as const,
    name: 'Quillon Farthingale',
    email: 'quillon@mail.example',
    phone: '01632 960555',
    position: 'Quartermaster',
  }
  const id = await insertPerson(db, { ...person, addedAt: nine })
  const life = { tokenHash: hashOf(newToken()), askedAt: nine, expiresAt: now }
  await insertGrant(db, { personId: id, role: 'lead', projectId: null, grantedBy: null, grantedAt: nine })
  await insertLink(db, { id: newId(), personId: id, purpose: 'new-email', newEmail: 'quillon.new@mail.example', ...life })
  await insertJoining(db, { id: newId(), name: 'Quillon F', email: 'quillon@mail.example', ...life, tokenHash: hashOf(newToken()) })
  await tieIdentity(db, { personId: id, issuer: 'https://login.example', subject: 'quillon-subject', tiedAt: nine })
  const key = { id: newId(), personId: id, name: 'Quillon’s key', credentialId: 'quillon-credential', publicKey: Buffer.from('key'), addedAt: nine }
  await db.insertInto('people.passkey').values(key).execute()
  await startSession({ db, cookies: nowhere, now, device: 'Firefox on Quillon’s' }, id)
  return id
}

test(
  'a person is given all that is kept about them, by table',
  inDatabase(async (db) => {
    const id = await quillon(db)
    const kinds = await people.personal!.gather(db, subject(id))
    const text = JSON.stringify(kinds)
    const theirs = ['Quillon Farthingale', '01632 960555', 'Quartermaster', 'Involvement lead', 'quillon.new@mail.example', 'Quillon F"']
    for (const kept of [...theirs, 'quillon-subject', 'Quillon’s key', 'Firefox on Quillon’s']) assert.ok(text.includes(kept), kept)
    assert.ok(kinds.every(({ records }) => records.length === 1))
    assert.deepEqual(
      (await people.personal!.gather(db, { id: newId(), email: null })).flatMap(({ records }) => records),
      [],
    )
  }),
)

test(
  'an erased person keeps an id and nothing else, and is signed in nowhere',
  inDatabase(async (db) => {
    const id = await quillon(db)
    const other = await insertPerson(db, { kind: 'staff', name: 'Marged Oduya', email: 'marged@mail.example', addedAt: nine })
    for (let times = 0; times < 2; times++) await people.personal!.erase(db, subject(id), how)
    const tables = [
      'people.person',
      'people.role_grant',
      'people.sign_in_link',
      'people.joining',
      'people.provider_identity',
      'people.passkey',
      'platform.session',
    ] as const
    for (const table of tables) assert.doesNotMatch(JSON.stringify(await db.selectFrom(table).selectAll().execute()), /quillon/i, table)
    const sessions = await db.selectFrom('platform.session').select('endedAt').where('personId', '=', id).execute()
    assert.deepEqual(sessions, [{ endedAt: now }])
    assert.equal(await personWithGrants(db, id), undefined)
    assert.equal(await personByEmail(db, 'quillon@mail.example'), undefined)
    assert.deepEqual(
      (await activePeople(db)).map((person) => person.id),
      [other],
    )
    assert.deepEqual(await activeStaff(db), [{ id: other, name: 'Marged Oduya' }])
    assert.deepEqual(
      await namesOf(db, [id, other]),
      new Map([
        [id, 'Somebody who has left'],
        [other, 'Marged Oduya'],
      ]),
    )
  }),
)

test(
  'somebody without an email address takes part too, and their address is free once they are erased',
  inDatabase(async (db) => {
    const first = await insertPerson(db, { kind: 'contributor', name: 'Idris', addedAt: nine })
    await insertPerson(db, { kind: 'contributor', name: 'Morwen', addedAt: nine })
    assert.deepEqual(await ownDetails(db, first), { name: 'Idris', email: null, phone: '' })
    const id = await quillon(db)
    await people.personal!.erase(db, subject(id), how)
    await insertPerson(db, { kind: 'contributor', name: 'Another Quillon', email: 'quillon@mail.example', addedAt: now })
  }),
)
