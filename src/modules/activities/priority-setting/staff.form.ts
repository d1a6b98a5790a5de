import { choice, day, longText, many, money, number, text, time } from '#ui/form/index.ts'

export const beginForm = {
  title: text({
    label: 'What is it called?',
    hint: 'People see this first. For example, What should the new clinic do first?',
    called: 'The name',
    empty: 'Enter the name',
    maxLength: 120,
    autocomplete: 'off',
  }),
  kind: choice({
    label: 'What do you want to know?',
    empty: 'Select what you want to know',
    options: [
      { value: 'ranking', label: 'What matters most', hint: 'Groups put options in order, each by itself. A workshop settles the top list' },
      { value: 'budget', label: 'How a sum is spent', hint: 'People choose what to pay for, within the sum' },
    ],
  }),
}

const sums = { max: 100_000_000_000 } as const

export const aboutForm = {
  title: text({ label: 'Name', empty: 'Enter the name', maxLength: 120, autocomplete: 'off' }),
  why: longText({
    label: 'Why do you ask?',
    called: 'Why you ask',
    hint: 'What it is for, who asks, and what the result decides. People read this first',
    optional: true,
    maxLength: 2000,
  }),
  privacy: longText({
    label: 'Who sees what people say?',
    called: 'Who sees what people say',
    hint: 'The privacy notice. We add by ourselves that who voted and how are kept apart',
    optional: true,
    maxLength: 4000,
  }),
  atRisk: longText({
    label: 'What should people do if someone is at risk?',
    called: 'What to do if someone is at risk',
    hint: 'Leave it blank to show the words of your organisation',
    optional: true,
    maxLength: 2000,
  }),
  closesOn: day({ label: 'Last day of the vote', called: 'The last day', hint: 'You can also close it by hand', optional: true }),
  closesTime: time({ label: 'Closing time', hint: 'For example, 5pm. Blank means the end of that day', optional: true }),
}

/** How many go on, and how many are the top list. Asked for a ranking only. */
export const sizesForm = {
  shortlistSize: number({
    label: 'How many options go on to the workshop?',
    called: 'The number for the workshop',
    min: 1,
    max: 100,
    optional: true,
  }),
  topSize: number({ label: 'How many are the top list?', called: 'The number of the top list', min: 1, max: 100, optional: true }),
}

/** The sum, and the rule that decides. Asked for a budget only. */
export const budgetForm = {
  budget: money({ label: 'How much is there to spend?', called: 'The sum', empty: 'Enter the sum', ...sums }),
  decidedBy: choice({
    label: 'Which rule decides?',
    empty: 'Select the rule that decides',
    hint: 'People are told before they vote. It cannot change once the vote is open. The result shows both',
    options: [
      { value: 'equal-shares', label: 'Equal shares', hint: 'Each person holds the same part of the money, so that a smaller group gets its share' },
      { value: 'greedy', label: 'Most votes first', hint: 'A majority can spend all of it' },
    ],
  }),
}

export const constituenciesForm = {
  names: longText({
    label: 'Who votes apart?',
    called: 'The groups',
    hint: 'One group on each line. For example, Patients, then Carers, then Staff',
    empty: 'Enter at least one group',
    maxLength: 2000,
    rows: 6,
  }),
}

export const optionForm = {
  words: text({
    label: 'What is the option?',
    called: 'The option',
    hint: 'In words that everyone understands',
    empty: 'Enter the option',
    maxLength: 300,
    autocomplete: 'off',
  }),
}
export const costForm = { cost: money({ label: 'What does it cost?', called: 'The cost', empty: 'Enter what it costs', ...sums }) }

export const mergeForm = {
  option: choice({ label: 'Which option?', empty: 'Select an option', look: 'select' }),
  into: choice({ label: 'What becomes of it?', empty: 'Select what becomes of it', look: 'select' }),
  because: longText({
    label: 'Why?',
    called: 'The reason',
    hint: 'Everybody can read this, also whoever suggested it',
    empty: 'Enter the reason',
    maxLength: 1000,
    rows: 3,
  }),
}

export const checkForm = {
  agreed: choice({ label: 'Do you agree?', empty: 'Select whether you agree', options: { yes: 'Yes', no: 'No, it stays on the list' } }),
  because: longText({ label: 'Why not?', called: 'The reason', hint: 'Only if you do not agree', optional: true, maxLength: 1000, rows: 2 }),
}

export const entryForm = {
  route: choice({
    label: 'How did this vote reach you?',
    empty: 'Select how this vote reached you',
    options: { paper: 'On paper', phone: 'On the phone, or face to face' },
  }),
  constituency: choice({ label: 'Which group does this person vote with?', empty: 'Select the group' }),
}
export const tickedForm = { option: many({ label: 'What did this person choose?', atLeastOne: 'Select at least one thing' }) }

export const workshopForm = {
  happenedOn: day({ label: 'When was the workshop?', called: 'The day of the workshop', empty: 'Enter the day of the workshop' }),
  how: longText({
    label: 'How was it decided?',
    called: 'How it was decided',
    hint: 'For example, in small groups first, then all together until nobody objected',
    empty: 'Enter how it was decided',
    maxLength: 1000,
    rows: 3,
  }),
  words: longText({
    label: 'What should people know about it?',
    called: 'What people should know',
    hint: 'What was hard, and who disagreed. Name nobody',
    optional: true,
    maxLength: 4000,
  }),
}

export const attendedName = (constituency: number): string => `attended-${constituency}`
export const attendedField = (name: string) => number({ label: name, called: `The number of ${name}`, min: 0, max: 1000, optional: true })
