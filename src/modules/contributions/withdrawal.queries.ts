import type { Writer } from '#platform/database/types.ts'

const notPublic = { quoteAs: 'not-public', quoteName: '', publicWords: null, chosenBy: null, chosenAt: null } as const

/** Blanks words for good. The row and its id stay, so that the loop still counts it and an import does not bring it back. */
export const blankWords = (db: Writer, receiptId: string, ids: readonly string[], now: Date) =>
  db
    .updateTable('contributions.contribution')
    .set({ ...notPublic, words: '', withdrawnAt: now })
    .where('receiptId', '=', receiptId)
    .where('id', 'in', ids)
    .where('withdrawnAt', 'is', null)
    .execute()

/** Ends the consent to be quoted. What was public is public no more. */
export const endConsent = (db: Writer, receiptId: string, ids: readonly string[]) =>
  db.updateTable('contributions.contribution').set(notPublic).where('receiptId', '=', receiptId).where('id', 'in', ids).execute()
