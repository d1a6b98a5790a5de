import { choice, day, longText, money, text, yes } from '#ui/form/index.ts'
import type { WorkDraft, WorkKind } from './partner-work.ts'
import { answerWords, howWords } from './partner-work.words.ts'

const example = 'For example, 27 3 2026'
const project = choice({ label: 'Which project is it about?', optional: true, look: 'select' })
const words = (label: string, called: string, hint: string) =>
  longText({
    label,
    called,
    hint: `${hint} Leave out the names of people`,
    empty: `Enter ${called.toLowerCase()}`,
    minLength: 3,
    maxLength: 2000,
    rows: 4,
  })
const happenedOn = (label: string) => day({ label, called: 'The day', hint: example, empty: 'Enter the day' })

/** What is asked for each kind of record. */
export const workForms = {
  agreement: {
    words: words('What did both sides agree?', 'What both sides agreed', 'In your own words and theirs. The paper itself is not kept here.'),
    theyGet: longText({
      label: 'What do they get?',
      called: 'What they get',
      hint: 'For example: £150 for each session, a room, and the results before anyone else',
      empty: 'Enter what they get. If it is nothing, say so',
      minLength: 3,
      maxLength: 1000,
      rows: 3,
    }),
    happenedOn: day({ label: 'From when does it hold?', called: 'The first day', hint: example, empty: 'Enter the first day' }),
    untilOn: day({ label: 'Until when?', called: 'The last day', hint: 'Leave it blank where no end was agreed', optional: true }),
    project,
  },
  ask: {
    words: words('What do we ask of them?', 'What we ask of them', 'For example: to host an evening about transport, and to bring eight people.'),
    happenedOn: happenedOn('When did we ask?'),
    project,
    answer: choice({ label: 'What did they answer?', empty: 'Select what they answered', options: answerWords }),
    paid: choice({
      label: 'Are they paid for it?',
      empty: 'Select whether they are paid for it',
      options: { yes: 'Yes, or they will be', no: 'No' },
    }),
    unpaidBecause: text({ label: 'If not: why not?', called: 'Why they are not paid', optional: true, maxLength: 500 }),
  },
  payment: {
    pounds: money({ label: 'How much were they paid?', called: 'The amount', empty: 'Enter how much they were paid', max: 1_000_000_000 }),
    words: words('What was it for?', 'What it was for', 'For example: hosting the evening of 3 May, with tea.'),
    happenedOn: happenedOn('When was it paid?'),
    project,
  },
  return: {
    words: words('What did we tell them came of it?', 'What we told them', 'For example: drivers now ring ten minutes before they come.'),
    happenedOn: happenedOn('When did we tell them?'),
    how: choice({ label: 'How did we tell them?', empty: 'Select how we told them', options: howWords }),
    project,
  },
} as const

export const answerForm = {
  answer: choice({ label: 'What did they answer?', empty: 'Select what they answered', options: { yes: answerWords.yes, no: answerWords.no } }),
}

export const workCorrectionForm = {
  correction: text({
    label: 'What was wrong?',
    empty: 'Enter what was wrong. It stays beside the record',
    called: 'What was wrong',
    minLength: 3,
    maxLength: 500,
  }),
  takenOut: yes({ label: 'This was recorded by mistake. Take it out, so that it counts no longer' }),
}

type Filled = Pick<WorkDraft, 'words' | 'happenedOn'> & {
  untilOn?: string
  theyGet?: string
  project?: string
  paid?: 'yes' | 'no'
  pounds?: number
} & {
  [Name in 'answer' | 'how']?: WorkDraft[Name]
} & { unpaidBecause?: string }

/** What was typed, as a record. A reason for not paying is kept only where they are not paid: blank where nobody gave one. */
export const draftOf = (kind: WorkKind, filled: Filled): WorkDraft => ({
  kind,
  words: filled.words,
  happenedOn: filled.happenedOn,
  projectId: filled.project ?? null,
  untilOn: filled.untilOn ?? null,
  theyGet: filled.theyGet ?? '',
  answer: filled.answer ?? null,
  unpaidBecause: filled.paid === 'no' ? (filled.unpaidBecause ?? '') : null,
  pence: filled.pounds ?? null,
  how: filled.how ?? null,
})
