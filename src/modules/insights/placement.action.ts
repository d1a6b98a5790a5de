import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { place, takeOut, undo } from './placement.queries.ts'
import { type ChosenThemes, placing, takingOut } from './placement.ts'
import { asSorted, makeTheme, type SortedProject, type Sorting } from './theme-make.action.ts'
import { type Chosen, holdChosen } from './workspace.queries.ts'

/** What an action changed: how many contributions, and the moment by which it can be undone. */
export type Changed = { changed: number; at: Date }

/** Puts contributions under themes, one of which may be made on the spot. A second time changes nothing. */
export async function placeUnder(work: Sorting, project: SortedProject, chosen: Chosen, themes: ChosenThemes) {
  const { db, person, now } = work
  const may = placing(await asSorted(db, project), themes, await holdChosen(db, project.id, chosen))
  if (!may.ok) return may
  const { themeIds, make } = may.value
  if (make !== null) {
    const made = await makeTheme(work, project, { name: make, about: '' })
    if (!made.ok) return refused('theme-gone')
    themeIds.push(made.value)
  }
  const changed = await place(db, project.id, chosen, themeIds, { by: person.id, at: now })
  const details = { contributions: changed, themes: themeIds.length }
  if (changed > 0) await record(db, { type: 'insights.contributions-placed', actor: person.id, subject: project.id, at: now, details })
  return ok<Changed>({ changed, at: now })
}

/** Takes contributions out of themes. */
export async function takeOutOf({ db, person, now }: Sorting, project: SortedProject, chosen: Chosen, themeIds: readonly string[]) {
  const may = takingOut(await asSorted(db, project), themeIds, await holdChosen(db, project.id, chosen))
  if (!may.ok) return may
  const changed = await takeOut(db, project.id, chosen, may.value, { by: person.id, at: now })
  const details = { contributions: changed, themes: may.value.length }
  if (changed > 0) await record(db, { type: 'insights.contributions-taken-out', actor: person.id, subject: project.id, at: now, details })
  return ok<Changed>({ changed, at: now })
}

/** Undoes what this person did in the project at one moment. A second time changes nothing. */
export async function undoSorting({ db, person, now }: Sorting, project: SortedProject, at: Date) {
  if (project.closedAt) return refused('project-closed')
  const changed = await undo(db, project.id, { by: person.id, at })
  if (changed > 0)
    await record(db, { type: 'insights.sorting-undone', actor: person.id, subject: project.id, at: now, details: { contributions: changed } })
  return ok(changed)
}
