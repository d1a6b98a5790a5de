import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { JsonValue, Reader, Writer } from '#platform/database/types.ts'

export async function insertDraft(
  db: Writer,
  row: { opportunityId: string; tokenHash: Buffer; wayInId: string | null; startedAt: Date },
): Promise<void> {
  await db
    .insertInto('opportunities.application_draft')
    .values({ ...row, id: newId(), answers: {}, touchedAt: row.startedAt })
    .execute()
}

/** What a browser's secret names, and the application that it became, if it did. */
export const draftOf = (db: Reader, opportunityId: string, tokenHash: Buffer) =>
  db
    .selectFrom('opportunities.application_draft as d')
    .leftJoin('opportunities.application as a', 'a.formId', 'd.id')
    .select(['d.id', 'd.answers', 'd.returnHash', 'd.wayInId', 'a.id as applicationId', 'a.receiptId'])
    .where('d.opportunityId', '=', opportunityId)
    .where('d.tokenHash', '=', tokenHash)
    .executeTakeFirst()

/** Holds a draft for the rest of the transaction: two who send it at once take turns, and nothing is saved into it meanwhile. */
export const holdDraft = (db: Writer, tokenHash: Buffer) =>
  db.selectFrom('opportunities.application_draft').select('id').where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst()

/** Keeps one part of a draft. Each is set by itself, so two windows do not undo each other. Nothing is kept in one that was sent. */
export const savePart = (db: Writer, id: string, part: string, value: JsonValue, now: Date) =>
  db
    .updateTable('opportunities.application_draft')
    .set({ answers: sql`jsonb_set(answers, ${[part]}::text[], ${JSON.stringify(value)}::jsonb)`, touchedAt: now })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('opportunities.application as a').select('a.id').where('a.formId', '=', id))))
    .execute()

/** What was sent lives on in the application only. */
export const emptyDraft = (db: Writer, id: string, now: Date) =>
  db.updateTable('opportunities.application_draft').set({ answers: {}, touchedAt: now }).where('id', '=', id).execute()

/** Gives a draft the hash of its return code, unless another draft has it. */
export async function setReturnHash(db: Writer, id: string, returnHash: Buffer, now: Date): Promise<boolean> {
  const set = await db
    .updateTable('opportunities.application_draft')
    .set({ returnHash, touchedAt: now })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('opportunities.application_draft as other').select('other.id').where('other.returnHash', '=', returnHash))),
    )
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** Gives a draft to the browser that came back with its code. False: no such code for this opportunity. */
export async function takeUpDraft(db: Writer, opportunityId: string, returnHash: Buffer, tokenHash: Buffer, now: Date): Promise<boolean> {
  const taken = await db
    .updateTable('opportunities.application_draft')
    .set({ tokenHash, touchedAt: now })
    .where('opportunityId', '=', opportunityId)
    .where('returnHash', '=', returnHash)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}

/** Deletes drafts that nobody has touched since a moment; at most so many, so that the statement stays short. */
export async function deleteUntouched(db: Writer, since: Date, most: number): Promise<number> {
  const deleted = await db
    .deleteFrom('opportunities.application_draft')
    .where('id', 'in', (inner) => inner.selectFrom('opportunities.application_draft').select('id').where('touchedAt', '<', since).limit(most))
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
