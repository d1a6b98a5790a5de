import { many, money, text } from '#ui/form/index.ts'

export const themesForm = { theme: many({ label: 'Which themes become options?', atLeastOne: 'Select at least one theme' }) }

/** One option of a theme. Its words are what people vote on; its cost is asked where a sum is spent. */
export const themeOptionForm = {
  words: text({
    label: 'What people vote on',
    hint: 'In words that everyone understands',
    called: 'The option',
    empty: 'Enter the option',
    maxLength: 300,
    autocomplete: 'off',
  }),
  cost: money({ label: 'What does it cost?', called: 'The cost', empty: 'Enter what it costs', max: 100_000_000_000 }),
}

export const wordsName = (theme: string): string => `words-${theme}`
export const costName = (theme: string): string => `cost-${theme}`
