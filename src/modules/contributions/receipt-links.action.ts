import { ok, refused } from '#lib/result.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { receiptOfLink, setConfirmed, setLinkUsed, setStopped } from './receipts.queries.ts'

type LinkWork = Pick<Work, 'db' | 'now'>

/** Confirms that an address belongs to the person of a receipt. A second time changes nothing. */
export async function confirmAddress({ db, now }: LinkWork, key: string) {
  const receipt = await receiptOfLink(db, hashOf(key), 'confirm')
  if (!receipt) return refused('unknown-link')
  await setLinkUsed(db, hashOf(key), now)
  if (await setConfirmed(db, receipt.id, now))
    await record(db, { type: 'contributions.address-confirmed', actor: null, subject: receipt.id, at: now })
  return ok(receipt.id)
}

/** Nobody writes to this receipt's contact again. A second time changes nothing. */
export async function stopTelling({ db, now }: LinkWork, receiptId: string): Promise<void> {
  if (await setStopped(db, receiptId, now)) await record(db, { type: 'contributions.told-to-stop', actor: null, subject: receiptId, at: now })
}
