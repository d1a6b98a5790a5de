import { choice } from '#ui/form/index.ts'

export const areaForm = {
  area: choice({
    label: 'Which area do you serve?',
    hint: 'From today on. What was chosen before stays on record',
    empty: 'Select an area',
    look: 'select',
  }),
}
