import { longText, text } from '#ui/form/index.ts'

export const termForm = {
  term: text({ label: 'Word or name', hint: 'For example: integrated care board', empty: 'Enter the word', maxLength: 80 }),
  acronym: text({ label: 'Its short form, if it has one', called: 'The short form', hint: 'For example: ICB', optional: true, maxLength: 20 }),
  meaning: longText({
    label: 'What it means, in plain words',
    called: 'What it means',
    hint: 'As you would say it to a neighbour',
    empty: 'Enter what it means',
    maxLength: 500,
    rows: 4,
  }),
}
