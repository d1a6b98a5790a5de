import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { About, Done, GroupEvidence, Stage, StageAnswers } from './equality.ts'

const stageRows = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.equality_stage as s')
    .leftJoin('projects.equality_stage_done as d', 'd.stageId', 's.id')
    .select(['s.id', 's.stage', 's.version', 's.answers', 's.writtenBy', 's.writtenAt', 'd.doneBy', 'd.doneAt'])
    .where('s.projectId', '=', projectId)

/** What the database holds are texts by question, because only the action writes them. */
const withAnswers = <Row extends { answers: unknown }>({ answers, ...row }: Row) => ({ ...row, answers: answers as StageAnswers })

/** Every version of every stage, newest first. At most 300. */
export const stageVersions = async (db: Reader, projectId: string) =>
  (await stageRows(db, projectId).orderBy('s.writtenAt', 'desc').orderBy('s.id', 'desc').limit(300).execute()).map(withAnswers)

export type StageVersion = Awaited<ReturnType<typeof stageVersions>>[number]

/** The newest version of each stage that was begun. */
export async function stagesNow(db: Reader, projectId: string): Promise<ReadonlyMap<Stage, StageVersion>> {
  const rows = await stageRows(db, projectId).distinctOn('s.stage').orderBy('s.stage').orderBy('s.version', 'desc').execute()
  return new Map(rows.map((row) => [row.stage, withAnswers(row)]))
}

/** For each stage that was ever called done, the newest version of which that was said. */
export async function stagesDone(db: Reader, projectId: string): Promise<ReadonlyMap<Stage, Done & { answers: StageAnswers }>> {
  const rows = await stageRows(db, projectId)
    .where('d.doneAt', 'is not', null)
    .distinctOn('s.stage')
    .orderBy('s.stage')
    .orderBy('s.version', 'desc')
    .execute()
  return new Map(
    rows.map(({ stage, version, doneAt, doneBy, answers }) => [stage, { version, at: doneAt!, by: doneBy!, answers: answers as StageAnswers }]),
  )
}

const columns = ['id', 'about', 'version', 'evidence', 'source', 'noneBecause', 'effect', 'writtenBy', 'writtenAt'] as const

/** Every version of what is known of each group, newest first. At most 500. */
export const evidenceVersions = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.equality_evidence')
    .select(columns)
    .where('projectId', '=', projectId)
    .orderBy('writtenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()

export type EvidenceVersion = Awaited<ReturnType<typeof evidenceVersions>>[number]

/** What is known of each group now. */
export async function evidenceNow(db: Reader, projectId: string): Promise<ReadonlyMap<About, EvidenceVersion>> {
  const rows = await db
    .selectFrom('projects.equality_evidence')
    .select(columns)
    .where('projectId', '=', projectId)
    .distinctOn('about')
    .orderBy('about')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.about, row]))
}

type Written = { projectId: string; version: number; writtenBy: string; writtenAt: Date }

/** Adds a version of a stage, and gives its id; undefined where somebody else added that version first. */
export async function insertStage(db: Writer, row: Written & { stage: Stage; answers: StageAnswers }): Promise<string | undefined> {
  const id = newId()
  const inserted = await db
    .insertInto('projects.equality_stage')
    .values({ ...row, id })
    .onConflict((conflict) => conflict.columns(['projectId', 'stage', 'version']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? id : undefined
}

export const insertStageDone = (db: Writer, row: { stageId: string; doneBy: string; doneAt: Date }) =>
  db
    .insertInto('projects.equality_stage_done')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Adds a version of what is known of a group. False: somebody else added that version first. */
export async function insertGroupEvidence(db: Writer, row: Written & GroupEvidence & { about: About }): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.equality_evidence')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.columns(['projectId', 'about', 'version']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
