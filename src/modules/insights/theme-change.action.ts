import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { type ThemeDraft, theme } from './theme.ts'
import { asSorted, type SortedProject, type Sorting } from './theme-make.action.ts'
import { updateTheme } from './themes.queries.ts'

/** Renames and describes a theme of the project. */
export async function changeTheme({ db, person, now }: Sorting, project: SortedProject, themeId: string, draft: ThemeDraft) {
  const sorted = await asSorted(db, project)
  const before = sorted.themes.find((one) => one.id === themeId)
  if (!before) return refused('theme-gone')
  const may = theme(sorted, draft, themeId)
  if (!may.ok) return may
  if (before.name === may.value.name && before.about === may.value.about) return ok(false)
  if (!(await updateTheme(db, themeId, may.value))) return refused('name-taken')
  await record(db, { type: 'insights.theme-changed', actor: person.id, subject: themeId, at: now, details: { project: project.id } })
  return ok(true)
}
