import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Changed } from './placement.action.ts'
import { putAside, putBack } from './placement.queries.ts'
import { type AsideReason, maySort } from './set-aside.ts'
import type { SortedProject, Sorting } from './theme-make.action.ts'
import { type Chosen, holdChosen } from './workspace.queries.ts'

/** Sets contributions aside with a reason: they leave their themes and need no answer. A second time changes nothing. */
export async function setAside({ db, person, now }: Sorting, project: SortedProject, chosen: Chosen, reason: AsideReason) {
  const may = maySort({ closed: project.closedAt !== null }, await holdChosen(db, project.id, chosen))
  if (!may.ok) return may
  const changed = await putAside(db, project.id, chosen, reason, { by: person.id, at: now })
  const details = { contributions: changed, reason }
  if (changed > 0) await record(db, { type: 'insights.contributions-set-aside', actor: person.id, subject: project.id, at: now, details })
  return ok<Changed>({ changed, at: now })
}

/** Puts contributions back among those that wait to be sorted. */
export async function putBackAmong({ db, person, now }: Sorting, project: SortedProject, chosen: Chosen) {
  const may = maySort({ closed: project.closedAt !== null }, await holdChosen(db, project.id, chosen))
  if (!may.ok) return may
  const changed = await putBack(db, project.id, chosen, { by: person.id, at: now })
  if (changed > 0)
    await record(db, { type: 'insights.contributions-put-back', actor: person.id, subject: project.id, at: now, details: { contributions: changed } })
  return ok<Changed>({ changed, at: now })
}
