import { choice, day, longText, money, number, text } from '#ui/form/index.ts'
import { budgetSections } from './budget.ts'
import { sectionWords } from './budget.words.ts'

export const lineForm = {
  section: choice({
    label: 'Section',
    empty: 'Select a section',
    options: budgetSections.map((value) => ({ value, label: sectionWords[value].name, hint: `For example: ${sectionWords[value].holds}` })),
  }),
  what: text({
    label: 'What is it for?',
    hint: 'For example: fee for a workshop of 2 hours. Leave out the names of people',
    empty: 'Enter what it is for',
    called: 'What it is for',
    minLength: 2,
    maxLength: 200,
  }),
  quantity: number({ label: 'How many?', hint: 'A whole number', empty: 'Enter how many', called: 'How many', min: 1, max: 10_000 }),
  costEach: money({ label: 'Cost of each', hint: 'In pounds and pence, like 12.50. If it is free, enter 0', max: 10_000_000 }),
}

export const noCostForm = {
  noCostBecause: longText({
    label: 'There is no cost because',
    hint: 'For example: people are asked at a meeting that is paid for already. Leave it empty where there is a cost',
    optional: true,
    maxLength: 900,
    rows: 4,
  }),
}

export const seenByForm = {
  seenBy: choice({
    label: 'May everyone see the total?',
    empty: 'Select whether everyone may see the total',
    options: [
      { value: 'everyone', label: 'Yes', hint: 'The total stands on the public page. Lines and sections do not' },
      { value: 'staff', label: 'No', hint: 'Only those who can read the plan see it' },
    ],
  }),
}

export const recordForm = {
  agreedOn: day({ label: 'When was this budget agreed?', empty: 'Enter the day on which this budget was agreed', called: 'The day' }),
}
