import { addMonths, dayInWords } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** The parts of a statement of commitment, in the order in which people read them. */
export const commitmentParts = ['principles', 'expectations', 'support', 'answering', 'accountability'] as const
export type CommitmentPart = (typeof commitmentParts)[number]
export type CommitmentWords = Readonly<Record<CommitmentPart, string>>

/** Whether two wordings say the same, part by part. */
export const sameWords = (one: CommitmentWords, other: CommitmentWords): boolean => commitmentParts.every((part) => one[part] === other[part])

/** What a board or committee did: agreed the words on a day, and said by when they are looked at again. Days are ISO days in London. */
export type SignOff = { agreedOn: string; agreedBy: string; reviewOn: string }

export type SignOffRefusal = 'nothing-written' | 'in-the-future' | 'before-the-last' | 'review-not-later' | 'review-too-late'

type Asked = {
  today: string
  /** Whether there are words to agree. */
  written: boolean
  /** When the version before was agreed. */
  lastAgreedOn: string | undefined
  /** How many months the organisation lets pass before a review; null where it has not chosen. No law is read into it. */
  reviewMonths: number | null
}

/** Whether an agreement may be recorded (R20). */
export function signOff({ today, written, lastAgreedOn, reviewMonths }: Asked, draft: SignOff): Result<SignOff, SignOffRefusal> {
  if (!written) return refused('nothing-written')
  if (draft.agreedOn > today) return refused('in-the-future')
  if (lastAgreedOn !== undefined && draft.agreedOn < lastAgreedOn) return refused('before-the-last')
  if (draft.reviewOn <= draft.agreedOn) return refused('review-not-later')
  if (reviewMonths !== null && draft.reviewOn > addMonths(draft.agreedOn, reviewMonths)) return refused('review-too-late')
  return ok(draft)
}

export type CommitmentStanding = { state: 'none' | 'valid' | 'overdue'; warning: string | undefined }

/**
 * How the statement that is valid on a day stands, with one line for staff who plan a project (R20): undefined where nothing is wrong.
 * It is valid up to and on the day of its review; after that it is overdue, and still what people were promised.
 */
export function commitmentStanding(version: { number: number; reviewOn: string } | undefined, today: string): CommitmentStanding {
  if (!version) return { state: 'none', warning: 'No board has agreed a statement of commitment yet. A new project has none to follow.' }
  if (today <= version.reviewOn) return { state: 'valid', warning: undefined }
  const due = `Our statement of commitment was due for review by ${dayInWords(version.reviewOn)}, and has not been reviewed.`
  return { state: 'overdue', warning: `${due} New projects still follow version ${version.number}.` }
}
