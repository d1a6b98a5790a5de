import { sql } from 'kysely'
import { activePeople, namesOf } from '#modules/people/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { MeetingDraft } from './attendance.ts'

const meetings = (db: Reader) =>
  db
    .selectFrom('projects.meeting as m')
    .leftJoin('projects.project as p', 'p.id', 'm.projectId')
    .select(['m.id', 'm.projectId', 'm.heldOn', 'm.words', 'm.contributors', 'm.takenOut', 'm.correction', 'm.recordedAt'])
    .select(['p.title', 'p.slug'])
    .select(sql<string[]>`array(select a.person_id from projects.attendance a where a.meeting_id = m.id order by a.person_id)`.as('attended'))
    .select(sql<boolean>`exists (select from projects.meeting later where later.supersedes = m.id)`.as('superseded'))

/** Meetings since a day, the newest first, those too that were corrected since. At most 500. */
export const meetingsSince = (db: Reader, day: string) =>
  meetings(db).where('m.heldOn', '>', day).orderBy('m.heldOn', 'desc').orderBy('m.id', 'desc').limit(500).execute()

export type Meeting = Awaited<ReturnType<typeof meetingsSince>>[number]

export const meetingById = (db: Reader, id: string) => meetings(db).where('m.id', '=', id).executeTakeFirst()

/** Meetings that somebody is recorded at and that count, the newest first. At most 5,000. */
export const meetingsOf = (db: Reader, personId: string) =>
  meetings(db)
    .where(sql<boolean>`exists (select from projects.attendance a where a.meeting_id = m.id and a.person_id = ${personId})`)
    .where(sql<boolean>`not exists (select from projects.meeting later where later.supersedes = m.id)`)
    .where('m.takenOut', '=', false)
    .orderBy('m.heldOn', 'desc')
    .limit(5000)
    .execute()

/** Staff who can be said to have met the public: those whose role is to decide, and any other. Names by id, in alphabetical order. */
export async function staffWhoDecide(db: Reader) {
  const staff = (await activePeople(db)).filter(({ kind }) => kind === 'staff')
  const named = (decides: boolean) =>
    new Map(staff.filter(({ roles }) => roles.includes('decision-maker') === decides).map(({ id, name }) => [id, name]))
  return { decisionMakers: named(true), others: named(false) }
}

/** Names of those who attended, also of those who have left. */
export const namesOfAttended = (db: Reader, held: readonly Pick<Meeting, 'attended'>[]) =>
  namesOf(
    db,
    held.flatMap(({ attended }) => attended),
  )

type NewMeeting = MeetingDraft & { id: string; recordedBy: string; recordedAt: Date }
type Correction = { supersedes: string; correction: string; takenOut: boolean }

/** False where the record that it corrects was corrected by somebody else first. */
export async function insertMeeting(db: Writer, { attended, ...row }: NewMeeting & Partial<Correction>): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.meeting')
    .values(row)
    .onConflict((conflict) => conflict.column('supersedes').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await db
    .insertInto('projects.attendance')
    .values(attended.map((personId) => ({ meetingId: row.id, personId })))
    .execute()
  return true
}
