import { ok, refused } from '#lib/result.ts'
import { type Changed, placeUnder, takeOutOf } from './placement.action.ts'
import { putBackAmong, setAside } from './set-aside.action.ts'
import { asideReasons } from './set-aside.ts'
import type { SortedProject, Sorting } from './theme-make.action.ts'
import type { Chosen } from './workspace.queries.ts'

/** A button of a page that sorts, and what was filled in beside it. */
export type Pressed = { does: string; under: readonly string[]; newTheme: string; reason: string }

export type Done = Changed & { kind: 'placed' | 'taken-out' | 'set-aside' | 'put-back' }

const as = (kind: Done['kind'], changed: Changed) => ok<Done>({ kind, ...changed })

/** Does what the pressed button says to what was chosen. */
export async function sort(work: Sorting, project: SortedProject, chosen: Chosen, { does, under, newTheme, reason }: Pressed) {
  if (does === 'take-out') {
    const taken = await takeOutOf(work, project, chosen, under)
    return taken.ok ? as('taken-out', taken.value) : taken
  }
  if (does === 'aside') {
    const why = asideReasons.find((one) => one === reason)
    if (!why) return refused('no-reason')
    const aside = await setAside(work, project, chosen, why)
    return aside.ok ? as('set-aside', aside.value) : aside
  }
  if (does === 'back') {
    const back = await putBackAmong(work, project, chosen)
    return back.ok ? as('put-back', back.value) : back
  }
  const placed = await placeUnder(work, project, chosen, { themeIds: under, newTheme })
  return placed.ok ? as('placed', placed.value) : placed
}
