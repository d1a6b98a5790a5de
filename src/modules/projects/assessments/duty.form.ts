import { choice, day, longText, many, text } from '#ui/form/index.ts'
import { bodies, type Triage, whats } from './duty.ts'
import { bodyWords, whatWords } from './duty.words.ts'

const effects = { yes: 'Yes', no: 'No', 'not-sure': 'We do not know yet' } as const

/** The triage on one page. */
export const dutyForm = {
  what: many({
    label: 'What is this?',
    options: whats.map((value) => ({ value, label: whatWords[value] })),
    atLeastOne: 'Select what this is',
  }),
  manner: choice({
    label: 'Would it change how people get the service, at the point where they receive it?',
    hint: 'For example: another place, other hours, online in place of face to face',
    empty: 'Select whether it would change how people get the service',
    options: effects,
  }),
  serviceRange: choice({
    label: 'Would it change the range of services?',
    hint: 'For example: a service begins, ends or merges with another',
    empty: 'Select whether it would change the range of services',
    options: effects,
  }),
  body: choice({
    label: 'Which kind of body are you?',
    empty: 'Select which kind of body you are',
    options: bodies.map((value) => ({ value, label: bodyWords[value].name, hint: bodyWords[value].duty })),
  }),
  otherDuty: text({
    label: 'The duty you work under, if it is not one of the three of the NHS Act',
    hint: 'For a local authority or another body: name the law or the policy, and where you read it',
    called: 'The duty you work under',
    optional: true,
    maxLength: 500,
  }),
  arrangements: longText({
    label: 'How are people involved?',
    hint: 'People who use or may use the service, their carers and who speaks for them. It can be by consulting them, by giving them information, or in other ways',
    called: 'How people are involved',
    optional: true,
    maxLength: 4000,
  }),
  operational: choice({
    label: 'Were operational decisions taken on this already?',
    hint: 'For example: a notice served, a contract signed, a date announced',
    empty: 'Select whether operational decisions were taken',
    options: { none: 'No', taken: 'Yes', 'not-known': 'We do not know' },
  }),
  operationalOn: day({ label: 'If yes, when was the first one taken?', called: 'The day of the first decision', optional: true }),
  judged: choice({
    label: 'If the rule cannot say: what do you judge?',
    optional: true,
    options: { owed: 'We have a duty to involve people in this', 'not-owed': 'We have no duty to involve people in this' },
  }),
  judgedBecause: longText({ label: 'Why do you judge so?', called: 'The reason', optional: true, maxLength: 2000, rows: 3 }),
  assessedOn: day({
    label: 'On which day was this assessed?',
    hint: 'When it was recorded is kept beside this day, and both are shown',
    empty: 'Enter the day of the assessment',
    called: 'The day of the assessment',
  }),
}

type Filled = Omit<Triage, 'operationalOn' | 'judged'> & { operationalOn: string | undefined; judged: 'owed' | 'not-owed' | undefined }

export const draftOf = ({ operationalOn, judged, ...filled }: Filled): Triage => ({
  ...filled,
  operationalOn: operationalOn ?? null,
  judged: judged ?? null,
})
