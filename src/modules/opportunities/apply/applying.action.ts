import { returnCodes } from '#modules/activities/index.ts'
import { accessNeedsOf, type ContactPreference, preferenceOf } from '#modules/contributors/index.ts'
import { wayInByCode } from '#modules/partners/index.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Cookies } from '#platform/http/page.ts'
import { type OfferState, stateOf } from '../offer/offer.ts'
import { type PublicOffer, publicOffer } from '../offer/offers.queries.ts'
import { type Applicant, applicantOf } from './applicants.queries.ts'
import { applicationOfPerson } from './applications.queries.ts'
import { contentOf, type DraftContent } from './draft.ts'
import { draftOf, insertDraft, setReturnHash, takeUpDraft } from './drafts.queries.ts'
import { datesOffered, type SelectionQuestion, selectionQuestionsOf } from './questions.queries.ts'
import type { Contact } from './take-application.action.ts'

type Draft = DraftContent<Contact> & { id: string; returnHash: Buffer | null; wayInId: string | null }

export type Applying = {
  offer: PublicOffer
  state: OfferState
  dates: Awaited<ReturnType<typeof datesOffered>>
  questions: readonly SelectionQuestion[]
  /** What this browser has begun. */
  draft: Draft | undefined
  /** What it became, or what the person who is signed in sent before. */
  sent: { id: string; receiptId: string } | undefined
  /** Who applies with an account, how they like to be reached, and whether they have an access passport. */
  applicant: (Applicant & { preference: ContactPreference; passport: boolean }) | undefined
}

type Asking = { db: Reader; cookies: Cookies; now: Date; person: { id: string } | null }

/** The signed cookie that holds the secret of a draft. It goes when the browser is closed: the code is for coming back. */
const draftCookie = (opportunityId: string): string => `application-${opportunityId}`

/** The hash of the secret in this browser's cookie; undefined where it has none. */
export function tokenHashIn(cookies: Cookies, opportunityId: string): Buffer | undefined {
  const token = cookies.get(draftCookie(opportunityId))
  return token === undefined ? undefined : hashOf(token)
}

/** The published opportunity of an address, and how far this browser is with applying. */
export async function applying({ db, cookies, now, person }: Asking, opportunityId: string): Promise<Applying> {
  const offer = await publicOffer(db, opportunityId)
  const tokenHash = tokenHashIn(cookies, offer.id)
  const begun = tokenHash && (await draftOf(db, offer.id, tokenHash))
  const applicant = person === null ? undefined : await applicantWith(db, person.id)
  const ownBefore = applicant && (await applicationOfPerson(db, offer.id, applicant.id))
  const { applicationId, receiptId } = begun ?? {}
  return {
    offer,
    state: stateOf(offer, now),
    dates: await datesOffered(db, offer.id),
    questions: await selectionQuestionsOf(db, offer.id),
    draft: begun && { ...contentOf<Contact>(begun.answers), id: begun.id, returnHash: begun.returnHash, wayInId: begun.wayInId },
    sent: applicationId && receiptId ? { id: applicationId, receiptId } : ownBefore,
    applicant,
  }
}

async function applicantWith(db: Reader, personId: string): Promise<Applying['applicant']> {
  const applicant = await applicantOf(db, personId)
  if (!applicant) return undefined
  return { ...applicant, preference: await preferenceOf(db, personId), passport: (await accessNeedsOf(db, [personId])).has(personId) }
}

type Doing = { db: Writer; now: Date; cookies: Cookies }

/** Begins an application in this browser; one that it had before can be come back to with its code only. @param via the code by which they came, '' for none */
export async function beginApplying({ db, now, cookies }: Doing, opportunityId: string, via: string): Promise<void> {
  const token = newToken()
  const wayIn = via === '' ? undefined : await wayInByCode(db, via)
  await insertDraft(db, { opportunityId, tokenHash: hashOf(token), wayInId: wayIn?.thing === opportunityId ? wayIn.id : null, startedAt: now })
  cookies.set(draftCookie(opportunityId), token)
}

/** This browser forgets what it began or sent. Nothing is deleted. */
export const leaveApplying = (cookies: Cookies, opportunityId: string): void => cookies.clear(draftCookie(opportunityId))

const codes = returnCodes('opportunities.return')

type Saved = { id: string; returnHash: Buffer | null }

export const returnCodeOf = (db: Reader, opportunityId: string, draft: Saved): Promise<string | undefined> => codes.of(db, opportunityId, draft)

export const giveReturnCode = ({ db, now }: Pick<Doing, 'db' | 'now'>, opportunityId: string, draft: Saved): Promise<void> =>
  codes.give(db, opportunityId, draft, (returnHash) => setReturnHash(db, draft.id, returnHash, now))

/** Opens the draft of a code in this browser. The browser that had it before needs the code from now on. False: no draft has it. */
export async function comeBack({ db, now, cookies }: Doing, opportunityId: string, typed: string): Promise<boolean> {
  const returnHash = codes.hashOfTyped(opportunityId, typed)
  if (returnHash === undefined) return false
  const token = newToken()
  if (!(await takeUpDraft(db, opportunityId, returnHash, hashOf(token), now))) return false
  cookies.set(draftCookie(opportunityId), token)
  return true
}
