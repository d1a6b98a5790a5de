import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { Route } from './applications.queries.ts'
import type { Standing } from './steps.ts'

export type Listed = { id: string; number: number; name: string; appliedAt: Date; route: Route; late: boolean; kind: Standing }

/** Applications of an opportunity by their number, so many after a number: all, or those that stand at one step. */
export const listedApplications = (db: Reader, opportunityId: string, { kind, after, most }: { kind?: Standing; after: number; most: number }) =>
  db
    .selectFrom('opportunities.standing as s')
    .innerJoin('opportunities.application as a', 'a.id', 's.applicationId')
    .select(['a.id', 'a.number', 'a.name', 'a.appliedAt', 'a.route', 's.kind'])
    .select(sql<boolean>`a.late_because is not null`.as('late'))
    .where('s.opportunityId', '=', opportunityId)
    .where('a.number', '>', after)
    .$if(kind !== undefined, (query) => query.where('s.kind', '=', kind ?? 'applied'))
    .orderBy('a.number')
    .limit(most)
    .$narrowType<{ kind: Standing }>()
    .execute()

export type Counted = { total: number; late: number; by: Partial<Record<Standing, number>> }

/** How many applied, how many of them came late, and how many stand where. */
export async function countedApplications(db: Reader, opportunityId: string): Promise<Counted> {
  const rows = await db
    .selectFrom('opportunities.standing as s')
    .innerJoin('opportunities.application as a', 'a.id', 's.applicationId')
    .select('s.kind')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .select(sql<number>`count(*) filter (where a.late_because is not null)`.as('late'))
    .where('s.opportunityId', '=', opportunityId)
    .groupBy('s.kind')
    .$narrowType<{ kind: Standing }>()
    .execute()
  const sum = (of: 'people' | 'late') => rows.reduce((all, row) => all + row[of], 0)
  return { total: sum('people'), late: sum('late'), by: Object.fromEntries(rows.map(({ kind, people }) => [kind, people])) }
}

/** The dates that suit somebody who applied, the first first. */
export const datesThatSuit = (db: Reader, applicationId: string) =>
  db
    .selectFrom('opportunities.application_date as s')
    .innerJoin('opportunities.date_offered as d', 'd.id', 's.dateId')
    .select(['d.startsAt', 'd.endsAt'])
    .where('s.applicationId', '=', applicationId)
    .orderBy('d.startsAt')
    .execute()
