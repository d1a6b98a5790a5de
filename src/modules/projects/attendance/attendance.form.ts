import { choice, day, many, number, text, yes } from '#ui/form/index.ts'

export const meetingForm = {
  words: text({
    label: 'What was it?',
    hint: 'For example: an evening with dialysis patients at Wennick library. Leave out the names of people',
    empty: 'Enter what it was',
    called: 'What it was',
    minLength: 3,
    maxLength: 300,
  }),
  heldOn: day({ label: 'When was it?', empty: 'Enter the day', called: 'The day' }),
  attended: many({ label: 'Who of those who decide was there?', atLeastOne: 'Select who was there' }),
  contributors: number({
    label: 'How many public contributors were there?',
    empty: 'Enter how many public contributors were there',
    called: 'How many were there',
    min: 1,
    max: 100_000,
  }),
  project: choice({ label: 'Was it about one project?', optional: true, look: 'select' }),
}

export const correctionForm = {
  correction: text({
    label: 'What was wrong?',
    empty: 'Enter what was wrong. It stays beside the record',
    called: 'What was wrong',
    minLength: 3,
    maxLength: 500,
  }),
  takenOut: yes({ label: 'This was recorded by mistake. Take it out, so that it counts no longer' }),
}
