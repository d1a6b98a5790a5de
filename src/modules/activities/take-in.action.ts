import { receive } from '#modules/contributions/index.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { insertResponse, type Route } from './responses.queries.ts'
import { type Filled, writtenIn } from './taking-part.ts'

type Received = Parameters<typeof receive>[1]
export type Consent = Received['consent']
export type Contact = Received['contact']
export const noConsent: Consent = { quoteAs: 'not-public', quoteName: '' }
export const noContact: Contact = { channel: 'none', name: '', email: '', phone: '', address: '', largePrint: false }

export type TakeInWork = { db: Writer; now: Date; organisation: Pick<Organisation, 'name' | 'baseUrl'> }

export type WholeResponse = {
  survey: { id: string; projectId: string }
  /** The draft or the typed form that it came from: each becomes one response. */
  draftId: string
  filled: readonly Filled[]
  consent: Consent
  contact: Contact
  route: Route
  rehearsal: boolean
  typedBy: string | null
  /** ISO day on which it was said, where that is not today. */
  saidOn?: string
}

export type TakenIn = { responseId: string; receiptId: string }

/** Response, contributions and receipt, in the caller's transaction: all of it or nothing. The caller has checked what was given, and holds the draft. */
export async function takeIn(work: TakeInWork, whole: WholeResponse): Promise<TakenIn> {
  const { survey, draftId, filled, consent, contact, route, rehearsal, typedBy, saidOn } = whole
  const id = newId()
  const { receiptId } = await receive(
    { ...work, actor: typedBy },
    {
      projectId: survey.projectId,
      rehearsal,
      source: route,
      contact,
      consent,
      typedBy,
      responseId: id,
      saidOn,
      points: writtenIn(filled).map(({ asked, words }) => ({
        words,
        question: asked.wording,
        questionId: asked.questionId,
        mayQuote: asked.mayQuote,
      })),
    },
  )
  await insertResponse(work.db, { id, surveyId: survey.id, draftId, receiptId, route, typedBy, rehearsal, submittedAt: work.now }, filled)
  await record(work.db, {
    type: 'activities.response-received',
    actor: typedBy,
    subject: id,
    at: work.now,
    details: { survey: survey.id, route, rehearsal },
  })
  return { responseId: id, receiptId }
}
