import { never } from '#lib/result.ts'
import { optionsFromThemes } from '#modules/activities/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { countsByTheme } from '../loop.queries.ts'
import { themesOf } from '../themes.queries.ts'
import { costName, themeOptionForm, themesForm, wordsName } from './theme-options.form.ts'
import { listPath, ThemeOptions, themeOptionsTitle } from './theme-options.view.tsx'

type Names = { project: string; priorities: string }

const back = (names: Names) => ({ back: { href: href(listPath, names), text: 'Back to the list' } })
const settled = 'The vote was opened, so the list cannot change'

/** Themes of the project as options of a priority setting: what people said before, put to the vote. */
export default page({
  path: '/projects/:project/priorities/:priorities/options/themes',
  allow: 'activities.edit',

  async get({ db, params, answers }) {
    const shown = await shownOf(db, params)
    const filled = new URLSearchParams(answers)
    for (const { id, name } of shown.themes) filled.set(wordsName(id), name)
    return view(themeOptionsTitle, <ThemeOptions {...shown} answers={filled} />, back(params))
  },

  async post({ params, answers, ...work }) {
    const shown = await shownOf(work.db, params)
    const { project, list, themes } = shown
    const drawn = (problems: Problems) => again(themeOptionsTitle, <ThemeOptions {...shown} answers={answers} problems={problems} />, back(params))
    if (list.settled) return drawn({ '': settled })
    const known = new Map(themes.map((theme) => [theme.id, theme]))
    const chosen = readForm(themesForm, answers, { theme: themes.map(({ id, name }) => ({ value: id, label: name })) })
    if ('problems' in chosen) return drawn(chosen.problems)
    const ticked = chosen.values.theme.flatMap((id) => known.get(id) ?? [])
    const read = readOptions(ticked, list.kind === 'budget', answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await optionsFromThemes.add(work, project.id, params.priorities, read.options)
    if (added.ok) return goTo(href(listPath, params))
    switch (added.because) {
      case 'settled':
        return drawn({ '': settled })
      case 'theme-taken':
        return drawn({ '': 'One of these themes was taken already. It is under “On the list already”' })
      case 'too-many':
        return drawn({ '': 'There can be 200 options at most' })
      case 'words-too-short':
        return drawn({ '': 'Each option must be 3 characters or more' })
      case 'cost-missing':
        return drawn({ '': 'Say what it costs where a sum is spent, and only there' })
      case 'there-already':
        return drawn({ [wordsName(ticked[added.at]?.id ?? '')]: 'This is on the list already. Write it in other words, or leave it out' })
      default:
        return never(added)
    }
  },
})

async function shownOf(db: Reader, { project: slug, priorities }: Names) {
  const project = await projectFor(db, slug)
  const counts = await countsByTheme(db, project.id)
  const themes = (await themesOf(db, project.id)).sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return { project, priorities, counts, themes, list: await optionsFromThemes.list(db, project.id, priorities) }
}

type Theme = { id: string; name: string }
type Read = { options: Parameters<typeof optionsFromThemes.add>[3] } | { problems: Problems }

/** The words of each theme that was ticked, and its cost where a sum is spent. */
function readOptions(ticked: readonly Theme[], priced: boolean, answers: URLSearchParams): Read {
  const problems: Record<string, string> = {}
  const options = ticked.map(({ id, name }) => {
    const words = readForm({ [wordsName(id)]: themeOptionForm.words }, answers)
    const cost = priced ? readForm({ [costName(id)]: themeOptionForm.cost }, answers) : undefined
    for (const read of [words, cost]) if (read && 'problems' in read) Object.assign(problems, read.problems)
    const pence = cost && 'values' in cost ? (cost.values[costName(id)] ?? 0) : null
    if (pence === 0 && !(costName(id) in problems)) problems[costName(id)] = 'Enter a cost over £0'
    return { id, name, words: 'values' in words ? (words.values[wordsName(id)] ?? '') : '', cost: pence }
  })
  return Object.keys(problems).length > 0 ? { problems } : { options }
}
