import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { contributionsOfReceipt } from './contributions.queries.ts'
import { blankWords, endConsent } from './withdrawal.queries.ts'
import { type Withdrawal, withdrawal } from './withdrawal.ts'

const events = { words: 'contributions.withdrawn', quotes: 'contributions.consent-withdrawn' } as const

/** Takes back words, or only the consent to show them, of a receipt's holder. */
export async function withdraw({ db, now }: Pick<Work, 'db' | 'now'>, receiptId: string, what: Withdrawal, chosen: readonly string[]) {
  // Words that were erased are not taken back once more: they stay counted.
  const said = (await contributionsOfReceipt(db, receiptId)).filter((one) => one.words !== '' || one.withdrawnAt !== null)
  const taken = withdrawal(said, what, chosen)
  if (!taken.ok) return taken
  if (what === 'words') await blankWords(db, receiptId, taken.value, now)
  else await endConsent(db, receiptId, taken.value)
  for (const id of taken.value) await record(db, { type: events[what], actor: null, subject: id, at: now, details: { receipt: receiptId } })
  return taken
}
