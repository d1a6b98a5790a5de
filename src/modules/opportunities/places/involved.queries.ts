import type { NotNull } from 'kysely'
import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'

/**
 * How many places in other opportunities people had since a moment, by application: confirmed ones, known by account or by an address that was proved.
 * Whoever is not in it is new to us.
 */
export async function timesInvolved(db: Reader, applicationIds: readonly string[], since: Date): Promise<ReadonlyMap<string, number>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('opportunities.applicant as a')
    .innerJoin('opportunities.applicant as other', (join) =>
      join
        .onRef('other.opportunityId', '<>', 'a.opportunityId')
        .on(sql<boolean>`(other.person_id = a.person_id or other.proved_address = a.proved_address)`),
    )
    .innerJoin('opportunities.standing as n', 'n.applicationId', 'other.applicationId')
    .select('a.applicationId')
    .select(sql<number>`count(distinct other.opportunity_id)::integer`.as('times'))
    .where('a.applicationId', 'in', [...applicationIds])
    .where('n.kind', '=', 'confirmed')
    .where('n.takenAt', '>=', since)
    .groupBy('a.applicationId')
    .$narrowType<{ applicationId: NotNull }>()
    .execute()
  return new Map(rows.map(({ applicationId, times }) => [applicationId, times]))
}
