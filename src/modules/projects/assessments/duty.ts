import { ok, type Result, refused } from '#lib/result.ts'

export const whats = ['planning', 'proposal', 'decision'] as const
export type What = (typeof whats)[number]
export const bodies = ['care-board', 'nhs-england', 'trust', 'council', 'other'] as const
export type Body = (typeof bodies)[number]
export type Effect = 'yes' | 'no' | 'not-sure'

/** A duty triage as somebody gives it. Days are ISO days in London; texts are '' where nothing was written. */
export type Triage = {
  what: readonly What[]
  /** Whether it would change the manner in which people get the service, at the point where they receive it. */
  manner: Effect
  /** Whether it would change the range of services. */
  serviceRange: Effect
  body: Body
  /** The duty of a council or of another body, as looked up. */
  otherDuty: string
  arrangements: string
  operational: 'none' | 'taken' | 'not-known'
  operationalOn: string | null
  judged: 'owed' | 'not-owed' | null
  judgedBecause: string
  assessedOn: string
}

export type DutyRefusal = 'in-the-future' | 'operational-day-missing' | 'operational-in-the-future' | 'duty-not-named' | 'judged-without-reason'

/** Whether a triage may be recorded. It is a record of what was thought on a day, so it cannot be of a day to come. */
export function triage(draft: Triage, today: string): Result<Triage, DutyRefusal> {
  if (draft.assessedOn > today) return refused('in-the-future')
  const operationalOn = draft.operational === 'taken' ? draft.operationalOn : null
  if (draft.operational === 'taken' && operationalOn === null) return refused('operational-day-missing')
  if (operationalOn !== null && operationalOn > today) return refused('operational-in-the-future')
  if ((draft.body === 'council' || draft.body === 'other') && draft.otherDuty === '') return refused('duty-not-named')
  if (draft.judged !== null && draft.judgedBecause === '') return refused('judged-without-reason')
  return ok({ ...draft, operationalOn, judgedBecause: draft.judged === null ? '' : draft.judgedBecause })
}

export type DutyVerdict =
  | { is: 'engaged'; because: readonly ('planning' | 'manner' | 'range')[] }
  | { is: 'not-engaged'; because: 'no-effect' }
  | { is: 'for-a-person'; because: 'other-duty' | 'effect-not-known' | 'wording-not-seen' }

/**
 * Whether a duty to involve people is engaged (R8): planning always; a proposal for change or a decision where it would change the manner
 * in which a service reaches people, or the range of services. The three triggers are those of sections 14Z45 and 13Q of the NHS Act 2006.
 * Section 242, for trusts, was not seen word for word, so what does not trigger it here is left to a person; so is every duty of a
 * council, because the Care Act and its like are not NHS law.
 */
export function dutyOf({ what, manner, serviceRange, body }: Pick<Triage, 'what' | 'manner' | 'serviceRange' | 'body'>): DutyVerdict {
  if (body === 'council' || body === 'other') return { is: 'for-a-person', because: 'other-duty' }
  const changes = what.includes('proposal') || what.includes('decision')
  const because = [
    ...(what.includes('planning') ? (['planning'] as const) : []),
    ...(changes && manner === 'yes' ? (['manner'] as const) : []),
    ...(changes && serviceRange === 'yes' ? (['range'] as const) : []),
  ]
  if (because.length > 0) return { is: 'engaged', because }
  if (manner === 'not-sure' || serviceRange === 'not-sure') return { is: 'for-a-person', because: 'effect-not-known' }
  return body === 'trust' ? { is: 'for-a-person', because: 'wording-not-seen' } : { is: 'not-engaged', because: 'no-effect' }
}

/** When the first decision was, or will be: an operational one that somebody named, or the day in the plan. */
export type DecisionDay = { which: 'operational' | 'plan'; on: string }

export type Timing = { is: 'no-decision-known' } | { is: 'before' | 'same-day' | 'assessed-after' | 'recorded-after'; decision: DecisionDay }

type Dated = Pick<Triage, 'assessedOn' | 'operationalOn'> & { recordedOn: string }

/**
 * Whether a triage came before the first decision. `assessedOn` is what somebody says and `recordedOn` the clock's day, so a record
 * written down only after the decision says so, whatever day it gives. `operationalOn` is what the newest triage knows of.
 */
export function timing({ assessedOn, recordedOn, operationalOn }: Dated, planDecidedOn: string | null): Timing {
  const days: DecisionDay[] = [
    ...(operationalOn === null ? [] : [{ which: 'operational' as const, on: operationalOn }]),
    ...(planDecidedOn === null ? [] : [{ which: 'plan' as const, on: planDecidedOn }]),
  ]
  const [decision] = days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (!decision) return { is: 'no-decision-known' }
  if (assessedOn > decision.on) return { is: 'assessed-after', decision }
  if (recordedOn > decision.on) return { is: 'recorded-after', decision }
  return { is: assessedOn === decision.on || recordedOn === decision.on ? 'same-day' : 'before', decision }
}

export type DutyNext = 'record-arrangements' | 'judge' | 'nothing'

/** What is still to do after a triage. */
export function dutyNext(verdict: DutyVerdict, { arrangements, judged }: Pick<Triage, 'arrangements' | 'judged'>): DutyNext {
  if (verdict.is === 'for-a-person' && judged === null) return 'judge'
  const owed = verdict.is === 'engaged' || (verdict.is === 'for-a-person' && judged === 'owed')
  return owed && arrangements === '' ? 'record-arrangements' : 'nothing'
}

const better = ['before', 'same-day', 'recorded-after', 'assessed-after'] as const

/** The best of the timings of a project's triages, all against the same decision: a later one, which says more, does not undo an early one. */
export function bestTiming(timings: readonly Timing[]): Timing {
  return better.map((is) => timings.find((one) => one.is === is)).find((one) => one !== undefined) ?? { is: 'no-decision-known' }
}
