import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { AnswerDraft } from './answer.ts'

/**
 * Themes of a project by name, each with how many things were said in it by how many people, the answer that stands, and the
 * draft of the next one. Themes that were merged into another are left out. At most 500.
 */
export const themesWithAnswers = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.theme as t')
    .leftJoin('insights.standing_answer as s', 's.themeId', 't.id')
    .leftJoin('insights.answer as d', (join) => join.onRef('d.themeId', '=', 't.id').on('d.releaseId', 'is', null))
    .leftJoin('insights.answer_check as c', 'c.answerId', 'd.id')
    .select(['t.id', 't.name', 't.about'])
    .select(['s.answerId', 's.outcome', 's.reason', 's.dueOn', 's.releasedAt'])
    .select(['d.id as draftId', 'd.version as draftVersion', 'd.outcome as draftOutcome', 'd.reason as draftReason'])
    .select(['d.dueOn as draftDueOn', 'd.decisionId as draftDecisionId', 'd.writtenAt as draftedAt', 'c.checkedAt', 'c.checkedBy'])
    .select([saidIn('count(*)').as('contributions'), saidIn('count(distinct x.receipt_id)').as('people')])
    .select(sql<boolean>`exists (select from insights.difference f where f.answer_id = s.answer_id)`.as('differenceNoted'))
    .where('t.projectId', '=', projectId)
    .where('t.mergedInto', 'is', null)
    .orderBy(sql`lower(t.name)`)
    .limit(500)
    .execute()

/** Something counted over what was said in the theme `t` and not taken back. */
const saidIn = (counted: string) =>
  sql<number>`(select ${sql.raw(counted)} from insights.placement p join insights.said x on x.contribution_id = p.contribution_id
    where p.theme_id = t.id and x.withdrawn_at is null)`

export type ThemeWithAnswer = Awaited<ReturnType<typeof themesWithAnswers>>[number]

/** A theme of the project that was not merged into another. */
export const liveTheme = (db: Reader, projectId: string, themeId: string) =>
  db
    .selectFrom('insights.theme')
    .select(['id', 'name', 'about'])
    .where('projectId', '=', projectId)
    .where('id', '=', themeId)
    .where('mergedInto', 'is', null)
    .executeTakeFirst()

/** The answer to a theme that is not released yet. There is at most one. */
export const draftOf = (db: Reader, themeId: string) =>
  db
    .selectFrom('insights.answer as a')
    .leftJoin('insights.answer_check as c', 'c.answerId', 'a.id')
    .select(['a.id', 'a.outcome', 'a.reason', 'a.dueOn', 'a.decisionId', 'a.version', 'a.writtenAt', 'c.checkedAt', 'c.checkedBy'])
    .where('a.themeId', '=', themeId)
    .where('a.releaseId', 'is', null)
    .executeTakeFirst()

/** One answer of the project, released or not, with its theme. */
export const answerOfProject = (db: Reader, projectId: string, answerId: string) =>
  db
    .selectFrom('insights.answer as a')
    .innerJoin('insights.theme as t', 't.id', 'a.themeId')
    .leftJoin('insights.answer_check as c', 'c.answerId', 'a.id')
    .leftJoin('insights.release as r', 'r.id', 'a.releaseId')
    .select(['a.id', 'a.themeId', 't.name as theme', 'a.outcome', 'a.reason', 'a.dueOn', 'a.decisionId', 'a.version', 'a.writtenAt', 'a.releaseId'])
    .select(['r.releasedAt', 'c.checkedAt', 'c.checkedBy'])
    .where('t.projectId', '=', projectId)
    .where('a.id', '=', answerId)
    .executeTakeFirst()

/** Every answer that was ever released for a theme, newest first: none is rewritten. At most 50. */
export const releasedAnswersOfTheme = (db: Reader, themeId: string) =>
  db
    .selectFrom('insights.answer as a')
    .innerJoin('insights.release as r', 'r.id', 'a.releaseId')
    .leftJoin('insights.decision as d', 'd.id', 'a.decisionId')
    .select(['a.id', 'a.outcome', 'a.reason', 'a.dueOn', 'r.releasedAt', 'd.what', 'd.decidedBy', 'd.decidedOn'])
    .where('a.themeId', '=', themeId)
    .orderBy('r.releasedAt', 'desc')
    .orderBy('a.id', 'desc')
    .limit(50)
    .execute()

/** Ids of everyone who wrote or edited an answer. */
export async function authorsOf(db: Reader, answerId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('insights.answer_author').select('personId').where('answerId', '=', answerId).limit(500).execute()
  return new Set(rows.map((row) => row.personId))
}

type Written = { writtenBy: string; writtenAt: Date }

/** Saves a first draft. Undefined when somebody else saved one at the same moment. */
export async function insertDraft(db: Writer, themeId: string, draft: AnswerDraft, { writtenBy, writtenAt }: Written): Promise<string | undefined> {
  const id = newId()
  const saved = await db
    .insertInto('insights.answer')
    .values({ ...draft, id, themeId, writtenAt })
    .onConflict((conflict) => conflict.column('themeId').where('releaseId', 'is', null).doNothing())
    .executeTakeFirst()
  if (saved.numInsertedOrUpdatedRows !== 1n) return undefined
  await addAuthor(db, id, writtenBy, writtenAt)
  return id
}

/** Saves an edit of a draft and undoes its check, if nobody has edited since the version that was read. */
export async function updateDraft(db: Writer, id: string, version: number, draft: AnswerDraft, { writtenBy, writtenAt }: Written): Promise<boolean> {
  const saved = await db
    .updateTable('insights.answer')
    .set({ ...draft, writtenAt, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('releaseId', 'is', null)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) return false
  await db.deleteFrom('insights.answer_check').where('answerId', '=', id).execute()
  await addAuthor(db, id, writtenBy, writtenAt)
  return true
}

const addAuthor = (db: Writer, answerId: string, personId: string, wroteAt: Date) =>
  db
    .insertInto('insights.answer_author')
    .values({ answerId, personId, wroteAt })
    .onConflict((conflict) => conflict.columns(['answerId', 'personId']).doUpdateSet({ wroteAt }))
    .execute()

/** Deletes a draft, its authors and its check. What was released stays. False when it was not there, or released meanwhile. */
export async function deleteDraft(db: Writer, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('insights.answer').where('id', '=', id).where('releaseId', 'is', null).executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/**
 * Saves a check of one version. False when the answer was edited in that moment: the row is held until the transaction ends, so
 * that no edit slips in between.
 */
export async function insertCheck(db: Writer, check: { answerId: string; version: number; checkedBy: string; checkedAt: Date }): Promise<boolean> {
  const { version, ...row } = check
  const held = await db
    .selectFrom('insights.answer')
    .select('version')
    .where('id', '=', row.answerId)
    .where('releaseId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (held?.version !== version) return false
  await db
    .insertInto('insights.answer_check')
    .values(row)
    .onConflict((conflict) => conflict.column('answerId').doNothing())
    .execute()
  return true
}
