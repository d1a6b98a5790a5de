import type { Reader } from '#platform/database/types.ts'
import type { Cookies } from '#platform/http/page.ts'
import { openedMark, openMinutes, readOpenedMark } from './opened-receipt.ts'
import { type Receipt, receiptById } from './receipts.queries.ts'

const cookieName = 'receipt'

/** Lets this browser see a receipt for 30 minutes, by a signed cookie. */
export const openReceipt = (cookies: Cookies, receiptId: string, now: Date): void =>
  cookies.set(cookieName, openedMark(receiptId, now), { maxAgeSeconds: openMinutes * 60 })

/** The receipt that this browser looked up in the last 30 minutes. */
export async function openedReceipt(db: Reader, cookies: Cookies, now: Date): Promise<Receipt | undefined> {
  const id = readOpenedMark(cookies.get(cookieName), now)
  return id === undefined ? undefined : receiptById(db, id)
}
