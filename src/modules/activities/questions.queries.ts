import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { QuestionWords } from './question.ts'
import type { Asked } from './taking-part.ts'

const versions = (db: Reader, surveyId: string) =>
  db
    .selectFrom('activities.question as q')
    .innerJoin('activities.question_version as v', 'v.questionId', 'q.id')
    .select(['q.id as questionId', 'q.position', 'q.removedAt', 'v.id as versionId', 'v.version', 'v.replacedAt'])
    .select(['v.kind', 'v.wording', 'v.help', 'v.required', 'v.mayQuote', 'v.options', 'v.lowest', 'v.highest', 'v.lowestLabel', 'v.highestLabel'])
    .where('q.surveyId', '=', surveyId)
    .orderBy('q.position')
    .orderBy('v.version')

/** The questions of a survey as they are now, in order, with the older versions that are named. */
export async function questionsOf(db: Reader, surveyId: string, alsoVersions: readonly string[] = []): Promise<Asked[]> {
  const current = versions(db, surveyId)
  return (
    alsoVersions.length === 0
      ? current.where('q.removedAt', 'is', null).where('v.replacedAt', 'is', null)
      : current.where(({ eb, and, or }) => or([and([eb('q.removedAt', 'is', null), eb('v.replacedAt', 'is', null)]), eb('v.id', 'in', alsoVersions)]))
  ).execute()
}

/** Every version of every question that was ever in a survey, in order. At most 2,000. */
export const allVersionsOf = (db: Reader, surveyId: string): Promise<Asked[]> => versions(db, surveyId).limit(2000).execute()

/** A question of a survey as it is now; undefined when it was removed or is of another survey. */
export const currentQuestion = (db: Reader, surveyId: string, questionId: string): Promise<Asked | undefined> =>
  versions(db, surveyId).where('q.id', '=', questionId).where('q.removedAt', 'is', null).where('v.replacedAt', 'is', null).executeTakeFirst()

export async function insertQuestion(db: Writer, row: { surveyId: string; position: number }): Promise<string> {
  const id = newId()
  await db
    .insertInto('activities.question')
    .values({ ...row, id })
    .execute()
  return id
}

export async function insertVersion(
  db: Writer,
  row: { questionId: string; version: number; madeAt: Date },
  { options, ...words }: QuestionWords,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('activities.question_version')
    .values({ ...row, ...words, options: [...options], id })
    .execute()
  return id
}

/** Changes a version that nobody has seen yet. The database refuses it for one that was answered. */
export const rewordVersion = (db: Writer, versionId: string, { options, ...words }: QuestionWords) =>
  db
    .updateTable('activities.question_version')
    .set({ ...words, options: [...options] })
    .where('id', '=', versionId)
    .execute()

/** Takes a version out of use. False: somebody else has replaced it already. */
export async function replaceVersion(db: Writer, versionId: string, now: Date): Promise<boolean> {
  const replaced = await db
    .updateTable('activities.question_version')
    .set({ replacedAt: now })
    .where('id', '=', versionId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return replaced.numUpdatedRows === 1n
}

export const setPosition = (db: Writer, questionId: string, position: number) =>
  db.updateTable('activities.question').set({ position }).where('id', '=', questionId).execute()

export const markRemoved = (db: Writer, questionId: string, now: Date) =>
  db.updateTable('activities.question').set({ removedAt: now }).where('id', '=', questionId).where('removedAt', 'is', null).execute()

/** Whether anyone has answered a survey yet, in earnest or in rehearsal. */
export async function anyResponse(db: Reader, surveyId: string): Promise<boolean> {
  const row = await db.selectFrom('activities.response').select('id').where('surveyId', '=', surveyId).limit(1).executeTakeFirst()
  return row !== undefined
}
