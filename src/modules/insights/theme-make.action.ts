import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type ThemeDraft, theme } from './theme.ts'
import { insertTheme, themesOf } from './themes.queries.ts'

export type Sorting = Pick<Work, 'db' | 'now'> & { person: { id: string } }
export type SortedProject = Pick<Project, 'id' | 'closedAt'>

/** What the rules of sorting need to know of a project. */
export const asSorted = async (db: Sorting['db'], project: SortedProject) => ({
  closed: project.closedAt !== null,
  themes: await themesOf(db, project.id),
})

/** Makes a theme. Gives its id. */
export async function makeTheme({ db, person, now }: Sorting, project: SortedProject, draft: ThemeDraft) {
  const may = theme(await asSorted(db, project), draft)
  if (!may.ok) return may
  const id = await insertTheme(db, { ...may.value, projectId: project.id, madeBy: person.id, madeAt: now })
  if (!id) return refused('name-taken')
  await record(db, { type: 'insights.theme-made', actor: person.id, subject: id, at: now, details: { project: project.id } })
  return ok(id)
}
