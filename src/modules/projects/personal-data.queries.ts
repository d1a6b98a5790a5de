import { sql } from 'kysely'
import { dayInWords } from '#lib/dates.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Subject } from '#platform/personal-data.ts'
import { meetingsOf } from './attendance/attendance.queries.ts'
import { acceptedBy } from './how/expectations.queries.ts'
import { eraseFromPartnerWork, gatherPartnerWork } from './partner-work/erasing.queries.ts'

/** Projects whose named contact somebody is, meetings at which they met the public, what they accepted, and work with partners that names them. */
export async function gather(db: Reader, subject: Subject): Promise<readonly Gathered[]> {
  return [
    await gatherMeetings(db, subject),
    ...(await gatherContact(db, subject)),
    await gatherAccepted(db, subject),
    ...(await gatherPartnerWork(db, subject)),
  ]
}

const gatherMeetings = async (db: Reader, { id }: Subject): Promise<Gathered> =>
  gathered(
    'Meetings with the public that you are recorded at',
    (await meetingsOf(db, id)).map(({ heldOn, words, contributors }) => ({
      Day: dayInWords(heldOn),
      What: words,
      'Public contributors': contributors,
    })),
  )

const gatherAccepted = async (db: Reader, { id }: Subject): Promise<Gathered> =>
  gathered(
    'What people on a project can expect of each other, where you accepted it',
    (await acceptedBy(db, id)).map(({ title, version, acceptedAt }) => ({ Project: title, Version: version, 'Accepted on': acceptedAt })),
  )

async function gatherContact(db: Reader, { email }: Subject): Promise<readonly Gathered[]> {
  if (email === null) return []
  const columns = ['title', 'contactName', 'contactPhone', 'contactEmail'] as const
  const rows = await db
    .selectFrom('projects.project')
    .select(columns)
    .where(sql<boolean>`lower(contact_email) = ${email.toLowerCase()}`)
    .orderBy('madeAt')
    .limit(500)
    .execute()
  return [
    gathered(
      'Projects that name you as the person to talk to',
      rows.map((row) => ({ Project: row.title, Name: row.contactName, 'Phone number': row.contactPhone, 'Email address': row.contactEmail })),
    ),
  ]
}

/** Where the person is a project's contact, the organisation is from then on: people must still find somebody to talk to. */
export async function erase(db: Writer, _subject: Subject, { known }: Erasing): Promise<void> {
  await eraseFromPartnerWork(db, known)
  const { name, phone, email } = await ownOrganisation(db)
  const digits = known.phone.replace(/\D/g, '')
  await db
    .updateTable('projects.project')
    .set({ contactName: name, contactPhone: phone, contactEmail: email })
    .where(
      sql<boolean>`(contact_email <> '' and lower(contact_email) = lower(${known.email})) or
        (contact_name <> '' and lower(contact_name) = lower(${known.name})
          and contact_phone <> '' and regexp_replace(contact_phone, '[^0-9]', '', 'g') = ${digits})`,
    )
    .execute()
}
