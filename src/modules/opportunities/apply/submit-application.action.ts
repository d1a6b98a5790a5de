import { ok, refused } from '#lib/result.ts'
import type { Cookies } from '#platform/http/page.ts'
import { holdOpportunity } from './applications.queries.ts'
import { applying, tokenHashIn } from './applying.action.ts'
import { missingIn } from './asking.ts'
import { emptyDraft, holdDraft } from './drafts.queries.ts'
import { type TakeWork, takeApplication } from './take-application.action.ts'

type SubmitWork = TakeWork & { cookies: Cookies; person: { id: string } | null }

/**
 * Sends what this browser has begun: once. Whoever sends it again, twice at the same moment, or from another device of the same account
 * gets the application that there is.
 */
export async function submitApplication(work: SubmitWork, opportunityId: string) {
  const { db, now, cookies } = work
  // Both are held first: what is read after that holds what another submit has written.
  await holdOpportunity(db, opportunityId)
  const tokenHash = tokenHashIn(cookies, opportunityId)
  if (tokenHash) await holdDraft(db, tokenHash)
  const { offer, state, draft, sent, applicant } = await applying(work, opportunityId)
  if (sent) return ok(sent)
  if (!draft) return refused('not-begun')
  if (state !== 'open') return refused('not-open')
  const missing = missingIn(draft)
  const { contact, why = '', helps = '', dates = [], selection = {}, wayInId } = draft
  if (missing || !contact) return { ok: false, because: 'not-whole', missing: missing ?? 'you' } as const
  const taken = await takeApplication(work, offer, {
    formId: draft.id,
    personId: applicant?.id ?? null,
    route: 'web',
    typedBy: null,
    name: contact.name,
    why,
    helps,
    contact,
    dates,
    selection: new Map(Object.entries(selection)),
    wayInId,
    givenOn: null,
    lateBecause: null,
  })
  await emptyDraft(db, draft.id, now)
  return ok({ id: taken.id, receiptId: taken.receiptId })
}
