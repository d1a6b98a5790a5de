import { choice, day, many, text } from '#ui/form/index.ts'

export const lettersForm = {
  letter: many({ label: 'Which letters were posted?', atLeastOne: 'Select at least one letter' }),
  day: day({ label: 'When were they posted?', empty: 'Enter the day on which they were posted', called: 'The day' }),
}

export const tellingForm = {
  result: choice({ label: 'How did it go?', empty: 'Select how it went', options: { told: 'I told them', 'not-reached': 'I could not reach them' } }),
  day: day({ label: 'When was it?', empty: 'Enter the day', called: 'The day' }),
  how: text({
    label: 'How you told them, or why you could not',
    called: 'This',
    hint: 'For example: by phone. Or: no answer at 10am',
    empty: 'Enter how you told them, or why you could not',
    minLength: 3,
    maxLength: 500,
  }),
}
