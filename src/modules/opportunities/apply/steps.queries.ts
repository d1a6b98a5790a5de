import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Standing, Step } from './steps.ts'

const standings = (db: Reader) =>
  db.selectFrom('opportunities.standing').selectAll().$narrowType<{
    applicationId: string
    opportunityId: string
    number: number
    name: string
    receiptId: string
    kind: Standing
    place: number
    because: string
    appliedAt: Date
    takenAt: Date
  }>()

/** Where each application of an opportunity stands, by its number. At most 20,000. */
export const standingsOf = (db: Reader, opportunityId: string) =>
  standings(db).where('opportunityId', '=', opportunityId).orderBy('number').limit(20_000).execute()

export const standingOf = (db: Reader, applicationId: string) => standings(db).where('applicationId', '=', applicationId).executeTakeFirst()

export type ApplicationStanding = Awaited<ReturnType<typeof standingsOf>>[number]

/** Each step of an application, the first first. */
export const stepsOf = (db: Reader, applicationId: string) =>
  db.selectFrom('opportunities.step').selectAll().where('applicationId', '=', applicationId).orderBy('place').$narrowType<{ kind: Step }>().execute()

export type NewStep = {
  applicationId: string
  /** One more than the place of the step before. */
  place: number
  kind: Step
  because?: string
  reservePlace?: number
  drawId?: string
  /** An ISO day: with `offered` only. */
  answerBy?: string
  /** Null where the applicant did it. */
  takenBy: string | null
  takenAt: Date
}

/** Writes steps of as many applications. @returns how many: fewer than were given where somebody else was first */
export async function insertSteps(db: Writer, rows: readonly NewStep[]): Promise<number> {
  if (rows.length === 0) return 0
  const inserted = await db
    .insertInto('opportunities.step')
    .values(rows.map((row) => ({ ...row, id: newId() })))
    .onConflict((conflict) => conflict.columns(['applicationId', 'place']).doNothing())
    .executeTakeFirst()
  return Number(inserted.numInsertedOrUpdatedRows ?? 0)
}
