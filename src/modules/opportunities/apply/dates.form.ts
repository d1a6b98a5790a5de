import { day, time } from '#ui/form/index.ts'

export const dateForm = {
  onDay: day({ label: 'Date', called: 'The date', hint: 'For example, 4 7 2026', empty: 'Enter the date' }),
  from: time({ label: 'From', called: 'The start', hint: 'For example, 10am', empty: 'Enter when it starts' }),
  until: time({ label: 'Until', called: 'The end', hint: 'For example, 1:30pm', empty: 'Enter when it ends' }),
}
