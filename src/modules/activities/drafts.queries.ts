import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { JsonObject, Reader, Writer } from '#platform/database/types.ts'
import type { Given } from './given.ts'

export type NewDraft = { surveyId: string; tokenHash: Buffer; rehearsal: boolean; startedAt: Date; wayInId?: string | undefined }

export async function insertDraft(db: Writer, { wayInId, ...row }: NewDraft): Promise<string> {
  const id = newId()
  await db
    .insertInto('activities.draft')
    .values({ ...row, id, answers: { said: {}, ...(wayInId !== undefined && { wayInId }) }, touchedAt: row.startedAt })
    .execute()
  return id
}

/** Marks a form that staff typed as used. False: it was used before. Waits for another transaction that is doing the same. */
export async function claimForm(
  db: Writer,
  row: {
    id: string
    surveyId: string
    typedHash: Buffer
    typedBy: string | null
    route: 'web' | 'paper' | 'phone'
    rehearsal: boolean
    startedAt: Date
  },
): Promise<boolean> {
  const claimed = await db
    .insertInto('activities.draft')
    .values({ ...row, touchedAt: row.startedAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return claimed.numInsertedOrUpdatedRows === 1n
}

export const formTyped = (db: Reader, id: string) =>
  db.selectFrom('activities.draft').select(['surveyId', 'typedHash']).where('id', '=', id).executeTakeFirst()

/** Holds a draft for the rest of the transaction: two submits at once take turns. Undefined: no draft has this secret. */
export const holdDraft = (db: Writer, tokenHash: Buffer) =>
  db.selectFrom('activities.draft').select('id').where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst()

/** Keeps one part of a draft. Each part is set by itself, so two windows do not undo each other. */
const setPart = (db: Writer, id: string, path: readonly string[], value: JsonObject, now: Date) =>
  db
    .updateTable('activities.draft')
    .set({ answers: sql`jsonb_set(answers, ${[...path]}::text[], ${JSON.stringify(value)}::jsonb)`, touchedAt: now })
    .where('id', '=', id)
    .execute()

export const saveGiven = (db: Writer, id: string, questionId: string, said: { versionId: string; given: Given }, now: Date) =>
  setPart(db, id, ['said', questionId], said, now)

export const dropGiven = (db: Writer, id: string, questionId: string, now: Date) =>
  db
    .updateTable('activities.draft')
    .set({ answers: sql`answers #- ${['said', questionId]}::text[]`, touchedAt: now })
    .where('id', '=', id)
    .execute()

export const saveConsent = (db: Writer, id: string, consent: JsonObject, now: Date) => setPart(db, id, ['consent'], consent, now)
export const saveContact = (db: Writer, id: string, contact: JsonObject, now: Date) => setPart(db, id, ['contact'], contact, now)

/** 16 bytes and more that only this installation can make from a draft's id. */
export async function keyedHash(db: Reader, purpose: string, id: string): Promise<Buffer> {
  const row = await db.selectNoFrom(sql<Buffer>`platform.keyed_hash(${purpose}, ${id}::uuid)`.as('bytes')).executeTakeFirstOrThrow()
  return row.bytes
}

/** Gives a draft the hash of its return code, unless another draft has it. */
export async function setReturnHash(db: Writer, id: string, returnHash: Buffer, now: Date): Promise<boolean> {
  const set = await db
    .updateTable('activities.draft')
    .set({ returnHash, touchedAt: now })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('activities.draft as other').select('other.id').where('other.returnHash', '=', returnHash))),
    )
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** Gives a draft to the browser that came back with its code. Undefined: no such code in this survey. */
export async function takeUpDraft(db: Writer, surveyId: string, returnHash: Buffer, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const taken = await db
    .updateTable('activities.draft')
    .set({ tokenHash, touchedAt: now })
    .where('surveyId', '=', surveyId)
    .where('returnHash', '=', returnHash)
    .returning('id')
    .executeTakeFirst()
  return taken?.id
}

/** Deletes drafts that nobody has touched since a moment; at most so many, so that the statement stays short. */
export async function deleteUntouched(db: Writer, since: Date, most: number): Promise<number> {
  const deleted = await db
    .deleteFrom('activities.draft')
    .where('id', 'in', (inner) => inner.selectFrom('activities.draft').select('id').where('touchedAt', '<', since).limit(most))
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
