import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

const flags = (db: Reader) =>
  db
    .selectFrom('contributions.urgent_flag as f')
    .select(['f.id', 'f.contributionId', 'f.reason', 'f.flaggedBy', 'f.flaggedAt', 'f.resolvedBy', 'f.resolvedAt', 'f.resolution'])

/** The flags of a contribution, the open one first, then the latest. At most 50. */
export const flagsOfContribution = (db: Reader, contributionId: string) =>
  flags(db)
    .where('f.contributionId', '=', contributionId)
    .orderBy((order) => order('f.resolvedAt', 'is not', null))
    .orderBy('f.flaggedAt', 'desc')
    .limit(50)
    .execute()

export type UrgentFlag = Awaited<ReturnType<typeof flagsOfContribution>>[number]

/** The flags of a project that nobody has ended yet, oldest first. At most 200. */
export const openFlagsOf = (db: Reader, projectId: string) =>
  flags(db).where('f.projectId', '=', projectId).where('f.resolvedAt', 'is', null).orderBy('f.flaggedAt').orderBy('f.id').limit(200).execute()

/** The flags of a project that ended, the latest first. At most 100. */
export const endedFlagsOf = (db: Reader, projectId: string) =>
  flags(db).where('f.projectId', '=', projectId).where('f.resolvedAt', 'is not', null).orderBy('f.resolvedAt', 'desc').limit(100).execute()

export type NewFlag = { projectId: string; contributionId: string; reason: string; flaggedBy: string; flaggedAt: Date }

/** Undefined when the contribution has an open flag already: of two people at once, one flags. */
export async function insertFlag(db: Writer, row: NewFlag): Promise<string | undefined> {
  const inserted = await db
    .insertInto('contributions.urgent_flag')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.column('contributionId').where('resolvedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** The id of the flag that was open; undefined when none is. */
export async function setFlagResolved(
  db: Writer,
  contributionId: string,
  row: { resolution: string; resolvedBy: string; resolvedAt: Date },
): Promise<string | undefined> {
  const set = await db
    .updateTable('contributions.urgent_flag')
    .set(row)
    .where('contributionId', '=', contributionId)
    .where('resolvedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return set?.id
}
