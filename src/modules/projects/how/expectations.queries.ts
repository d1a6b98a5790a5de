import { holdersOf } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Expectations, type ExpectationsStanding, type Part, standingOf } from './expectations.ts'

/** Versions of what is expected, newest first. At most 100. */
export const versionsOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.expectations')
    .select(['id', 'version', 'fromUs', 'fromPeople', 'groundRules', 'disagreements', 'writtenBy', 'writtenAt'])
    .where('projectId', '=', projectId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()

export type Version = Awaited<ReturnType<typeof versionsOf>>[number]

/** Who accepted which version, newest version first. At most 500. */
export const acceptancesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.expectations_acceptance as a')
    .innerJoin('projects.expectations as e', 'e.id', 'a.expectationsId')
    .select(['e.version', 'a.part', 'a.acceptedBy', 'a.acceptedAt'])
    .where('e.projectId', '=', projectId)
    .orderBy('e.version', 'desc')
    .orderBy('a.acceptedAt')
    .limit(500)
    .execute()

/** How far the newest version of what is expected is: whether both sides have accepted it, and who has not. */
export async function expectationsStanding(db: Reader, projectId: string): Promise<ExpectationsStanding> {
  const version = (await versionsOf(db, projectId))[0]?.version ?? null
  const asked = (await holdersOf(db, projectId, 'co-lead')).map(({ id }) => id)
  const acceptances = (await acceptancesOf(db, projectId)).filter((one) => one.version === version)
  return standingOf(version, asked, acceptances)
}

type NewVersion = Expectations & { projectId: string; version: number; writtenBy: string; writtenAt: Date }

/** The id, or undefined where somebody else wrote this version first. */
export async function insertExpectations(db: Writer, row: NewVersion): Promise<string | undefined> {
  const id = newId()
  const inserted = await db
    .insertInto('projects.expectations')
    .values({ ...row, id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? id : undefined
}

/** Accepted twice, nothing happens. */
export const insertAcceptance = (db: Writer, row: { expectationsId: string; part: Part; acceptedBy: string; acceptedAt: Date }) =>
  db
    .insertInto('projects.expectations_acceptance')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.columns(['expectationsId', 'acceptedBy']).doNothing())
    .execute()

/** What somebody accepted, with the project: for their copy of what is kept about them. At most 500. */
export const acceptedBy = (db: Reader, personId: string) =>
  db
    .selectFrom('projects.expectations_acceptance as a')
    .innerJoin('projects.expectations as e', 'e.id', 'a.expectationsId')
    .innerJoin('projects.project as p', 'p.id', 'e.projectId')
    .select(['p.title', 'e.version', 'a.acceptedAt'])
    .where('a.acceptedBy', '=', personId)
    .orderBy('a.acceptedAt')
    .limit(500)
    .execute()
