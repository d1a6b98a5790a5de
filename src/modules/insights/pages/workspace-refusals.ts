import { never } from '#lib/result.ts'
import { listInWords } from '#lib/text.ts'
import type { PlacementRefusal } from '../placement.ts'
import { asideNames, asideReasons, mostAtOnce } from '../set-aside.ts'
import { longestName, mostThemes, type Theme, themeName } from '../theme.ts'

export type SortingRefusal = PlacementRefusal | 'no-reason'

/** Why something was not sorted, at the field where it is mended. */
export function refusalWords(because: SortingRefusal): Record<string, string> {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed, so nothing can be sorted any more' }
    case 'nothing-chosen':
      return { which: 'Tick at least one contribution, or choose all on this page' }
    case 'too-many':
      return { which: `At most ${mostAtOnce.toLocaleString('en-GB')} can be sorted at once. Set a filter to sort them in parts` }
    case 'no-theme':
      return { newTheme: 'Select a theme, or enter a new one' }
    case 'theme-gone':
      return { newTheme: 'A theme that you selected was merged or renamed meanwhile. Select again' }
    case 'name-missing':
      return { newTheme: 'The name of a theme must have at least 2 characters' }
    case 'name-too-long':
      return { newTheme: `The name of a theme must be ${longestName} characters or fewer` }
    case 'too-many-themes':
      return { newTheme: `A project can have at most ${mostThemes} themes. Merge some first` }
    case 'no-reason':
      return { reason: 'Select why they need no answer' }
    default:
      return never(because)
  }
}

/** What a pressed button would do, as a sentence; undefined where something is still missing. */
export function doesInWords(answers: URLSearchParams, themes: readonly Theme[]): string | undefined {
  const made = themeName(answers.get('newTheme') ?? '')
  const under = themes.filter((theme) => answers.getAll('under').includes(theme.id)).map((theme) => `“${theme.name}”`)
  const named = made === '' ? under : [...under, `“${made}”`]
  const reason = asideReasons.find((one) => one === answers.get('reason'))
  switch (answers.get('do')) {
    case 'take-out':
      return under.length > 0 ? `They will be taken out of ${listInWords(under)}.` : undefined
    case 'aside':
      return reason && `They will be set aside. ${asideNames[reason]}.`
    case 'back':
      return 'They will be put back among what is not sorted yet.'
    default:
      return named.length > 0 ? `They will be put under ${listInWords(named)}.` : undefined
  }
}
