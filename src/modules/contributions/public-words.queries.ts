import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/**
 * Words that the public may see, newest choice first. The view `contributions.public_quote` alone decides which: a person
 * chose them, the one who said them agreed, and they were not taken back.
 */
export const publicQuotesOf = (db: Reader, projectId: string, limit: number) =>
  db
    .selectFrom('contributions.public_quote')
    .select(['contributionId', 'words', 'shownName', 'question'])
    .where('projectId', '=', projectId)
    .orderBy('chosenAt', 'desc')
    .orderBy('contributionId')
    .limit(limit)
    .execute()

/** False when the person took their words or their consent back in the meantime. */
export async function setPublicWords(db: Writer, id: string, chosen: { publicWords: string; chosenBy: string; chosenAt: Date }): Promise<boolean> {
  const set = await db
    .updateTable('contributions.contribution')
    .set(chosen)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .where('quoteAs', '<>', 'not-public')
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** False when the words were not public. */
export async function clearPublicWords(db: Writer, id: string): Promise<boolean> {
  const cleared = await db
    .updateTable('contributions.contribution')
    .set({ publicWords: null, chosenBy: null, chosenAt: null })
    .where('id', '=', id)
    .where('publicWords', 'is not', null)
    .executeTakeFirst()
  return cleared.numUpdatedRows === 1n
}

export const insertRedaction = (db: Writer, row: { contributionId: string; reason: string; redactedBy: string; redactedAt: Date }) =>
  db
    .insertInto('contributions.redaction')
    .values({ ...row, id: newId() })
    .execute()

/** Why details were taken out of one contribution's public words, newest first. At most 20. */
export const redactionsOf = (db: Reader, contributionId: string) =>
  db
    .selectFrom('contributions.redaction')
    .select(['reason', 'redactedBy', 'redactedAt'])
    .where('contributionId', '=', contributionId)
    .orderBy('redactedAt', 'desc')
    .limit(20)
    .execute()

/** Words that may be public: not taken back, not a rehearsal, with consent. Those nobody has chosen yet come first, newest first. */
export const quotableOf = (db: Reader, projectId: string, { limit, offset }: { limit: number; offset: number }) =>
  db
    .selectFrom('contributions.contribution')
    .select(['id', 'words', 'question', 'quoteAs', 'quoteName', 'publicWords', 'chosenAt'])
    .where('projectId', '=', projectId)
    .where('rehearsal', '=', false)
    .where('mayQuote', '=', true)
    .where('quoteAs', '<>', 'not-public')
    .where('withdrawnAt', 'is', null)
    .orderBy((row) => row('publicWords', 'is not', null))
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

export type QuotableRow = Awaited<ReturnType<typeof quotableOf>>[number]
