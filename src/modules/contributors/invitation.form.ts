import { longText, text } from '#ui/form/index.ts'

export const invitationForm = {
  subject: text({
    label: 'Subject',
    hint: 'For example: Help us choose the new waiting room',
    empty: 'Enter the subject',
    maxLength: 200,
    autocomplete: 'off',
  }),
  words: longText({
    label: 'What you ask',
    hint: 'Say what it is, when and where, how long it takes, and what they get for it. Their name and yours are added',
    empty: 'Enter what you ask',
    called: 'What you ask',
    maxLength: 4000,
    rows: 8,
  }),
  link: text({
    label: 'A page of this site to read more',
    hint: 'For example, /projects/waiting-room',
    called: 'The link',
    optional: true,
    maxLength: 400,
    autocomplete: 'off',
    spellcheck: false,
  }),
}
