import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'

export type Route = 'web' | 'paper' | 'phone'

export type NewApplication = {
  opportunityId: string
  formId: string
  receiptId: string
  personId: string | null
  route: Route
  typedBy: string | null
  name: string
  why: string
  helps: string
  wayInId: string | null
  appliedAt: Date
  givenOn: string | null
  lateBecause: string | null
  typedHash?: Buffer
}

/** Holds an opportunity for the rest of the transaction: those who apply at once take turns. */
export const holdOpportunity = (db: Writer, id: string) =>
  db.selectFrom('opportunities.opportunity').select('id').where('id', '=', id).forUpdate().execute()

/** Writes an application with the next number. Its opportunity is held meanwhile, so that no two have one number. */
export async function insertApplication(db: Writer, row: NewApplication): Promise<{ id: string; number: number }> {
  await holdOpportunity(db, row.opportunityId)
  return db
    .insertInto('opportunities.application')
    .values({
      ...row,
      id: newId(),
      number: sql<number>`(select coalesce(max(a.number), 0) + 1 from opportunities.application a where a.opportunity_id = ${row.opportunityId})`,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** The application that a form became, if it did. */
export const applicationOfForm = (db: Reader, formId: string) =>
  db
    .selectFrom('opportunities.application')
    .select(['id', 'number', 'receiptId', 'opportunityId', 'typedHash'])
    .where('formId', '=', formId)
    .executeTakeFirst()

/** The application of somebody with an account, if they have applied. */
export const applicationOfPerson = (db: Reader, opportunityId: string, personId: string) =>
  db
    .selectFrom('opportunities.application')
    .select(['id', 'receiptId'])
    .where('opportunityId', '=', opportunityId)
    .where('personId', '=', personId)
    .executeTakeFirst()

/** An application of an opportunity, or the standard "not found" page. */
export const applicationFor = async (db: Reader, opportunityId: string, id: string) =>
  found(
    await db.selectFrom('opportunities.application').selectAll().where('opportunityId', '=', opportunityId).where('id', '=', id).executeTakeFirst(),
    'application',
  )

export async function insertDates(db: Writer, application: { id: string; opportunityId: string }, dateIds: readonly string[]): Promise<void> {
  if (dateIds.length === 0) return
  const { id: applicationId, opportunityId } = application
  await db
    .insertInto('opportunities.application_date')
    .values(dateIds.map((dateId) => ({ applicationId, opportunityId, dateId })))
    .execute()
}

/** What somebody answered so that the group is a mix: by question, the value. */
export async function insertSelectionAnswers(
  db: Writer,
  application: { id: string; opportunityId: string },
  answers: ReadonlyMap<string, string>,
): Promise<void> {
  if (answers.size === 0) return
  const { id: applicationId, opportunityId } = application
  await db
    .insertInto('opportunities.selection_answer')
    .values([...answers].map(([questionId, valueId]) => ({ applicationId, opportunityId, questionId, valueId })))
    .execute()
}
