import { hashOf, newToken } from '#platform/auth/tokens.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Cookies } from '#platform/http/page.ts'
import { setReturnHash, takeUpDraft } from './drafts.queries.ts'
import { responseOfDraft } from './responses.queries.ts'
import { returnCodes } from './return-codes.action.ts'
import { draftCookie } from './taking-part-of.action.ts'

const codes = returnCodes('activities.return')

type Draft = { id: string; returnHash: Buffer | null }

/** The code with which a person comes back to a draft, 'KITE-4821-RIVER-MOSS'; undefined where they have not asked for one. */
export const returnCodeOf = (db: Reader, surveyId: string, draft: Draft): Promise<string | undefined> => codes.of(db, surveyId, draft)

/** Makes the return code of a draft work. One that has a code keeps it. */
export const giveReturnCode = ({ db, now }: { db: Writer; now: Date }, surveyId: string, draft: Draft): Promise<void> =>
  codes.give(db, surveyId, draft, (returnHash) => setReturnHash(db, draft.id, returnHash, now))

/** Opens the draft of a code in this browser. The browser that had it before needs the code from now on. */
export async function comeBack(
  { db, now, cookies }: { db: Writer; now: Date; cookies: Cookies },
  survey: { id: string; slug: string },
  typed: string,
): Promise<'unknown' | 'going' | 'sent'> {
  const returnHash = codes.hashOfTyped(survey.id, typed)
  if (returnHash === undefined) return 'unknown'
  const token = newToken()
  const draftId = await takeUpDraft(db, survey.id, returnHash, hashOf(token), now)
  if (draftId === undefined) return 'unknown'
  cookies.set(draftCookie(survey.slug), token)
  return (await responseOfDraft(db, draftId)) ? 'sent' : 'going'
}
