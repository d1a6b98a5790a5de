import { choice, day } from '#ui/form/index.ts'

export const areaForm = {
  area: choice({
    label: 'Which area do you serve?',
    hint: 'What was chosen before stays on record',
    empty: 'Select an area',
    look: 'select',
  }),
  from: day({
    label: 'From which day on?',
    hint: 'Leave it empty for today. Totals of the time before are set beside the area of then',
    called: 'The first day',
    optional: true,
  }),
}
