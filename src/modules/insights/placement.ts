import { ok, type Result, refused } from '#lib/result.ts'
import { maySort, type SetAsideRefusal } from './set-aside.ts'
import { namedAs, type Theme, type ThemeRefusal, theme, themeName } from './theme.ts'

/** Under which themes something is put: any that are there, and one that may be made on the spot. */
export type ChosenThemes = { themeIds: readonly string[]; newTheme: string }

export type PlacementRefusal = SetAsideRefusal | 'no-theme' | 'theme-gone' | Exclude<ThemeRefusal, 'name-taken'>

/** What to do: put under these themes, and under a theme that has first to be made. */
export type Placing = { themeIds: string[]; make: string | null }

/**
 * Whether contributions may be put under themes. A new theme with the name of one that is there means that one, so that the
 * same form sent twice makes one theme.
 *
 * @param count how many contributions were chosen
 */
export function placing(
  project: { closed: boolean; themes: readonly Theme[] },
  chosen: ChosenThemes,
  count: number,
): Result<Placing, PlacementRefusal> {
  const may = maySort(project, count)
  if (!may.ok) return may
  if (!known(project.themes, chosen.themeIds)) return refused('theme-gone')

  const typed = themeName(chosen.newTheme)
  const there = typed === '' ? undefined : namedAs(project.themes, typed)
  const themeIds = [...new Set([...chosen.themeIds, ...(there ? [there.id] : [])])]
  if (typed === '' || there) return themeIds.length === 0 ? refused('no-theme') : ok({ themeIds, make: null })

  const made = theme(project, { name: typed, about: '' })
  if (made.ok) return ok({ themeIds, make: made.value.name })
  return refused(made.because === 'name-taken' ? 'theme-gone' : made.because)
}

export type TakeOutRefusal = SetAsideRefusal | 'no-theme' | 'theme-gone'

/** Whether contributions may be taken out of themes. */
export function takingOut(
  project: { closed: boolean; themes: readonly Theme[] },
  themeIds: readonly string[],
  count: number,
): Result<string[], TakeOutRefusal> {
  const may = maySort(project, count)
  if (!may.ok) return may
  if (themeIds.length === 0) return refused('no-theme')
  return known(project.themes, themeIds) ? ok([...new Set(themeIds)]) : refused('theme-gone')
}

const known = (themes: readonly Theme[], ids: readonly string[]): boolean => {
  const there = new Set(themes.map((one) => one.id))
  return ids.every((id) => there.has(id))
}
