import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Consent } from './consent.ts'

export const sources = ['web', 'paper', 'phone', 'meeting', 'visit', 'call', 'letter', 'session', 'import', 'opinion-map'] as const
export type Source = (typeof sources)[number]

const columns = [
  'c.id',
  'c.projectId',
  'c.receiptId',
  'c.source',
  'c.noteId',
  'c.question',
  'c.words',
  'c.service',
  'c.score',
  'c.saidOn',
  'c.saidOnText',
  'c.receivedAt',
  'c.typedBy',
  'c.rehearsal',
  'c.mayQuote',
  'c.quoteAs',
  'c.quoteName',
  'c.withdrawnAt',
  'c.publicWords',
  'c.chosenBy',
  'c.chosenAt',
] as const

const contributions = (db: Reader) => db.selectFrom('contributions.contribution as c').select(columns)

/** What was said under one receipt, in the order in which it was said. At most 200. */
export const contributionsOfReceipt = (db: Reader, receiptId: string) =>
  contributions(db).where('c.receiptId', '=', receiptId).orderBy('c.id').limit(200).execute()

export const contributionOfProject = (db: Reader, projectId: string, id: string) =>
  contributions(db).where('c.projectId', '=', projectId).where('c.id', '=', id).executeTakeFirst()

export type Contribution = NonNullable<Awaited<ReturnType<typeof contributionOfProject>>>

export type NewContribution = Consent & {
  projectId: string
  receiptId: string
  source: Source
  noteId?: string
  responseId?: string
  questionId?: string
  question: string
  words: string
  saidOn?: string
  receivedAt: Date
  typedBy: string | null
  rehearsal: boolean
  mayQuote: boolean
}

/** Saves contributions and gives their ids, in the order of the rows. */
export async function insertContributions(db: Writer, rows: readonly NewContribution[]): Promise<string[]> {
  if (rows.length === 0) return []
  const withIds = rows.map((row) => ({ ...row, id: newId() }))
  await db.insertInto('contributions.contribution').values(withIds).execute()
  return withIds.map((row) => row.id)
}

/** Changes words under a receipt that are not public yet, and that nobody took back. False: they stand as they are. */
export async function updateWords(db: Writer, receiptId: string, id: string, words: string): Promise<boolean> {
  const changed = await db
    .updateTable('contributions.contribution')
    .set({ words })
    .where('id', '=', id)
    .where('receiptId', '=', receiptId)
    .where('publicWords', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
