import { never } from '#lib/result.ts'
import { AskAll, longText, type Problems, text } from '#ui/form/index.ts'
import { longestAbout, longestName, mostThemes, type ThemeRefusal } from '../theme.ts'

export const themeForm = {
  name: text({
    label: 'Name',
    hint: 'A few words that say what people spoke about, such as “Waiting for transport home”. The public will read it',
    empty: 'Enter a name for the theme',
    maxLength: longestName,
    autocomplete: 'off',
  }),
  about: longText({
    label: 'What belongs here',
    hint: 'One or two sentences, so that everyone sorts in the same way',
    optional: true,
    maxLength: longestAbout,
    rows: 3,
  }),
}

export const ThemeQuestions = ({ answers, problems }: { answers: URLSearchParams; problems: Problems }) => (
  <AskAll form={themeForm} answers={answers} problems={problems} />
)

/** Why a theme cannot be made or changed, at its field. */
export function themeRefusalWords(because: ThemeRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed, so its themes stay as they are' }
    case 'name-missing':
      return { name: 'The name must have at least 2 characters' }
    case 'name-too-long':
      return { name: `The name must be ${longestName} characters or fewer` }
    case 'name-taken':
      return { name: 'There is a theme with this name already. Choose another name, or put things under that one' }
    case 'too-many-themes':
      return { name: `A project can have at most ${mostThemes} themes. Merge some first` }
    default:
      return never(because)
  }
}
