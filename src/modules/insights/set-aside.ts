import { ok, type Result, refused } from '#lib/result.ts'

/** Why a contribution needs no answer. Only the person who said it takes it back. */
export const asideReasons = ['blank', 'thank-you', 'not-about-this'] as const
export type AsideReason = (typeof asideReasons)[number]

export const asideNames: Readonly<Record<AsideReason | 'withdrawn', string>> = {
  blank: 'Blank: no words that can be answered',
  'thank-you': 'A thank-you: it asks for no change',
  'not-about-this': 'Not about this project',
  withdrawn: 'Taken back by the person who said it',
}

export type SetAsideRefusal = 'project-closed' | 'nothing-chosen' | 'too-many'

/** How many contributions one action may sort: about three seconds of work on the embedded database. */
export const mostAtOnce = 20_000

/** Whether something may be done to the chosen contributions at once. `count` is how many were chosen, or match the filter. */
export function maySort(project: { closed: boolean }, count: number): Result<number, SetAsideRefusal> {
  if (project.closed) return refused('project-closed')
  if (count === 0) return refused('nothing-chosen')
  return count > mostAtOnce ? refused('too-many') : ok(count)
}
