import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** The organisation's own sign-in, as it may be shown: never its secret. */
export const providerShown = (db: Reader) =>
  db.selectFrom('people.sign_in_provider').select(['name', 'issuer', 'clientId', 'domains', 'required']).executeTakeFirst()

/** The same with its secret, to go to it. */
export const providerWithSecret = (db: Reader) =>
  db.selectFrom('people.sign_in_provider').select(['name', 'issuer', 'clientId', 'clientSecret', 'domains']).executeTakeFirst()

type Provider = { name: string; issuer: string; clientId: string; domains: readonly string[]; required: boolean }
type Changed = { changedBy: string; changedAt: Date }

/** Sets it up or changes it. Without a new secret the one that is there stays. */
export async function saveProvider(db: Writer, { domains, ...rest }: Provider & Changed, clientSecret: string | undefined): Promise<void> {
  const provider = { ...rest, domains: [...domains] }
  if (clientSecret === undefined) await db.updateTable('people.sign_in_provider').set(provider).execute()
  else
    await db
      .insertInto('people.sign_in_provider')
      .values({ ...provider, clientSecret })
      .onConflict((conflict) => conflict.column('organisationId').doUpdateSet({ ...provider, clientSecret }))
      .execute()
}

export const deleteProvider = (db: Writer) => db.deleteFrom('people.sign_in_provider').executeTakeFirst()

/** Lets staff sign in with an emailed link or code as well. */
export const allowEmailedLinks = (db: Writer) =>
  db.updateTable('people.sign_in_provider').set({ required: false }).where('required', '=', true).executeTakeFirst()

/** Whose account a subject of an issuer is tied to. */
export const personTiedTo = (db: Reader, issuer: string, subject: string) =>
  db
    .selectFrom('people.provider_identity as i')
    .innerJoin('people.person as p', 'p.id', 'i.personId')
    .select(['p.id', 'p.kind', 'p.deactivatedAt'])
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .executeTakeFirst()

/** Whether a person signs in at an issuer already. */
export async function isTied(db: Reader, personId: string, issuer: string): Promise<boolean> {
  const tied = await db
    .selectFrom('people.provider_identity')
    .select('id')
    .where('personId', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return tied !== undefined
}

export const tieIdentity = (db: Writer, identity: { personId: string; issuer: string; subject: string; tiedAt: Date }) =>
  db
    .insertInto('people.provider_identity')
    .values({ ...identity, id: newId() })
    .execute()

export const untieIdentities = (db: Writer, personId: string) =>
  db.deleteFrom('people.provider_identity').where('personId', '=', personId).executeTakeFirst()
