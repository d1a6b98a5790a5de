import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Purpose } from './consents.ts'
import type { Shared } from './shared.ts'

export type ListConsent = { personId: string; purpose: Purpose; wordingId: string }

/** Writes down that a list says people agreed. */
export async function insertListConsents(
  db: Writer,
  consents: readonly ListConsent[],
  { by, saidOn, now }: { by: string; saidOn: string; now: Date },
): Promise<void> {
  if (consents.length === 0) return
  const rows = consents.map(({ personId, purpose, wordingId }) => ({ id: newId(), person: personId, purpose, wording: wordingId }))
  await sql`
    insert into contributors.consent (id, person_id, wording_id, purpose, given, how, said_on, recorded_by, recorded_at)
    select r.id, r.person, r.wording, r.purpose, true, 'import', ${saidOn}::date, ${by}::uuid, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, person uuid, purpose text, wording uuid)`.execute(db)
}

export type ListShared = Shared & { personId: string }

/** Writes down what a list says people share. What they share already is there once. */
export async function insertListShared(db: Writer, shared: readonly ListShared[], now: Date): Promise<void> {
  if (shared.length === 0) return
  const rows = shared.map(({ personId, kind, words }) => ({ id: newId(), person: personId, kind, words }))
  await sql`
    insert into contributors.shared (id, person_id, kind, words, shared_at)
    select r.id, r.person, r.kind, r.words, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, person uuid, kind text, words text)
    on conflict do nothing`.execute(db)
}

/** Everything that somebody shares, or shared once and took back. At most 500. */
export const everShared = (db: Reader, personId: string) =>
  db.selectFrom('contributors.shared').select(['kind', 'words']).where('personId', '=', personId).limit(500).execute()

/** The active member of staff with this address, or the one who has been here longest; null where there is none. */
export async function whoRecords(db: Reader, email: string | undefined): Promise<string | null> {
  const staff = db.selectFrom(everybody(db).as('p')).select('p.id').where('p.kind', '=', 'staff').where('p.deactivatedAt', 'is', null)
  const asked = email === undefined ? staff : staff.where('p.email', '=', email.toLowerCase())
  const found = await asked.orderBy('p.addedAt').orderBy('p.id').limit(1).executeTakeFirst()
  return found?.id ?? null
}
