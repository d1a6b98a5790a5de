import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { listInWords } from '#lib/text.ts'
import type { Body, DutyNext, DutyVerdict, Timing, What } from './duty.ts'

/** How far the words about a law were checked: against a page that was read, or not. */
type Sure = 'read' | 'not-read'

export const sureWords: Record<Sure, string> = {
  read: 'We have read pages that say so. Check the Act before you rely on it.',
  'not-read': 'This is general knowledge. We have not read the wording of the Act, so check it before you rely on this.',
}

export const whatWords: Record<What, string> = {
  planning: 'Planning how services are arranged',
  proposal: 'A proposal for change',
  decision: 'A decision',
}

/** The body that assesses, the law that it works under, and how sure we are of that. */
export const bodyWords: Record<Body, { name: string; duty: string; sure: Sure | null }> = {
  'care-board': { name: 'Integrated care board', duty: 'Section 14Z45 of the NHS Act 2006', sure: 'not-read' },
  'nhs-england': { name: 'NHS England', duty: 'Section 13Q of the NHS Act 2006', sure: 'read' },
  trust: { name: 'NHS trust or foundation trust', duty: 'Section 242 of the NHS Act 2006', sure: 'not-read' },
  council: { name: 'Local authority, for social care or public health', duty: 'The duty that you name', sure: null },
  other: { name: 'Another kind of body', duty: 'The duty that you name', sure: null },
}

const triggers = {
  planning: 'it is planning',
  manner: 'it would change how people get the service, at the point where they receive it',
  range: 'it would change the range of services',
} as const

/** What the rule finds, in short, and what follows from it. */
export const verdictHeading: Record<DutyVerdict['is'], string> = {
  engaged: 'The duty is engaged: record your arrangements',
  'not-engaged': 'The duty is not engaged',
  'for-a-person': 'A person must judge',
}

/** Why the rule finds so. */
export function verdictBecause(verdict: DutyVerdict): string {
  switch (verdict.is) {
    case 'engaged':
      return `The reason is that ${listInWords(verdict.because.map((one) => triggers[one]))}.`
    case 'not-engaged':
      return 'This is not planning. It would change neither how people get the service nor the range of services.'
    case 'for-a-person':
      return forAPerson[verdict.because]
    default:
      return never(verdict)
  }
}

const forAPerson = {
  'other-duty':
    'The three duties of the NHS Act bind other bodies. Social care and other public bodies have duties of their own, which are not NHS law. Read the one that you named.',
  'effect-not-known': 'Nobody knows yet whether this would change how people get the service, or the range of services. Find out, then assess again.',
  'wording-not-seen': 'None of the usual triggers is met. But we have not read the wording of section 242, so we do not say that it is not engaged.',
} as const

export const verdictShort: Record<DutyVerdict['is'], string> = {
  engaged: 'The duty is engaged',
  'not-engaged': 'The duty is not engaged',
  'for-a-person': 'A person must judge',
}

/** Whether the triage came in time, in plain words. */
export function timingWords(timing: Timing): string {
  if (timing.is === 'no-decision-known') return 'No decision is on record yet, so this came before any that we know of.'
  const decision = `${timing.decision.which === 'operational' ? 'operational decisions were taken' : 'the plan has the decision'} on ${dayInWords(timing.decision.on)}`
  switch (timing.is) {
    case 'before':
      return `This was recorded before the decision: ${decision}.`
    case 'same-day':
      return `This is of the same day as a decision: ${decision}. The dates cannot show which came first.`
    case 'assessed-after':
      return `This came too late. It was assessed after the decision: ${decision}.`
    case 'recorded-after':
      return `This was written down only after the decision: ${decision}. The day of the assessment is what somebody says.`
    default:
      return never(timing)
  }
}

export const dutyNextWords: Record<DutyNext, string> = {
  'record-arrangements': 'Say how people are involved, in a new assessment',
  judge: 'Say what you judge, and why, in a new assessment',
  nothing: '',
}
