import { ok, type Result, refused } from '#lib/result.ts'

export type PromiseMove = { dueOn: string; reason: string }
export type MoveRefusal = 'project-closed' | 'nothing-promised' | 'same-day' | 'not-in-future'

/** Whether a promise may be moved to a day. Days are ISO days in London. The reason is for the public; the form asks for it. */
export function movePromise(
  asked: { projectClosed: boolean; promisedFor: string | undefined; today: string },
  move: PromiseMove,
): Result<PromiseMove, MoveRefusal> {
  if (asked.projectClosed) return refused('project-closed')
  if (asked.promisedFor === undefined) return refused('nothing-promised')
  if (asked.promisedFor === move.dueOn) return refused('same-day')
  return move.dueOn <= asked.today ? refused('not-in-future') : ok(move)
}
