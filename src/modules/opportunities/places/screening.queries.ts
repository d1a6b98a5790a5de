import type { Reader } from '#platform/database/types.ts'
import type { Standing } from '../apply/steps.ts'

/**
 * Applications in some standings, with what people wrote, by number. What they answered so that the group is a mix, and for equality
 * monitoring, is not here: whoever screens never sees it (R27).
 */
export const writtenIn = (db: Reader, opportunityId: string, kinds: readonly Standing[], limit: number) =>
  db
    .selectFrom('opportunities.standing as n')
    .innerJoin('opportunities.application as a', 'a.id', 'n.applicationId')
    .select(['a.id', 'a.number', 'a.name', 'a.why', 'a.helps', 'a.route', 'a.appliedAt', 'a.lateBecause'])
    .where('a.opportunityId', '=', opportunityId)
    .where('n.kind', 'in', [...kinds])
    .where('a.name', '<>', '')
    .orderBy('a.number')
    .limit(limit)
    .execute()

export type Written = Awaited<ReturnType<typeof writtenIn>>[number]

/** How many applications stand so. */
export async function countIn(db: Reader, opportunityId: string, kind: Standing): Promise<number> {
  const { people } = await db
    .selectFrom('opportunities.standing')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('opportunityId', '=', opportunityId)
    .where('kind', '=', kind)
    .where('name', '<>', '')
    .executeTakeFirstOrThrow()
  return Number(people)
}
