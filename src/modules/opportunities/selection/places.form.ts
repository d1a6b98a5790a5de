import { choice, number, yes } from '#ui/form/index.ts'
import { methodWords } from './selection.words.ts'

/** How people are chosen. */
export const choosingForm = {
  method: choice({
    label: 'How is it drawn?',
    options: (['leximin', 'weighted', 'maximin', 'nash'] as const).map((value) => ({
      value,
      label: methodWords[value].name,
      hint: methodWords[value].says,
    })),
  }),
  newcomerWeight: choice({
    label: 'How often is a newcomer’s name in the hat?',
    hint: 'A newcomer had no place with you in the last 12 months. This is for names from a hat only. Everybody reads it in the record.',
    options: { '1': 'Once, like all others', '2': '2 times', '3': '3 times' },
  }),
  households: yes({
    label: 'At most one person of a household',
    hint: 'By the postal addresses that people left. Whoever left none shares none.',
  }),
}

/** The same, where nobody has said yet how many places there are. */
export const placesForm = {
  places: number({ label: 'How many people are chosen?', called: 'The number of people', min: 1, max: 2000 }),
  ...choosingForm,
}
