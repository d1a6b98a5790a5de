import { choice, longText, text } from '#ui/form/index.ts'

export const startForm = {
  constituency: choice({ label: 'Which group do you vote with?', empty: 'Select the group that you vote with', hint: 'Each group has its own list' }),
}

export const suggestionForm = {
  words: longText({ label: 'What do you suggest?', called: 'What you suggest', empty: 'Write what you suggest', maxLength: 2000, rows: 4 }),
}

export const changeForm = {
  code: text({
    label: 'The code of your vote',
    hint: 'Three words and a number, like KITE-4821-RIVER-MOSS',
    empty: 'Enter your code',
    maxLength: 100,
    autocomplete: 'off',
  }),
}

/** The groups that somebody can vote with, as options of a form. */
export const groups = ({ constituencies }: { constituencies: readonly { number: number; name: string }[] }): Record<string, string> =>
  Object.fromEntries(constituencies.map(({ number, name }) => [String(number), name]))

/** The name of the box in which the place of an option is typed, and of the one for a reason about it. */
export const placeName = (option: number): string => `place-${option}`
export const reasonName = (option: number): string => `reason-${option}`
