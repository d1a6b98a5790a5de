import { ok, refused } from '#lib/result.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import type { Reader } from '#platform/database/types.ts'
import { claimForm, formTyped } from './drafts.queries.ts'
import { accept, type Given } from './given.ts'
import { allVersionsOf } from './questions.queries.ts'
import { type Route, responseOfDraft } from './responses.queries.ts'
import { type Consent, type Contact, type TakeInWork, takeIn } from './take-in.action.ts'
import type { Asked, Filled } from './taking-part.ts'

export type TypedResponse = {
  /** Names this one form: sent again, it is the same response. A UUID. */
  key: string
  route: Route
  typedBy: string | null
  saidOn?: string
  /** By question id: the version that was answered, and what was given. Blanks may be left out. */
  said: Readonly<Record<string, { versionId: string; given: Given }>>
  consent: Consent
  contact: Contact
  rehearsal?: boolean
}

type Entered = { id: string; projectId: string; publishedAt: Date | null }

/**
 * Takes in a response that is whole from the start: typed by staff from paper or a phone call. A form that was sent before
 * gives the response that it became; one whose content has changed since is refused, so that neither is lost unseen.
 * Questions that must be answered on the web may be blank here: people leave blanks on paper.
 */
export async function enterResponse(work: TakeInWork, project: { closedAt: Date | null }, survey: Entered, typed: TypedResponse) {
  const { db, now } = work
  const { key, route, typedBy, rehearsal = false } = typed
  const typedHash = hashOfTyped(typed)
  if (await formTyped(db, key)) return sentBefore(db, survey.id, key, typedHash)
  if (survey.publishedAt === null) return refused('not-published')
  if (project.closedAt !== null) return refused('project-closed')
  const read = readTyped(await allVersionsOf(db, survey.id), typed.said)
  if (!read.ok) return read

  const claimed = await claimForm(db, { id: key, surveyId: survey.id, typedHash, typedBy, route, rehearsal, startedAt: now })
  if (!claimed) return sentBefore(db, survey.id, key, typedHash)
  const { consent, contact, saidOn } = typed
  return ok(await takeIn(work, { survey, draftId: key, filled: read.value, consent, contact, route, rehearsal, typedBy, saidOn }))
}

async function sentBefore(db: Reader, surveyId: string, key: string, typedHash: Buffer) {
  const form = await formTyped(db, key)
  const sent = await responseOfDraft(db, key)
  if (!form?.typedHash || form.surveyId !== surveyId || !sent) return refused('form-of-another')
  const before = { responseId: sent.id, receiptId: sent.receiptId }
  return form.typedHash.equals(typedHash) ? ok(before) : ({ ok: false, because: 'sent-before-with-other-words', before } as const)
}

/** Each answer against the version that it names, in the order of the survey. */
function readTyped(versions: readonly Asked[], said: TypedResponse['said']) {
  const filled: Filled[] = []
  for (const [questionId, { versionId, given }] of Object.entries(said)) {
    const asked = versions.find((version) => version.questionId === questionId && version.versionId === versionId)
    const read = asked ? accept({ ...asked, required: false }, given) : refused('not-offered')
    if (!read.ok) return { ok: false, because: 'answer-not-right', questionId, answer: read.because } as const
    if (asked && read.value !== undefined) filled.push({ asked, given: read.value })
  }
  return ok(filled.sort((a, b) => a.asked.position - b.asked.position))
}

const hashOfTyped = ({ route, saidOn, said, consent, contact }: TypedResponse): Buffer =>
  hashOf(JSON.stringify([route, saidOn, Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)), consent, contact]))
