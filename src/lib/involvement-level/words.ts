import { dayInWords } from '#lib/dates.ts'
import { daysLate, isAtLeast, isLateRecord, type Level } from './facts.ts'
import type { Assessment, Need, Reason } from './level.ts'
import type { FirstInvolved } from './stage.ts'

/** A level as a name, and as what it offers people. */
export const levelWords: Readonly<Record<Level, { name: string; offers: string }>> = {
  inform: { name: 'inform', offers: 'We tell people what is planned' },
  consult: { name: 'consult', offers: 'We ask people what they think, and tell them what came of it' },
  engage: { name: 'engage', offers: 'We talk it over with people before we decide' },
  'co-design': { name: 'co-design', offers: 'We work out the options together with people' },
  'co-produce': { name: 'co-production', offers: 'People share the work and the decisions with us, from the start' },
}

/** What was there, and what would help, for each need. Staff and the public read the same words, and nobody is blamed. */
const needWords: Record<Need, { met: (on: string) => string; missing: string; tooLate: (on: string, decided: string) => string; helps: string }> = {
  held: {
    met: (on) => `People were first involved on ${on}`,
    missing: 'No activity with people is on record yet',
    tooLate: (on) => `People were first involved on ${on}`,
    helps: 'Ask people: open a survey, or note down a meeting, a visit or a call',
  },
  talked: {
    met: (on) => `We talked it over with people on ${on}, while it was still open`,
    missing: 'No talk with people is on record yet: a meeting, a visit, a workshop',
    tooLate: (on, decided) => `We first talked it over with people on ${on}. The latest decision, on ${decided}, came before that`,
    helps: 'Talk it over with people before the next decision, and note it down within two weeks',
  },
  answered: {
    met: (on) => `People were told what came of it on ${on}`,
    missing: 'People were promised an answer, and the day has passed',
    tooLate: (_, due) => `People were promised an answer by ${due}. None has been released yet`,
    helps: 'Release the answers',
  },
  designed: {
    met: (on) => `People worked on the design with us on ${on}, while it was still open`,
    missing: 'No work on the design together with people is on record yet',
    tooLate: (on, decided) => `Work on the design with people counts from ${on}. The latest decision, on ${decided}, came before that`,
    helps: 'Work on the options together with people before the next decision, and record it within two weeks',
  },
  'from-the-start': {
    met: (on) => `People were involved from ${on}, before any decision`,
    missing: 'Nobody was involved yet',
    tooLate: (on) => `The first activity with people counts from ${on}`,
    helps: 'This cannot change for a decision that is made. In the next project, involve people before the first one',
  },
  'decision-role': {
    met: (on) => `A contributor has had a say in the decision since ${on}`,
    missing: 'No contributor has a say in the decision yet',
    tooLate: (on, decided) => `A contributor has had a say in the decision since ${on}. The latest decision, on ${decided}, came before that`,
    helps: 'Give a contributor a place where the decision is made, and record it',
  },
  'co-author': {
    met: (on) => `A contributor has been a co-author of the plan or the terms of reference since ${on}`,
    missing: 'No contributor is a co-author of the plan or the terms of reference yet',
    tooLate: (on) => `A contributor has been a co-author since ${on}`,
    helps: 'Write the plan or the terms of reference together with a contributor, and record it',
  },
  budget: {
    met: (on) => `There has been a budget for involvement since ${on}`,
    missing: 'No budget for involvement is on record yet',
    tooLate: (on) => `There has been a budget since ${on}`,
    helps: 'Set money aside for involvement, and record the amount',
  },
  support: {
    met: (on) => `Contributors were given training or support on ${on}`,
    missing: 'No training or support for contributors is on record yet',
    tooLate: (on) => `Contributors were given training or support on ${on}`,
    helps: 'Offer contributors training or support, and record what was given',
  },
}

/** A reason as a full sentence. A record that was made late says so. */
export function reasonInWords(reason: Reason): string {
  const { need, met, fact, countsFrom, against } = reason
  const words = needWords[need]
  const on = countsFrom ? dayInWords(countsFrom) : ''
  if (need === 'answered' && met && !fact) return 'The day by which people were promised an answer has not passed.'
  if (need === 'from-the-start' && against) return `${beforeAnyone(reason, against)}.${lateNote(reason)}`
  if (met) return `${words.met(on)}.${lateNote(reason)}`
  if (need === 'answered') return `${words.tooLate('', dayInWords(against ?? ''))}.`
  return fact && against ? `${words.tooLate(on, dayInWords(against))}.${lateNote(reason)}` : `${words.missing}.`
}

function lateNote({ fact }: Reason): string {
  if (!fact || !isLateRecord(fact)) return ''
  return ` The record says ${dayInWords(fact.happenedOn)}, and was made ${daysLate(fact)} days later, so it counts from when it was made.`
}

/** What somebody could do about a need that is not met. */
export const whatHelps = ({ need }: Reason): string => `${needWords[need].helps}.`

/** The claim of a plan beside what the evidence supports: one to three sentences. */
export function claimInWords(claimed: Level | null, assessment: Assessment): string {
  const supported = levelWords[assessment.supported].name
  if (claimed === null) return `This plan does not say yet what it offers people. The evidence supports ${supported}.`
  const says = `This plan says ${levelWords[claimed].name}.`
  if (claimed === assessment.supported) return `${says} The evidence supports it.`
  if (isAtLeast(assessment.supported, claimed)) return `${says} The evidence supports more: ${supported}.`
  return `${says} ${becauseInWords(claimed, assessment)}`
}

/** That a decision came before anyone was involved is said first: it is what people were promised would not happen. */
function becauseInWords(claimed: Level, { supported, reasons }: Assessment): string {
  const against = reasons.filter(({ met, neededFor }) => !met && isAtLeast(claimed, neededFor))
  const start = reasons.find(({ need }) => need === 'from-the-start')
  const [first] = against
  const { name } = levelWords[supported]
  if (start?.fact && start.against && (against.includes(start) || first?.against === start.against))
    return `${beforeAnyone(start, start.against)}, so the evidence supports ${name}.${lateNote(start)}`
  return first ? `${reasonInWords(first)} So the evidence supports ${name}.` : `The evidence supports ${name}.`
}

/** An activity that was recorded late may have been held before the decision: then all that is known is what was on record. */
const beforeAnyone = ({ fact }: Reason, decidedOn: string): string =>
  `The decision on ${dayInWords(decidedOn)} came before ${fact && isLateRecord(fact) ? 'any activity was on record' : 'anyone was involved'}`

/** 'People were first involved at stage 2 of 4: …', or that nobody was yet. */
export function stageInWords(first: FirstInvolved | null): string {
  if (!first) return 'Nobody has been involved yet.'
  const where = `People were involved from stage ${first.number} of ${first.of}, ${first.name}.`
  return first.afterScoping ? `${where} That was after the scope was set.` : where
}
