import { readReceiptCode, receiptCode } from '#lib/receipt-code.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Cookies } from '#platform/http/page.ts'
import { keyedHash, setReturnHash, takeUpDraft } from './drafts.queries.ts'
import { responseOfDraft } from './responses.queries.ts'
import { draftCookie } from './taking-part-of.action.ts'

/** The codes that a draft may have: the second is for when another draft has the first, and so on. */
const mostCodes = 4
const codeAt = async (db: Reader, draftId: string, place: number) => receiptCode(await keyedHash(db, `activities.return-${place}`, draftId))

/** A code is good for one survey only, so the hash is of both. */
const hashOfCode = (surveyId: string, code: string): Buffer => hashOf(`${surveyId} ${code}`)

/** The code with which a person comes back to a draft, 'KITE-4821-RIVER-MOSS'. It is made again from the draft's id; only its hash is kept. */
export async function returnCodeOf(db: Reader, surveyId: string, draft: { id: string; returnHash: Buffer | null }): Promise<string | undefined> {
  if (draft.returnHash === null) return undefined
  for (let place = 0; place < mostCodes; place++) {
    const code = await codeAt(db, draft.id, place)
    if (hashOfCode(surveyId, code).equals(draft.returnHash)) return code
  }
  return undefined
}

/** Makes the return code of a draft work. One that has a code keeps it. */
export async function giveReturnCode(
  { db, now }: { db: Writer; now: Date },
  surveyId: string,
  draft: { id: string; returnHash: Buffer | null },
): Promise<void> {
  if (draft.returnHash !== null) return
  for (let place = 0; place < mostCodes; place++) {
    const code = await codeAt(db, draft.id, place)
    if (await setReturnHash(db, draft.id, hashOfCode(surveyId, code), now)) return
  }
  throw new Error('No free return code was found')
}

/** Opens the draft of a code in this browser. The browser that had it before needs the code from now on. */
export async function comeBack(
  { db, now, cookies }: { db: Writer; now: Date; cookies: Cookies },
  survey: { id: string; slug: string },
  typed: string,
): Promise<'unknown' | 'going' | 'sent'> {
  const code = readReceiptCode(typed)
  if (code === undefined) return 'unknown'
  const token = newToken()
  const draftId = await takeUpDraft(db, survey.id, hashOfCode(survey.id, code), hashOf(token), now)
  if (draftId === undefined) return 'unknown'
  cookies.set(draftCookie(survey.slug), token)
  return (await responseOfDraft(db, draftId)) ? 'sent' : 'going'
}
