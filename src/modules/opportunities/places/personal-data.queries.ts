import { sql } from 'kysely'
import { receiptsKnownAs } from '#modules/contributions/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Erasing, type Gathered, gathered, type Subject } from '#platform/personal-data.ts'

const most = 5000

/** Applications of somebody: made with their account, or under an address that they proved. */
const ofSubject = (db: Reader, { id, email }: Subject) =>
  db
    .selectFrom('opportunities.applicant')
    .select('applicationId')
    .where(sql<boolean>`(person_id = ${id}::uuid or (confirmed_at is not null and contact_email <> '' and contact_email = lower(${email ?? ''})))`)

/** How somebody was told what became of their applications, and what was arranged for them. */
export async function gatherPlaces(db: Reader, subject: Subject): Promise<readonly Gathered[]> {
  const told = await db
    .selectFrom('opportunities.told')
    .select(['kind', 'about', 'madeAt', 'toldOn', 'toldHow', 'tellingId'])
    .where('applicationId', 'in', ofSubject(db, subject))
    .orderBy('madeAt')
    .limit(most)
    .execute()
  const tries = await db
    .selectFrom('opportunities.telling_try as x')
    .innerJoin('opportunities.telling as t', 't.id', 'x.tellingId')
    .select(['x.reason', 'x.triedOn'])
    .where('t.applicationId', 'in', ofSubject(db, subject))
    .orderBy('x.recordedAt')
    .limit(most)
    .execute()
  const arranged = await db
    .selectFrom('opportunities.arranged')
    .select(['line', 'state', 'note', 'saidAt'])
    .where('applicationId', 'in', ofSubject(db, subject))
    .orderBy('id')
    .limit(most)
    .execute()
  return [
    gathered(
      'How you were told what became of your applications',
      told.map((one) => ({
        About: one.about === 'reminder' ? 'A reminder' : one.kind,
        Since: one.madeAt,
        'You were told on': one.toldOn,
        How: one.toldHow,
      })),
    ),
    gathered(
      'When we tried to reach you about an application',
      tries.map((one) => ({ Day: one.triedOn, Why: one.reason })),
    ),
    gathered(
      'What was arranged for you',
      arranged.map((one) => ({ What: one.line, Arranged: one.state === 'arranged', Note: one.note, Since: one.saidAt })),
    ),
  ]
}

/** Takes out what staff wrote of somebody. That they were told, and when, stays. */
export async function erasePlaces(db: Writer, subject: Subject, { known }: Erasing): Promise<void> {
  const receipts = (await receiptsKnownAs(db, known)).map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`
    select application_id as id from opportunities.applicant where person_id = ${subject.id}::uuid or receipt_id = any(${receipts}::uuid[])`.execute(
    db,
  )
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await db.deleteFrom('opportunities.arranged').where('applicationId', 'in', ids).execute()
  await db.updateTable('opportunities.telling').set({ toldHow: '' }).where('applicationId', 'in', ids).execute()
  await db
    .updateTable('opportunities.telling_try')
    .set({ reason: 'Taken out' })
    .where('tellingId', 'in', db.selectFrom('opportunities.telling').select('id').where('applicationId', 'in', ids))
    .execute()
}
