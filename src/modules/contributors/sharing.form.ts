import { choice, readForm, text, yes } from '#ui/form/index.ts'
import { sharedKinds } from './shared.ts'

/** Something to share, and the consent to be found by it. */
export const sharingForm = {
  kind: choice({ label: 'What do you want to share?', empty: 'Select what you want to share', options: sharedKinds }),
  words: text({
    label: 'In a few words',
    hint: 'For example: caring for somebody with dementia, kidney care, Wennick, Tuesday evenings',
    called: 'What you share',
    empty: 'Enter what you want to share',
    maxLength: 200,
    autocomplete: 'off',
  }),
  agree: yes({ label: 'Yes, I agree' }),
}

/** What a form says is to be shared. One letter alone finds nobody. */
export function readSharing(answers: URLSearchParams) {
  const read = readForm(sharingForm, answers)
  if ('problems' in read || [...read.values.words].length >= 2) return read
  return { problems: { words: 'What you share must be 2 characters or more' } }
}
