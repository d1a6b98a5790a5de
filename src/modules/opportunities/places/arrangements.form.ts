import { text, yes } from '#ui/form/index.ts'

/** The fields of one line, in the order of the page: lines are named by their place, because their names hold what a field's cannot. */
export const lineForm = (place: number) => ({
  [`arranged-${place}`]: yes({ label: 'This is arranged' }),
  [`note-${place}`]: text({ label: 'Note', called: 'The note', hint: 'For example, what is booked, with whom', optional: true, maxLength: 500 }),
})
