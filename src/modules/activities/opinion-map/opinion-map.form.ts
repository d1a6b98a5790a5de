import { choice, longText, text, yes } from '#ui/form/index.ts'
import { limits, reasons } from './opinion-map.ts'
import { reasonWords } from './opinion-map.words.ts'

export const newMapForm = {
  title: text({
    label: 'What is the opinion map called?',
    hint: 'People see this first. For example, What should hospital transport be like?',
    called: 'The name',
    empty: 'Enter the name of the opinion map',
    maxLength: 120,
    autocomplete: 'off',
  }),
}

export const aboutMapForm = {
  title: text({ label: 'Name of the opinion map', empty: 'Enter the name of the opinion map', maxLength: 120, autocomplete: 'off' }),
  why: longText({
    label: 'Why do you ask?',
    called: 'Why you ask',
    hint: 'What you want to know, who asks, and what the answers can change. People read this before they start',
    optional: true,
    maxLength: 2000,
  }),
  privacy: longText({
    label: 'Who sees what people say?',
    called: 'Who sees what people say',
    hint: 'We have written a start. Say who reads statements, and whom to ask about it',
    optional: true,
    maxLength: 4000,
    rows: 8,
  }),
  policy: longText({
    label: 'How do you read new statements?',
    called: 'How you read new statements',
    hint: 'We have written a start. The public reads it, with the list of reasons below it',
    optional: true,
    maxLength: 4000,
    rows: 8,
  }),
  atRisk: longText({
    label: 'What should people do if someone is at risk?',
    called: 'What to do if someone is at risk',
    hint: 'Leave it blank to show what your organisation says everywhere',
    optional: true,
    maxLength: 2000,
    rows: 5,
  }),
  mayAdd: yes({ label: 'People may add statements of their own' }),
  resultsWait: yes({ label: 'While the map is open, only people who have answered see the results' }),
}

/** A sentence of staff. */
export const seedForm = {
  words: longText({
    label: 'What is the statement?',
    called: 'The statement',
    hint: 'One point, in one plain sentence that somebody could agree or disagree with',
    empty: 'Enter the statement',
    maxLength: limits.longest,
    rows: 3,
  }),
}

/** A sentence of somebody who takes part. */
export const ownForm = {
  words: longText({
    label: 'What do you want to say?',
    called: 'Your statement',
    hint: 'One point, in one sentence that others can agree or disagree with. Leave out names and anything that could give a person away',
    empty: 'Enter your statement',
    maxLength: limits.longest,
    rows: 3,
  }),
}

export const decisionForm = {
  decision: choice({
    label: 'May others see this statement?',
    empty: 'Select whether others may see this statement',
    options: { shown: 'Yes, show it', 'kept-out': 'No, keep it out' },
  }),
  reason: choice({
    label: 'If no, why?',
    hint: 'This list is public. The author reads which reason you chose',
    options: reasons.map((reason) => ({ value: reason, label: reasonWords[reason] })),
    optional: true,
  }),
  words: longText({
    label: 'Is there anything to add for the author?',
    called: 'What you add',
    hint: 'The author reads this',
    optional: true,
    maxLength: 500,
    rows: 3,
  }),
}
