import { sql } from 'kysely'
import type { Level } from '#lib/involvement-level/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

const project = (db: Reader) =>
  db
    .selectFrom('projects.project as p')
    .leftJoin('projects.opening as o', 'o.projectId', 'p.id')
    .leftJoin('projects.closure as c', 'c.projectId', 'p.id')
    .selectAll('p')
    .select(['o.openedAt', 'c.closedAt'])

/** A project by the name in its address, with when it opened and closed. */
export const projectBySlug = (db: Reader, slug: string) => project(db).where('p.slug', '=', slug).executeTakeFirst()

export const projectById = (db: Reader, id: string) => project(db).where('p.id', '=', id).executeTakeFirst()

/** Every project of the organisation, newest first. At most 500. */
export const allProjects = (db: Reader) => project(db).orderBy('p.madeAt', 'desc').limit(500).execute()

export async function projectIdOfSlug(db: Reader, slug: string): Promise<string | undefined> {
  return (await db.selectFrom('projects.project').select('id').where('slug', '=', slug).executeTakeFirst())?.id
}

/** Promises of a project in the order in which they were made, with the London day of each. */
export const promisesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.promise')
    .select(['dueOn', 'reason', 'madeAt'])
    .select(sql<string>`(made_at at time zone 'Europe/London')::date::text`.as('madeOn'))
    .where('projectId', '=', projectId)
    .orderBy('madeAt')
    .limit(50)
    .execute()

/** The same, for every project at once: project id, date, reason, London day of making, oldest first. */
export const allPromises = (db: Reader) =>
  db
    .selectFrom('projects.promise')
    .select(['projectId', 'dueOn', 'reason'])
    .select(sql<string>`(made_at at time zone 'Europe/London')::date::text`.as('madeOn'))
    .orderBy('madeAt')
    .limit(5000)
    .execute()

/** `commitmentVersionId`: the statement of commitment that is valid on the day, which the project then follows. */
export type NewProject = { title: string; slug: string; madeBy: string; madeAt: Date; commitmentVersionId?: string | null }

export async function insertProject(db: Writer, row: NewProject): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.project')
    .values({ ...row, id })
    .execute()
  return id
}

export type PlanChange = Partial<
  Record<
    | 'title'
    | 'summary'
    | 'purpose'
    | 'decision'
    | 'canChange'
    | 'cannotChange'
    | 'alreadyDecided'
    | 'alreadyKnown'
    | 'timeline'
    | 'decidedBy'
    | 'contactName'
    | 'contactPhone'
    | 'contactEmail',
    string
  > & { decidedOn: string | null; claimedLevel: Level | null }
>

/** Saves a part of the plan, if nobody has since the version that was read. False: somebody got there first. */
export async function updatePlan(db: Writer, id: string, version: number, change: PlanChange): Promise<boolean> {
  const saved = await db
    .updateTable('projects.project')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

export const insertPromise = (db: Writer, row: { projectId: string; dueOn: string; reason: string; madeBy: string; madeAt: Date }) =>
  db
    .insertInto('projects.promise')
    .values({ ...row, id: newId() })
    .execute()

export const insertOpening = (db: Writer, row: { projectId: string; openedBy: string; openedAt: Date }) =>
  db
    .insertInto('projects.opening')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const insertClosure = (db: Writer, row: { projectId: string; closedBy: string; closedAt: Date }) =>
  db
    .insertInto('projects.closure')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
