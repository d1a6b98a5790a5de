import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** What difference a project's released answers made, newest first, each with its theme. At most 200. */
export const differencesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.difference as d')
    .innerJoin('insights.answer as a', 'a.id', 'd.answerId')
    .innerJoin('insights.theme as t', 't.id', 'a.themeId')
    .select(['d.answerId', 't.id as themeId', 't.name as theme', 'd.words', 'd.notedAt'])
    .where('t.projectId', '=', projectId)
    .orderBy('d.notedAt', 'desc')
    .limit(200)
    .execute()

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
