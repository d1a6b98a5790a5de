import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** What was noted about one answer, newest first. At most 50. */
export const differencesOfAnswer = (db: Reader, answerId: string) =>
  db
    .selectFrom('insights.difference')
    .select(['words', 'notedBy', 'notedAt'])
    .where('answerId', '=', answerId)
    .orderBy('notedAt', 'desc')
    .limit(50)
    .execute()

export async function insertDifference(db: Writer, row: { answerId: string; words: string; notedBy: string; notedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('insights.difference')
    .values({ ...row, id })
    .execute()
  return id
}
