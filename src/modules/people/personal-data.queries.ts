import type { Reader, Writer } from '#platform/database/types.ts'
import { type Gathered, gathered, type Subject } from '#platform/personal-data.ts'
import { roleInWords } from './roles.ts'

const MOST = 5000

/** Everything that the tables of this module keep about a person. */
export async function gatherPerson(db: Reader, { id, email }: Subject): Promise<Gathered[]> {
  const details = await db.selectFrom('people.person').selectAll().where('id', '=', id).execute()
  const roles = await db.selectFrom('people.role_grant').selectAll().where('personId', '=', id).orderBy('grantedAt').limit(MOST).execute()
  const links = await db.selectFrom('people.sign_in_link').selectAll().where('personId', '=', id).orderBy('askedAt').limit(MOST).execute()
  const joinings = await db
    .selectFrom('people.joining')
    .selectAll()
    .where('email', '=', email ?? '')
    .orderBy('askedAt')
    .limit(MOST)
    .execute()
  const identities = await db.selectFrom('people.provider_identity').selectAll().where('personId', '=', id).limit(MOST).execute()
  const keys = await db.selectFrom('people.passkey').selectAll().where('personId', '=', id).orderBy('addedAt').limit(MOST).execute()
  return [
    gathered(
      'Who you are',
      details.map((one) => ({
        Name: one.name,
        'Email address': one.email,
        Phone: one.phone,
        'Job title': one.position,
        Added: one.addedAt,
        'Account ended': one.deactivatedAt,
      })),
    ),
    gathered(
      'What you may do here',
      roles.map((one) => ({ Role: roleInWords(one.role), 'On one project only': one.projectId !== null, Given: one.grantedAt, Ended: one.endedAt })),
    ),
    gathered(
      'Links and codes you were sent',
      links.map((one) => ({ For: one.purpose, 'New address': one.newEmail, Asked: one.askedAt, Used: one.usedAt, Tries: one.tries })),
    ),
    gathered(
      'When you asked to join',
      joinings.map((one) => ({ Name: one.name, 'Email address': one.email, Asked: one.askedAt, Used: one.usedAt })),
    ),
    gathered(
      'Who you are where your organisation signs you in',
      identities.map((one) => ({ Address: one.issuer, 'Number or name there': one.subject, Since: one.tiedAt })),
    ),
    gathered(
      'Your passkeys',
      keys.map((one) => ({
        Name: one.name,
        Number: one.credentialId,
        'Reached by': one.transports.join(', '),
        Added: one.addedAt,
        'Last used': one.usedAt,
      })),
    ),
  ]
}

/** Blanks a person: the id stays, so that what others read about what happened stays true. Safe to run twice. */
export async function erasePerson(db: Writer, { id, email }: Subject, { now }: { now: Date }): Promise<void> {
  const before = await db.selectFrom('people.person').select(['email', 'deactivatedAt', 'erasedAt']).where('id', '=', id).executeTakeFirst()
  for (const table of ['people.sign_in_link', 'people.provider_identity', 'people.passkey'] as const)
    await db.deleteFrom(table).where('personId', '=', id).execute()
  const addresses = [email, before?.email].filter((one) => typeof one === 'string')
  if (addresses.length > 0) await db.deleteFrom('people.joining').where('email', 'in', addresses).execute()
  await db.updateTable('people.role_grant').set({ endedAt: now }).where('personId', '=', id).where('endedAt', 'is', null).execute()
  await db
    .updateTable('people.person')
    .set({ name: '', email: null, phone: '', position: '', deactivatedAt: before?.deactivatedAt ?? now, erasedAt: before?.erasedAt ?? now })
    .where('id', '=', id)
    .execute()
}
