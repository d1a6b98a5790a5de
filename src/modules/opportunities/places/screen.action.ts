import { ok, type Result, refused } from '#lib/result.ts'
import { standingsOf } from '../apply/steps.queries.ts'
import { mayFollow } from '../apply/steps.ts'
import { type Doing, takeSteps } from './places.action.ts'
import type { Screened, ScreeningRefusal } from './screening.ts'

/** Says of people whether they can take part. What was said before can be put right until somebody is chosen. */
export async function screen(
  work: Doing,
  opportunityId: string,
  decisions: ReadonlyMap<string, Screened>,
): Promise<Result<number, ScreeningRefusal>> {
  if (decisions.size === 0) return refused('nobody-decided')
  const standings = (await standingsOf(work.db, opportunityId)).filter(({ applicationId }) => decisions.has(applicationId))
  if (standings.length !== decisions.size || !standings.every(({ applicationId, kind }) => mayFollow(kind, decisions.get(applicationId)!.kind)))
    return refused('decided-already')
  return (await takeSteps(work, standings, ({ applicationId }) => decisions.get(applicationId)!))
    ? ok(standings.length)
    : refused('changed-meanwhile')
}
