import { day, longText, number } from '#ui/form/index.ts'

/** How long a class of records is kept before it is looked at again. Blank: no period is set. */
export const periodForm = {
  months: number({ label: 'Months', hint: 'Leave it empty to set none', min: 1, max: 1200, suffix: 'months', optional: true }),
  citation: longText({
    label: 'Where this comes from',
    hint: 'The line of your retention schedule, or who decided it and when',
    optional: true,
    maxLength: 500,
    rows: 3,
  }),
}

/** Why a record stays, and until when. */
export const keepForm = {
  until: day({ label: 'Keep it until', empty: 'Enter the day until which it is kept' }),
  reason: longText({ label: 'Because', empty: 'Enter why it is kept', maxLength: 500, rows: 3 }),
}
