import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Completion, Consideration, Consultation } from './consultation.ts'

/** Every version of a project's formal consultation, newest first. At most 100. */
export const consultationVersions = (db: Reader, projectId: string) =>
  db.selectFrom('projects.consultation').selectAll().where('projectId', '=', projectId).orderBy('version', 'desc').limit(100).execute()

export type ConsultationVersion = Awaited<ReturnType<typeof consultationVersions>>[number]

/** How the responses were considered, newest record first. At most 50. */
export const considerationsOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.consideration')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** Each time that the consultation was marked complete, newest first. At most 50. */
export const completionsOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.consultation_completion')
    .select(['consultationId', 'considerationId', 'decidedOn', 'completedBy', 'completedAt'])
    .where('projectId', '=', projectId)
    .orderBy('completedAt', 'desc')
    .limit(50)
    .execute()

/** Everything on record about a project's formal consultation. `now` is left out where there is none, or where it was withdrawn. */
export async function consultationOf(db: Reader, projectId: string) {
  const versions = await consultationVersions(db, projectId)
  const considerations = await considerationsOf(db, projectId)
  const completions: Completion[] = await completionsOf(db, projectId)
  const [newest] = versions
  return { versions, newest, now: newest && newest.withdrawn === '' ? newest : undefined, considerations, completions }
}

export type ConsultationRecord = Awaited<ReturnType<typeof consultationOf>>

type NewVersion = Consultation & { projectId: string; version: number; withdrawn: string; writtenBy: string; writtenAt: Date }

/** Adds a version. False: somebody else added that version first. */
export async function insertConsultation(db: Writer, row: NewVersion): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.consultation')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.columns(['projectId', 'version']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function insertConsideration(
  db: Writer,
  row: Consideration & { projectId: string; recordedBy: string; recordedAt: Date },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.consideration')
    .values({ ...row, id })
    .execute()
  return id
}

export const insertCompletion = (db: Writer, row: Completion & { projectId: string }) =>
  db
    .insertInto('projects.consultation_completion')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
