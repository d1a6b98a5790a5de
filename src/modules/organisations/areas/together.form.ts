import { day, many, text, yes } from '#ui/form/index.ts'

/** Several areas as one, from a day on. */
export const togetherForm = {
  name: text({
    label: 'What is the area called?',
    hint: 'The name of an area that was made up here before changes that area from the day below on',
    empty: 'Enter the name of the area',
    maxLength: 200,
  }),
  from: day({
    label: 'From which day?',
    hint: 'For example, 1 4 2026. What was before that day stays on record',
    empty: 'Enter the first day',
    called: 'The first day',
  }),
  parts: many({ label: 'Which areas is it made up of?', hint: 'Select two or more', atLeastOne: 'Select two or more areas' }),
  serve: yes({ label: 'We serve this area from that day on' }),
}
