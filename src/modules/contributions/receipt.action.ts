import { readReceiptCode, receiptCode } from '#lib/receipt-code.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Cookies, href, type Organisation, type Work } from '#platform/http/page.ts'
import type { Contact } from './contact.ts'
import { openReceipt } from './opened-receipt.action.ts'
import {
  insertReceipt,
  insertReceiptLink,
  keyedHash,
  type LinkPurpose,
  type Receipt,
  receiptByHash,
  setCodeHash,
  setLookedUp,
} from './receipts.queries.ts'

/** The code of a receipt, 'KITE-4821-RIVER-MOSS'. It is made again from the id each time, and kept nowhere. */
export const codeOf = async (db: Reader, receiptId: string): Promise<string> => receiptCode(await keyedHash(db, receiptId))

/** The receipt that somebody's typed code opens, in this organisation; capitals, spaces and dashes do not matter. */
export async function receiptByCode(db: Reader, typed: string): Promise<Receipt | undefined> {
  const code = readReceiptCode(typed)
  return code === undefined ? undefined : receiptByHash(db, hashOf(code))
}

const mostTries = 5

/** Makes a receipt and its code. Two receipts never share one: the second takes another id. */
export async function makeReceipt(db: Writer, receipt: { projectId: string; rehearsal: boolean; contact: Contact; madeAt: Date }) {
  for (let tries = 0; tries < mostTries; tries++) {
    const id = newId()
    const code = await codeOf(db, id)
    if (await insertReceipt(db, { ...receipt, id, codeHash: hashOf(code) })) return { id, code }
  }
  throw new Error('No free receipt code was found')
}

/** Gives out the code of a receipt by hand, and makes one where there is none: words from a spreadsheet have no code until then. */
export async function giveOutCode({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, receiptId: string): Promise<string> {
  const code = await codeOf(db, receiptId)
  await setCodeHash(db, receiptId, hashOf(code))
  await record(db, { type: 'contributions.receipt-given-out', actor: person.id, subject: receiptId, at: now })
  return code
}

type LinkWork = { db: Writer; now: Date; organisation: Pick<Organisation, 'baseUrl'> }

/** A new link for an email about one receipt. Only the hash of its secret is kept. */
export async function receiptLink({ db, now, organisation }: LinkWork, receiptId: string, purpose: LinkPurpose): Promise<string> {
  const key = newToken()
  await insertReceiptLink(db, { tokenHash: hashOf(key), receiptId, purpose, madeAt: now })
  return organisation.baseUrl + href(`/receipt/${purpose}` as '/', undefined, { key })
}

/** The "stop telling me" link of one message. */
export const stopLink = (work: LinkWork, receiptId: string): Promise<string> => receiptLink(work, receiptId, 'stop')

/** Lets this browser see a receipt for a while, and notes when: who looks has been told what is there to see. */
export async function lookUpReceipt({ db, cookies, now }: { db: Writer; cookies: Cookies; now: Date }, receiptId: string): Promise<void> {
  await setLookedUp(db, receiptId, now)
  await record(db, { type: 'contributions.receipt-looked-up', actor: null, subject: receiptId, at: now })
  openReceipt(cookies, receiptId, now)
}
