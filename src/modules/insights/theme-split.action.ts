import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { place, takeOut } from './placement.queries.ts'
import { maySort } from './set-aside.ts'
import { type ThemeDraft, theme } from './theme.ts'
import { asSorted, makeTheme, type SortedProject, type Sorting } from './theme-make.action.ts'
import { holdChosen } from './workspace.queries.ts'
import { anyOf, type Filter } from './workspace.ts'

/** Which of a theme's contributions go: ticked ones, or all in which words were said. */
export type Splitting = { ids: readonly string[] } | { words: string }

/** Moves some of a theme's contributions under a new theme. Gives the new theme's id. */
export async function splitTheme(work: Sorting, project: SortedProject, themeId: string, which: Splitting, draft: ThemeDraft) {
  const { db, person, now } = work
  const sorted = await asSorted(db, project)
  if (!sorted.themes.some((one) => one.id === themeId)) return refused('theme-gone')
  const chosen = 'ids' in which ? { ids: which.ids, inTheme: themeId } : { filter: { ...anyOf, theme: themeId, words: which.words } satisfies Filter }
  const may = maySort(sorted, await holdChosen(db, project.id, chosen))
  if (!may.ok) return may
  const named = theme(sorted, draft)
  if (!named.ok) return named

  const made = await makeTheme(work, project, named.value)
  if (!made.ok) return made
  const by = { by: person.id, at: now }
  await place(db, project.id, chosen, [made.value], by)
  const moved = await takeOut(db, project.id, { filter: { ...anyOf, theme: made.value } }, [themeId], by)
  await record(db, {
    type: 'insights.theme-split',
    actor: person.id,
    subject: themeId,
    at: now,
    details: { project: project.id, into: made.value, contributions: moved },
  })
  return ok(made.value)
}
