import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** The passkeys of a person, the oldest first. At most 50. */
export const passkeysOf = (db: Reader, personId: string) =>
  db
    .selectFrom('people.passkey')
    .select(['id', 'name', 'credentialId', 'addedAt', 'usedAt'])
    .where('personId', '=', personId)
    .orderBy('addedAt')
    .orderBy('id')
    .limit(50)
    .execute()

/** The passkey that a credential claims to be. */
export const passkeyByCredential = (db: Reader, credentialId: string) =>
  db.selectFrom('people.passkey').select(['id', 'personId', 'publicKey']).where('credentialId', '=', credentialId).executeTakeFirst()

/** What the second step depends on, for an active person. */
export async function standingOf(db: Reader, personId: string) {
  const row = await db
    .selectFrom('people.person as p')
    .select(['p.id', 'p.kind', 'p.name', 'p.email'])
    .select(sql<number>`(select count(*)::int from people.passkey k where k.person_id = p.id)`.as('passkeys'))
    .select(sql<boolean>`exists (select 1 from people.sign_in_rule r where r.passkey_required)`.as('required'))
    .select(sql<boolean>`exists (select 1 from people.sign_in_provider v where v.required)`.as('elsewhere'))
    .where('p.id', '=', personId)
    .where('p.deactivatedAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, kind: row.kind === 'staff' ? ('staff' as const) : ('contributor' as const) }
}

/** The same, while nobody else adds or takes away passkeys of theirs: two at once are taken one after the other. */
export async function lockStanding(db: Writer, personId: string) {
  await db.selectFrom('people.person').select('id').where('id', '=', personId).forUpdate().execute()
  return standingOf(db, personId)
}

type NewPasskey = { personId: string; name: string; credentialId: string; publicKey: Buffer; counter: number; transports: string[]; addedAt: Date }

/** Keeps a passkey; false when the organisation has it already, whoever's it is. */
export async function insertPasskey(db: Writer, passkey: NewPasskey): Promise<boolean> {
  const added = await db
    .insertInto('people.passkey')
    .values({ ...passkey, id: newId() })
    .onConflict((conflict) => conflict.columns(['organisationId', 'credentialId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** The device's count at the last use of a passkey, which stays so until the transaction ends; undefined when it was taken away. */
export async function lockCounter(db: Writer, id: string): Promise<number | undefined> {
  return (await db.selectFrom('people.passkey').select('counter').where('id', '=', id).forUpdate().executeTakeFirst())?.counter
}

export const noteUse = (db: Writer, id: string, { counter, now }: { counter: number; now: Date }) =>
  db.updateTable('people.passkey').set({ counter, usedAt: now }).where('id', '=', id).execute()

/** Takes one passkey of a person away, and gives its name; undefined when it is not theirs. */
export const deletePasskey = (db: Writer, personId: string, id: string) =>
  db.deleteFrom('people.passkey').where('personId', '=', personId).where('id', '=', id).returning('name').executeTakeFirst()

/** Takes all of them away; gives how many. */
export async function deletePasskeysOf(db: Writer, personId: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('people.passkey').where('personId', '=', personId).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Uses a challenge up; false when it was used before. Two at once: the second waits for the first, and then it was. */
export async function spendChallenge(db: Writer, hash: Buffer, now: Date): Promise<boolean> {
  const spent = await db
    .insertInto('people.used_challenge')
    .values({ hash, usedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('usedAt')
    .executeTakeFirst()
  return spent !== undefined
}

export const forgetUsedChallenges = (db: Writer, before: Date) => db.deleteFrom('people.used_challenge').where('usedAt', '<', before).execute()

/** Whether staff show a passkey after the emailed code. */
export async function passkeyRequired(db: Reader): Promise<boolean> {
  const rule = await db.selectFrom('people.sign_in_rule').select('passkeyRequired').executeTakeFirst()
  return rule?.passkeyRequired ?? false
}

export async function savePasskeyRule(db: Writer, rule: { passkeyRequired: boolean; changedBy: string; changedAt: Date }): Promise<void> {
  await db
    .insertInto('people.sign_in_rule')
    .values(rule)
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(rule))
    .execute()
}

/** Lets staff sign in without a passkey again; false when they could. */
export async function endPasskeyRule(db: Writer, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('people.sign_in_rule')
    .set({ passkeyRequired: false, changedBy: null, changedAt: now })
    .where('passkeyRequired', '=', true)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
