import type { Reader } from '#platform/database/types.ts'

/** Which of some contributions are flagged as something that cannot wait. For pages of staff only. */
export async function urgentAmong(db: Reader, contributionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (contributionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('insights.urgent')
    .select(({ ref }) => ref('contributionId').$notNull().as('id'))
    .where('contributionId', 'in', [...contributionIds])
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** How many flags of a project nobody has ended yet. */
export async function countUrgent(db: Reader, projectId: string): Promise<number> {
  const { open } = await db
    .selectFrom('insights.urgent')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('projectId', '=', projectId)
    .executeTakeFirstOrThrow()
  return open
}
