import { longText, text } from '#ui/form/index.ts'
import { later } from './later.form.ts'

export const titleField = text({
  label: 'What is it called?',
  hint: 'People see this first. For example, Help us choose what the transport contract measures',
  called: 'The name',
  empty: 'Enter what it is called',
  minLength: 3,
  maxLength: 120,
  autocomplete: 'off',
})

export const whatForm = {
  title: titleField,
  activity: later(
    longText({
      label: 'What would people do?',
      called: 'What people would do',
      hint: 'For example: read two drafts, and talk about them in a group of 12',
      optional: true,
      maxLength: 2000,
    }),
  ),
  difference: later(
    longText({
      label: 'What difference can it make?',
      called: 'The difference',
      hint: 'Which decision it feeds into, who takes that, and when',
      optional: true,
      maxLength: 2000,
    }),
  ),
  skills: longText({ label: 'What can people learn?', called: 'What people can learn', optional: true, maxLength: 1000, rows: 3 }),
}
