import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { Known } from '#platform/personal-data.ts'

/** `theirs`: the address was confirmed, so what was said under it is theirs. Without that only the contact is known to name them. */
export type KnownReceipt = { id: string; theirs: boolean }

/**
 * Receipts whose contact names a person: by their email address, or by their name together with their phone number or postal address.
 * A name alone is not enough, because two people may share it. At most 5,000.
 */
export async function receiptsKnownAs(db: Reader, { name = '', email = '', phone = '', address = '' }: Partial<Known>): Promise<KnownReceipt[]> {
  const digits = phone.replace(/\D/g, '')
  const { rows } = await sql<KnownReceipt>`
    select r.id, r.contact_email = ${email.toLowerCase()} and r.confirmed_at is not null as theirs
    from contributions.receipt r
    where (r.contact_email <> '' and r.contact_email = ${email.toLowerCase()})
      or (r.contact_name <> '' and lower(r.contact_name) = lower(${name}) and (
        (r.contact_phone <> '' and regexp_replace(r.contact_phone, '[^0-9]', '', 'g') = ${digits})
        or (r.contact_address <> '' and lower(regexp_replace(r.contact_address, '[\\s,]+', ' ', 'g')) = lower(regexp_replace(${address}, '[\\s,]+', ' ', 'g')))))
    order by r.id
    limit 5000`.execute(db)
  return rows
}
