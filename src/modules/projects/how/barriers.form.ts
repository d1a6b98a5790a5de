import { choice, longText } from '#ui/form/index.ts'

export const barrierForm = {
  answer: choice({
    label: 'Will you do something about it?',
    empty: 'Select whether you will do something about it',
    options: { 'will-do': 'Yes. I say below what we will do', 'why-not': 'No. I say below why not' },
  }),
  words: longText({
    label: 'What will you do, or why not?',
    hint: 'The public can read it once the project is open',
    empty: 'Enter what you will do, or why not',
    called: 'What you will do, or why not,',
    maxLength: 1000,
    rows: 4,
  }),
}
