import { day, number, text } from '#ui/form/index.ts'

export const lengthForm = {
  days: number({
    label: 'How many days does a consultation usually last here?',
    hint: 'The law sets no number. Leave it empty, and nothing is compared',
    called: 'The number of days',
    min: 1,
    max: 366,
    suffix: 'days',
    optional: true,
  }),
}

export const holidayForm = {
  name: text({
    label: 'What is it called?',
    hint: 'For example: May half-term of the county’s schools',
    empty: 'Enter what it is called',
    called: 'The name',
    minLength: 3,
    maxLength: 120,
  }),
  startsOn: day({ label: 'First day', empty: 'Enter the first day' }),
  endsOn: day({ label: 'Last day', hint: 'For a bank holiday, the same day', empty: 'Enter the last day' }),
}
