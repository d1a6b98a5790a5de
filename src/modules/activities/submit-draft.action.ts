import { ok, refused } from '#lib/result.ts'
import { countArrival } from '#modules/partners/index.ts'
import { holdDraft } from './drafts.queries.ts'
import { noConsent, type TakeInWork, takeIn } from './take-in.action.ts'
import { takingPartRow } from './taking-part.queries.ts'
import { anyQuotable, pathOf, wholeOf } from './taking-part.ts'
import { partIn, stateFor } from './taking-part-of.action.ts'

/**
 * Sends the draft that a browser's secret names: once. Whoever sends it again, or twice at the same moment, gets the
 * response that it became. Everything is read again, against the versions of the questions that the person saw.
 */
export async function submitDraft(work: TakeInWork, slug: string, tokenHash: Buffer) {
  const { db, now } = work
  // The draft is held first: what is read after that holds what another submit of it has written.
  await holdDraft(db, tokenHash)
  const part = partIn(await takingPartRow(db, slug, tokenHash))
  if (part.sent) return ok(part.sent)
  const { survey, questions, draft } = part
  if (!draft) return refused('not-begun')
  if (stateFor(part, now) !== 'open') return refused('not-open')

  const { id: draftId, said, consent, contact, rehearsal, wayInId } = draft
  const path = pathOf(questions, said)
  const whole = wholeOf(path, said)
  if (!whole.ok) return { ok: false, because: 'answer-not-right', questionId: whole.questionId, answer: whole.because } as const
  if (consent === undefined && anyQuotable(path, said)) return refused('consent-missing')
  if (contact === undefined) return refused('contact-missing')
  if (wayInId !== undefined && !rehearsal) await countArrival(db, wayInId)
  return ok(
    await takeIn(work, { survey, draftId, filled: whole.value, consent: consent ?? noConsent, contact, route: 'web', rehearsal, typedBy: null }),
  )
}
