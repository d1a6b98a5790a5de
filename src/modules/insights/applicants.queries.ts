import type { Reader } from '#platform/database/types.ts'

/** How many people applied to take part in something of a project and wait for an answer, whether or not it has closed. */
export async function countApplicantsWaiting(db: Reader, projectId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('insights.applicant_waiting')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('projectId', '=', projectId)
    .executeTakeFirstOrThrow()
  return waiting
}
