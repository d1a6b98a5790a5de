import type { Reader } from '#platform/database/types.ts'
import { type ApplicationStanding, standingsOf } from '../apply/steps.queries.ts'
import { confirmedDraw } from '../selection/draws.queries.ts'
import { nextInLine } from '../selection/next-in-line.action.ts'
import { capacityOf } from './capacity.queries.ts'
import { placesNow, whoIsNext } from './line.ts'

/** Where everybody who applied stands, and how the places stand. Worked out anew each time: a change of either shows at once. */
export async function lineOf(db: Reader, opportunityId: string) {
  const standings = await standingsOf(db, opportunityId)
  return { standings, now: placesNow(await capacityOf(db, opportunityId), standings, await nextFor(db, opportunityId, standings)) }
}

/** Who is next: where a lottery chose, whoever keeps its targets; otherwise reserves in their order. */
async function nextFor(db: Reader, opportunityId: string, standings: readonly ApplicationStanding[]): Promise<readonly ApplicationStanding[]> {
  if (!(await confirmedDraw(db, opportunityId))) return whoIsNext(standings)
  const next = await nextInLine({ db }, opportunityId)
  if (!('coming' in next)) return []
  return next.coming.flatMap(({ applicationId }) => standings.find((one) => one.applicationId === applicationId) ?? [])
}
