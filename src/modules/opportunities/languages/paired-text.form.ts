import { choice, day, longText, text } from '#ui/form/index.ts'
import { type Language, languages } from './languages.ts'

export const pairedForm = {
  language: choice<Language>({
    label: 'Which language?',
    empty: 'Select a language, or Easy Read',
    look: 'select',
    options: (Object.keys(languages) as Language[]).map((value) => {
      const { name, own } = languages[value]
      return { value, label: name === own ? name : `${name} (${own})` }
    }),
  }),
  title: text({
    label: 'What is it called in that language?',
    called: 'The name',
    empty: 'Enter what it is called',
    minLength: 2,
    maxLength: 200,
    autocomplete: 'off',
  }),
  words: longText({
    label: 'The whole offer in that language',
    called: 'The words',
    hint: 'With the pay and the closing time. Leave out whom people talk to: the page shows that by itself, because it can change',
    empty: 'Enter the words',
    maxLength: 12_000,
    rows: 14,
  }),
  translatedBy: text({
    label: 'Who translated or wrote it?',
    called: 'The name',
    hint: 'The public reads this. For example: Tarrow Translations',
    empty: 'Enter who translated or wrote it',
    minLength: 2,
    maxLength: 120,
    autocomplete: 'off',
  }),
  checkedBy: text({
    label: 'Who checked it?',
    called: 'The name',
    hint: 'Somebody else, who knows the language well. For Easy Read: the group that checked it, without which it must not be called Easy Read',
    optional: true,
    minLength: 2,
    maxLength: 120,
    autocomplete: 'off',
  }),
  checkedOn: day({ label: 'When was it checked?', called: 'The day', hint: 'For example, 27 6 2026', optional: true }),
}
