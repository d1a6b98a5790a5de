import { servedPeriods } from '#modules/organisations/index.ts'
import { partnersReaching } from '#modules/partners/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { sessionsHeld, standingsOf } from './sessions.queries.ts'

/**
 * What stands beside the totals, and is read by the usual role before them: the area of each time, the partners who reach its groups with when they
 * were last asked, and the sessions that partners hosted, of one project or of all.
 */
export async function surroundings(db: Reader, projectId?: string) {
  const periods = await servedPeriods(db)
  const groups = (periods.at(-1)?.populations ?? []).flatMap(({ characteristic, groups: all }) =>
    all.map(({ category }) => ({ characteristic, category })),
  )
  const reaching = await partnersReaching(db, groups)
  const standings = await standingsOf(
    db,
    reaching.map(({ id }) => id),
  )
  const never = { lastAskedOn: null, lastBackOn: null, waitingSince: null }
  return {
    periods,
    reachedBy: reaching.map((one) => ({ ...one, ...(standings.get(one.id) ?? never) })),
    sessions: await sessionsHeld(db, projectId),
  }
}

/** A partner who reaches a group, by the codes of the figures, and how it stands with them. */
export type ReachedBy = Awaited<ReturnType<typeof surroundings>>['reachedBy'][number]
