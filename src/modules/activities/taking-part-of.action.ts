import { settingsOf } from '#modules/organisations/index.ts'
import { wayInByCode } from '#modules/partners/index.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import type { Cookies } from '#platform/http/page.ts'
import { contentOf, type DraftContent } from './draft.ts'
import { insertDraft } from './drafts.queries.ts'
import { type SurveyState, stateOf } from './survey.ts'
import type { Survey } from './surveys.queries.ts'
import type { Consent, Contact } from './take-in.action.ts'
import { type ProjectSeen, projectIn, questionsIn, type TakingPartRow, takingPartRow } from './taking-part.queries.ts'
import type { Asked } from './taking-part.ts'

/** The signed cookie that holds the secret of a draft. It goes when the browser is closed: the code is for coming back. */
export const draftCookie = (slug: string): string => `survey-${slug}`

export type Draft = DraftContent<Consent, Contact> & { id: string; rehearsal: boolean; returnHash: Buffer | null; startedAt: Date }

export type TakingPart = {
  survey: Survey
  /** The project that asks. A rehearsal may come before it has opened: it then has not even a name to show. */
  project: ProjectSeen
  /** Those that are asked now, and the versions that the draft has answered. */
  questions: readonly Asked[]
  /** What this browser has begun. */
  draft: Draft | undefined
  /** What it became, once it was sent. */
  sent: { responseId: string; receiptId: string } | undefined
}

/** In place of a project that has not opened. */
export const notOpened: ProjectSeen = {
  slug: '',
  title: 'Your project, which is not open yet',
  contactName: 'the named person of your project',
  contactPhone: 'their phone number',
  decidedBy: '',
  decidedOn: null,
  closedAt: null,
}

/** The hash of the secret in this browser's cookie; undefined where it has none. */
export function tokenHashIn(cookies: Cookies, slug: string): Buffer | undefined {
  const token = cookies.get(draftCookie(slug))
  return token === undefined ? undefined : hashOf(token)
}

/**
 * The survey of an address, and how far this browser is with it. A survey that is not published, or whose project never
 * opened, is not found, but by whoever rehearses it. Where it says nothing of its own about danger, the organisation's words stand.
 *
 * @param alsoVersion one more version of a question to load, named by a form
 */
export async function takingPart(
  { db, cookies }: { db: Reader; cookies: Cookies },
  slug: string,
  alsoVersion: string | null = null,
): Promise<TakingPart> {
  const part = partIn(await takingPartRow(db, slug, tokenHashIn(cookies, slug), alsoVersion))
  return part.survey.atRisk !== '' ? part : { ...part, survey: { ...part.survey, atRisk: (await settingsOf(db)).atRisk } }
}

export function partIn(row: TakingPartRow | undefined): TakingPart {
  const shown = row && ((row.publishedAt !== null && row.project !== null) || row.rehearsal)
  const whole = found(shown ? row : undefined, 'survey')
  const { draftId, rehearsal, answers, returnHash, startedAt, responseId, receiptId, questions: _, project: __, ...survey } = whole
  return {
    survey,
    project: projectIn(whole) ?? notOpened,
    questions: questionsIn(whole),
    draft: draftId && startedAt ? { ...contentOf(answers), id: draftId, rehearsal: rehearsal ?? false, returnHash, startedAt } : undefined,
    sent: responseId && receiptId ? { responseId, receiptId } : undefined,
  }
}

/** Whether this browser can take part now. A rehearsal always can. */
export const stateFor = ({ survey, project, draft }: TakingPart, now: Date): SurveyState =>
  draft?.rehearsal ? 'open' : stateOf(survey, project, now)

/** Begins a draft in this browser; one that it had before can be come back to with its code only. `via`: the code of a way in, if it is one of the survey. */
export async function startDraft(
  { db, now, cookies }: { db: Writer; now: Date; cookies: Cookies },
  survey: { id: string; slug: string },
  rehearsal: boolean,
  via: string | null = null,
): Promise<void> {
  const token = newToken()
  const way = via === null ? undefined : await wayInByCode(db, via)
  const wayInId = way?.thing === survey.id ? way.id : undefined
  await insertDraft(db, { surveyId: survey.id, tokenHash: hashOf(token), rehearsal, startedAt: now, wayInId })
  cookies.set(draftCookie(survey.slug), token)
}

/** This browser forgets what it began or sent. Nothing is deleted. */
export const leaveDraft = (cookies: Cookies, slug: string): void => cookies.clear(draftCookie(slug))
