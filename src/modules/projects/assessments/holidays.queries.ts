import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Holiday } from './window.ts'

/** The organisation's list of bank and school holidays, the first day first. At most 500. */
export const holidaysOf = (db: Reader) =>
  db.selectFrom('projects.holiday').select(['id', 'name', 'startsOn', 'endsOn']).orderBy('startsOn').orderBy('id').limit(500).execute()

/** What the organisation compares a consultation with. `usual` is null until it says how long one usually lasts here. */
export async function consultationRules(db: Reader) {
  const newest = await db
    .selectFrom('projects.consultation_length')
    .select(['days', 'decidedAt', 'decidedBy'])
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { usual: newest?.days ?? null, decidedAt: newest?.decidedAt ?? null, holidays: await holidaysOf(db) }
}

export type ConsultationRules = Awaited<ReturnType<typeof consultationRules>>

export const insertLength = (db: Writer, row: { days: number | null; decidedBy: string; decidedAt: Date }) =>
  db
    .insertInto('projects.consultation_length')
    .values({ ...row, id: newId() })
    .execute()

export async function insertHoliday(db: Writer, row: Holiday & { addedBy: string; addedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.holiday')
    .values({ ...row, id })
    .execute()
  return id
}

export const deleteHoliday = (db: Writer, id: string) => db.deleteFrom('projects.holiday').where('id', '=', id).execute()
