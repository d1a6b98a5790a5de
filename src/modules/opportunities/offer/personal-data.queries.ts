import { sql } from 'kysely'
import { ownOrganisation } from '#modules/organisations/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Subject } from '#platform/personal-data.ts'

/** Opportunities that name somebody as the person to talk to. */
export async function gatherOffers(db: Reader, { email }: Subject): Promise<readonly Gathered[]> {
  if (email === null) return []
  const rows = await db
    .selectFrom('opportunities.opportunity')
    .select(['title', 'contactName', 'contactPhone', 'contactEmail'])
    .where(sql<boolean>`lower(contact_email) = ${email.toLowerCase()}`)
    .orderBy('id')
    .limit(500)
    .execute()
  return [
    gathered(
      'Opportunities that name you as the person to talk to',
      rows.map((row) => ({ Opportunity: row.title, Name: row.contactName, 'Phone number': row.contactPhone, 'Email address': row.contactEmail })),
    ),
  ]
}

/** The organisation takes the place of the person: people must still find somebody to talk to. */
export async function eraseOffers(db: Writer, { known }: Erasing): Promise<void> {
  const { name, phone, email } = await ownOrganisation(db)
  const digits = known.phone.replace(/\D/g, '')
  await db
    .updateTable('opportunities.opportunity')
    .set({ contactName: name, contactPhone: phone, contactEmail: email })
    .where(
      sql<boolean>`(contact_email <> '' and lower(contact_email) = lower(${known.email})) or
        (contact_name <> '' and lower(contact_name) = lower(${known.name})
          and contact_phone <> '' and regexp_replace(contact_phone, '[^0-9]', '', 'g') = ${digits})`,
    )
    .execute()
}
