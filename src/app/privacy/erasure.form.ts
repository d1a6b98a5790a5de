import { choice, yes } from '#ui/form/index.ts'

/** What somebody who is erased decides about their words, and that they are sure. */
export const erasureForm = {
  words: choice({
    label: 'What becomes of what was said?',
    empty: 'Select what becomes of what was said',
    options: [
      {
        value: 'keep-without-name',
        label: 'It stays, without the name',
        hint: 'Name, email address, phone number and postal address are taken out of it. It still counts in the decision',
      },
      { value: 'erase', label: 'It goes too', hint: 'The words, ticks, numbers and dates are deleted. That something was said is still counted' },
    ],
  }),
  sure: yes({ label: 'I understand that this cannot be undone', required: 'Tick the box to show that you understand that this cannot be undone' }),
}
