import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import { type SigningPart, signingPermission } from './sign-off.ts'

type PlanWaiting = Awaited<ReturnType<typeof plansWaiting>>[number]

/** Plans that somebody may sign now: those of their part that they did not write. */
export async function plansWaitingFor(
  db: Reader,
  person: { id: string; may: (permission: string, projectId: string) => boolean },
): Promise<PlanWaiting[]> {
  const waiting = await plansWaiting(db)
  return waiting.filter(({ part, projectId, authors }) => person.may(signingPermission[part], projectId) && !authors.includes(person.id))
}

/** Plans put forward that one of the two has not signed, and nobody wants changed. At most 200. */
const plansWaiting = (db: Reader) =>
  db
    .selectFrom('projects.plan_version as v')
    .innerJoin('projects.project as p', 'p.id', 'v.projectId')
    .innerJoin(sql<{ part: SigningPart }>`(values ('lead'), ('public'))`.as<'parts'>(sql`parts(part)`), (join) => join.onTrue())
    .leftJoin('projects.opening as o', 'o.projectId', 'v.projectId')
    .leftJoin('projects.closure as c', 'c.projectId', 'v.projectId')
    .select(['v.projectId', 'v.id as versionId', 'v.madeAt as since', 'p.slug', 'p.title', 'parts.part'])
    .select(sql<string[]>`array(select a.person_id from projects.plan_author a where a.version_id = v.id)`.as('authors'))
    .where('o.projectId', 'is', null)
    .where('c.projectId', 'is', null)
    .where(sql<boolean>`not exists (select from projects.plan_version later where later.project_id = v.project_id and later.number > v.number)`)
    .where(
      sql<boolean>`not exists (select from projects.plan_verdict d where d.version_id = v.id and (d.part = parts.part or d.verdict = 'changes-wanted'))`,
    )
    .orderBy('v.madeAt')
    .limit(200)
    .execute()
