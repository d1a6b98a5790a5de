import { day, longText, text } from '#ui/form/index.ts'

export const plusGroupForm = {
  name: text({
    label: 'What is the group called?',
    hint: 'As they would say it themselves. Name people whom one could go and find',
    empty: 'Enter what the group is called',
    called: 'The name of the group',
    minLength: 3,
    maxLength: 120,
  }),
  about: longText({
    label: 'Who are they, and why here?',
    hint: 'What you know about their access to care, their experience and their health, where that comes from, and who can reach them',
    empty: 'Say who they are, and why here',
    called: 'Who they are',
    maxLength: 2000,
    rows: 6,
  }),
  owner: text({
    label: 'Which role looks after hearing from them?',
    hint: 'A role and not a name. For example: head of health inequalities',
    empty: 'Enter the role that looks after it',
    called: 'The role',
    minLength: 3,
    maxLength: 120,
  }),
  validFrom: day({ label: 'When was this agreed?', empty: 'Enter the day on which it was agreed', called: 'The day' }),
}

export const endForm = {
  reason: text({
    label: 'Why is it no longer on the list?',
    hint: 'It stays on record, and the public can read it',
    empty: 'Enter why it is no longer on the list',
    called: 'The reason',
    minLength: 3,
    maxLength: 500,
  }),
  validFrom: day({ label: 'From which day?', empty: 'Enter the day', called: 'The day' }),
}
