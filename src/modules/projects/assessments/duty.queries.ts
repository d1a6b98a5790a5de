import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Triage, whats } from './duty.ts'

/** Every duty triage of a project, newest first. At most 100. */
export async function triagesOf(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('projects.duty_triage')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, what: whats.filter((one) => row.what.includes(one)) }))
}

export type RecordedTriage = Awaited<ReturnType<typeof triagesOf>>[number]

/** Adds a triage, and gives its id. */
export async function insertTriage(db: Writer, row: Triage & { projectId: string; recordedBy: string; recordedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.duty_triage')
    .values({ ...row, what: [...row.what], id })
    .execute()
  return id
}
