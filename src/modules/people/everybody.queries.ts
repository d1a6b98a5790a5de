import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'

/**
 * Everybody who was not erased, staff and contributors, as a relation for modules below to join and to filter:
 * `db.selectFrom(everybody(db).as('p'))`. `deactivatedAt` is null while the account is active.
 */
export const everybody = (db: Reader) =>
  db.selectFrom('people.person').select(['id', 'kind', 'name', 'email', 'phone', 'addedAt', 'deactivatedAt']).where('erasedAt', 'is', null)

export type NewContributor = { id: string; name: string; email: string | null; phone: string; addedAt: Date }

/**
 * Adds public contributors, with or without an email address: one statement for all of them.
 * @returns the ids of those who were added; whose address is somebody's already was not
 */
export async function insertContributors(db: Writer, people: readonly NewContributor[]): Promise<string[]> {
  if (people.length === 0) return []
  const given = people.map(({ addedAt, email, ...person }) => ({ ...person, email: email?.toLowerCase() ?? null, added_at: addedAt }))
  const { rows } = await sql<{ id: string }>`
    insert into people.person (id, kind, name, email, phone, added_at)
    select id, 'contributor', name, email, phone, added_at
    from json_to_recordset(${JSON.stringify(given)}::json) as r (id uuid, name text, email text, phone text, added_at timestamptz)
    on conflict (organisation_id, email) do nothing
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Fills in the address or the phone number of somebody where there is none yet. What they told us before is never changed. */
export const fillInContact = (db: Writer, id: string, { email, phone }: { email: string | null; phone: string }) =>
  sql`
    update people.person p set
      email = coalesce(p.email, (select ${email}::text where not exists (select 1 from people.person o where o.email = ${email}))),
      phone = case when p.phone = '' then ${phone} else p.phone end
    where p.id = ${id}::uuid and p.erased_at is null`.execute(db)
