import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Consultation, ConsultationGap, Principle } from './consultation.ts'
import type { WindowNote } from './window.ts'

/** The four principles in our words. */
export const principleWords: Record<Principle, { name: string; says: string }> = {
  open: { name: 'The proposal was still open', says: 'When it began, no decision was taken, and any of the options could still have been chosen.' },
  information: {
    name: 'People had what they needed to know',
    says: 'Costs, options and disadvantages were in the information, in forms that people could use.',
  },
  time: {
    name: 'People had enough time',
    says: 'The law sets no number of days. What is enough depends on the subject, so the length needs a reason.',
  },
  considered: {
    name: 'The responses were considered',
    says: 'Somebody considered them with care after the close and before the decision, and there is a record of it.',
  },
}

/** How the parts are called where two versions are compared. */
export const consultationFieldWords: Record<keyof Consultation, string> = {
  proposal: 'What is proposed',
  startsOn: 'First day',
  endsOn: 'Last day',
  lengthReason: 'Why that is long enough',
  options: 'Options that could be chosen',
  stillOpen: 'Nothing was decided when it began',
  pack: 'Information pack',
  packCosts: 'Costs',
  packOptions: 'Options in the pack',
  packNegatives: 'Disadvantages',
  packFormats: 'Formats and languages',
}

/** What is missing, as what to do about it. */
export const consultationGapWords: Record<ConsultationGap, string> = {
  options: 'Say which options could still be chosen when it began',
  'still-open': 'Confirm that each of the options could still be chosen when it began',
  'decided-before-start':
    'The plan has the decision on or before the day on which it began. Then the proposal was not open. Correct the day that is wrong',
  pack: 'Say what the information pack holds',
  'pack-costs': 'Say where the pack gives the costs',
  'pack-options': 'Say where the pack sets out the options',
  'pack-negatives': 'Say where the pack tells of the disadvantages',
  'pack-formats': 'Say in which formats and languages people could have the pack',
  'starts-on': 'Enter the day on which it starts',
  'ends-on': 'Enter the last day on which people can respond',
  'length-reason': 'Give the reason for the length of the window',
  'not-over-yet': 'People can still respond. Wait until it is over',
  'decision-day': 'The plan does not say when the decision is taken. Add the day to the plan',
  'decision-before-close': 'The plan has the decision on or before the last day for responses. Move the decision, or close earlier and say why',
  consideration: 'Record how the responses were considered, by whom and when',
  'considered-before-close': 'The responses were considered before people had finished responding. Record how they were considered after the close',
  'considered-on-close':
    'The responses were considered on the last day for responding. Dates cannot show that this came after the close. Record how they were considered on a later day',
  'considered-after-decision': 'The responses were considered only after the day of the decision in the plan. Then they could not influence it',
  'considered-on-decision': 'The responses were considered on the day of the decision. Dates cannot show that this came before it',
}

export function windowNoteWords(note: WindowNote): string {
  switch (note.says) {
    case 'shorter':
      return `People have ${note.days} days to respond. Your organisation usually gives ${note.usual}. The reason for the length should say why.`
    case 'no-usual-length':
      return 'Your organisation has not said how long a consultation usually lasts, so nothing was compared. The law sets no length.'
    case 'overlaps':
      return `The window overlaps “${note.holiday.name}” (${spanInWords(note.holiday)}). People may be away, or have children at home.`
    case 'no-holidays-listed':
      return 'Your organisation has listed no bank or school holidays, so none was compared.'
    case 'holidays-listed-until':
      return `The list of holidays ends on ${dayInWords(note.day)}, before the window does. Later holidays were not compared.`
    default:
      return never(note)
  }
}

/** '3 May 2026', or '3 May 2026 to 7 May 2026'. */
export const spanInWords = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  startsOn === endsOn ? dayInWords(startsOn) : `${dayInWords(startsOn)} to ${dayInWords(endsOn)}`
