import { choice, longText, text } from '#ui/form/index.ts'
import { later } from './later.form.ts'
import { heldWords } from './offer.words.ts'

export const whenForm = {
  timeAsked: later(
    text({
      label: 'How much time do you ask for?',
      called: 'The time',
      hint: 'Count preparation too. For example: 3 hours in a workshop, and 1 hour of reading before it',
      optional: true,
      maxLength: 500,
    }),
  ),
  dates: later(
    longText({
      label: 'Which dates can people choose from?',
      called: 'The dates',
      hint: 'One on each line, with times. For example: Saturday 4 July 2026, 10am to 1pm',
      optional: true,
      maxLength: 1000,
      rows: 4,
    }),
  ),
  held: later(choice({ label: 'Where do people take part?', optional: true, options: heldWords })),
  place: later(
    text({
      label: 'Place, if people can come in person',
      called: 'The place',
      hint: 'Say how to get there, and whether there are steps',
      optional: true,
      maxLength: 300,
    }),
  ),
  onlyBecause: later(
    longText({
      label: 'If there is one way only: why?',
      called: 'The reason',
      hint: 'For online only, or in person only',
      optional: true,
      maxLength: 1000,
      rows: 3,
    }),
  ),
  alternative: later(
    longText({
      label: 'If there is one way only: what can others do?',
      called: 'What others can do',
      hint: 'For example: we talk it through with you by phone',
      optional: true,
      maxLength: 1000,
      rows: 3,
    }),
  ),
}
