import type { Reader, Writer } from '#platform/database/types.ts'
import type { NoteKind, PartOfDay, Session } from './note.ts'

export type NewNote = Partial<Session> & {
  partOfDay?: PartOfDay
  id: string
  projectId: string
  kind: NoteKind
  happenedOn: string
  place: string
  partner: string
  notedBy: string
  notedAt: Date
}

/** False when a note with this id is already there: the same form was sent twice. */
export async function insertNote(db: Writer, row: NewNote): Promise<boolean> {
  const inserted = await db
    .insertInto('contributions.note')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

const notes = (db: Reader, projectId: string) =>
  db
    .selectFrom('contributions.note as n')
    .select(['n.id', 'n.kind', 'n.happenedOn', 'n.place', 'n.partner', 'n.notedBy', 'n.notedAt'])
    .select(['n.partOfDay', 'n.partnerId', 'n.came', 'n.werePaid', 'n.unpaidBecause'])
    .select((row) =>
      row.selectFrom('contributions.contribution as c').select(row.fn.countAll<number>().as('points')).whereRef('c.noteId', '=', 'n.id').as('points'),
    )
    .where('n.projectId', '=', projectId)

/** Notes of a project, the latest happening first. */
export const notesOf = (db: Reader, projectId: string, { limit, offset }: { limit: number; offset: number }) =>
  notes(db, projectId).orderBy('n.happenedOn', 'desc').orderBy('n.id', 'desc').limit(limit).offset(offset).execute()

export const noteOfProject = (db: Reader, projectId: string, id: string) => notes(db, projectId).where('n.id', '=', id).executeTakeFirst()

export type Note = NonNullable<Awaited<ReturnType<typeof noteOfProject>>>

/** The receipt that was given out for a note. */
export async function receiptOfNote(db: Reader, noteId: string): Promise<string | undefined> {
  const row = await db.selectFrom('contributions.contribution').select('receiptId').where('noteId', '=', noteId).limit(1).executeTakeFirst()
  return row?.receiptId
}
