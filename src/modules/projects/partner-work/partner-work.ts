import { addMonths, compareDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

export const workKinds = ['agreement', 'ask', 'payment', 'return'] as const
export type WorkKind = (typeof workKinds)[number]
export type Answer = 'yes' | 'no' | 'none-yet'
export type How = 'met' | 'called' | 'wrote'

/**
 * One thing on record with a partner. `happenedOn`: an ISO day in London, for an agreement the day from which it holds; `untilOn` and `theyGet` are of an
 * agreement only, `answer` and `unpaidBecause` (blank where it is or will be paid) of an ask, `pence` of a payment, `how` of what came back to them.
 */
export type WorkDraft = {
  kind: WorkKind
  projectId: string | null
  happenedOn: string
  untilOn: string | null
  words: string
  theyGet: string
  answer: Answer | null
  unpaidBecause: string | null
  pence: number | null
  how: How | null
}

export type WorkRefusal = 'in-the-future' | 'ends-before-it-begins' | 'reason-missing' | 'corrected-meanwhile'

/** Whether it may go on record. An agreement may begin later; all else has happened. What is not paid has a reason. @param today ISO day in London */
export function partnerWork(today: string, draft: WorkDraft): Result<WorkDraft, WorkRefusal> {
  if (draft.kind !== 'agreement' && compareDays(draft.happenedOn, today) > 0) return refused('in-the-future')
  if (draft.untilOn !== null && compareDays(draft.untilOn, draft.happenedOn) < 0) return refused('ends-before-it-begins')
  return draft.unpaidBecause?.trim() === '' ? refused('reason-missing') : ok(draft)
}

type Recorded = Pick<WorkDraft, 'kind' | 'happenedOn' | 'pence' | 'untilOn'>

export type WorkSums = {
  /** How often they were asked for something in the 12 months that end today. */
  asked: number
  /** What they were paid in that time, in pence. */
  pence: number
  /** How often something came back to them in that time. */
  cameBack: number
  /** Whether an agreement holds today. */
  agreed: boolean
}

/**
 * What the last 12 months add up to, of records that count.
 *
 * @param records neither corrected since nor taken out
 */
export function sumsOf(records: readonly Recorded[], today: string): WorkSums {
  const after = addMonths(today, -12)
  const recent = records.filter(({ happenedOn }) => compareDays(happenedOn, after) > 0 && compareDays(happenedOn, today) <= 0)
  const of = (kind: WorkKind) => recent.filter((one) => one.kind === kind)
  return {
    asked: of('ask').length,
    pence: of('payment').reduce((sum, { pence }) => sum + (pence ?? 0), 0),
    cameBack: of('return').length,
    agreed: records.some((one) => one.kind === 'agreement' && holdsOn(one, today)),
  }
}

/** Whether an agreement holds on a day: its first and last day are in it. */
export const holdsOn = ({ happenedOn, untilOn }: Pick<Recorded, 'happenedOn' | 'untilOn'>, day: string): boolean =>
  compareDays(happenedOn, day) <= 0 && (untilOn === null || compareDays(day, untilOn) <= 0)

/** Whether a record counts: neither corrected since nor taken out. */
export const counts = ({ superseded, takenOut }: { superseded: boolean; takenOut: boolean }): boolean => !superseded && !takenOut
