import { sql } from 'kysely'
import { takeOut } from '#lib/take-out.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Subject } from '#platform/personal-data.ts'

/** The partners that name the person as whom we talk to there. At most 500. */
export async function gather(db: Reader, { email }: Subject): Promise<Gathered[]> {
  if (email === null) return []
  const rows = await db
    .selectFrom('partners.partner')
    .select(['name', 'contactName', 'contactPhone', 'contactEmail', 'addedAt'])
    .where(sql<boolean>`lower(contact_email) = ${email.toLowerCase()}`)
    .orderBy('addedAt')
    .limit(500)
    .execute()
  return [
    gathered(
      'Community organisations where we talk to you',
      rows.map((row) => ({ Organisation: row.name, Name: row.contactName, 'Phone number': row.contactPhone, 'Email address': row.contactEmail })),
    ),
  ]
}

/** The organisation stays, without whom we talked to there; and words about it stay, without what names them. */
export async function erase(db: Writer, _subject: Subject, { known }: Erasing): Promise<void> {
  const digits = known.phone.replace(/\D/g, '')
  const theirs = await db
    .updateTable('partners.partner')
    .set({ contactName: '', contactEmail: '', contactPhone: '' })
    .where(
      sql<boolean>`(contact_email <> '' and lower(contact_email) = lower(${known.email})) or
        (contact_name <> '' and lower(contact_name) = lower(${known.name})
          and contact_phone <> '' and regexp_replace(contact_phone, '[^0-9]', '', 'g') = ${digits})`,
    )
    .returning(['id', 'reaches', 'places', 'languages'])
    .execute()
  const out = (text: string) => takeOut(text, known, { theirs: false })
  for (const { id, reaches, places, languages } of theirs) {
    const left = { reaches: out(reaches), places: out(places), languages: out(languages) }
    await db.updateTable('partners.partner').set(left).where('id', '=', id).execute()
    const endings = await db.selectFrom('partners.ending').select(['id', 'reason']).where('partnerId', '=', id).execute()
    for (const ending of endings)
      await db
        .updateTable('partners.ending')
        .set({ reason: out(ending.reason) })
        .where('id', '=', ending.id)
        .execute()
  }
}
