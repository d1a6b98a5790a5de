import { choice, readForm, text } from '#ui/form/index.ts'
import { footings } from './acting-for.ts'

export const actingForForm = {
  forName: text({ label: 'Whom do you speak for?', called: 'Their name', empty: 'Enter their name', maxLength: 120, autocomplete: 'off' }),
  relation: text({
    label: 'What are you to them?',
    hint: 'For example: daughter, carer, neighbour',
    called: 'What you are to them',
    empty: 'Enter what you are to them',
    maxLength: 120,
    autocomplete: 'off',
  }),
  footing: choice({ label: 'How is it that you speak for them?', empty: 'Select how it is that you speak for them', options: footings }),
}

export function readActingFor(answers: URLSearchParams) {
  const read = readForm(actingForForm, answers)
  if ('problems' in read || [...read.values.relation].length >= 2) return read
  return { problems: { relation: 'What you are to them must be 2 characters or more' } }
}
