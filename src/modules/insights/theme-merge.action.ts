import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { holdReleases } from './release.queries.ts'
import type { SortedProject, Sorting } from './theme-make.action.ts'
import { merge } from './theme-merge.ts'
import { mergeThemes, themesToMerge } from './themes.queries.ts'

/** Merges one theme of the project away into another. Never while answers are being released. Gives how many contributions moved. */
export async function mergeTheme({ db, person, now }: Sorting, project: SortedProject, { away, into }: { away: string; into: string }) {
  await holdReleases(db, project.id)
  const themes = await themesToMerge(db, project.id, [away, into])
  const may = merge({ closed: project.closedAt !== null }, found(themes.get(away), 'theme'), found(themes.get(into), 'theme'))
  if (!may.ok) return may
  const moved = await mergeThemes(db, { away, into, by: person.id, at: now })
  await record(db, {
    type: 'insights.theme-merged',
    actor: person.id,
    subject: away,
    at: now,
    details: { project: project.id, into, contributions: moved },
  })
  return ok(moved)
}
