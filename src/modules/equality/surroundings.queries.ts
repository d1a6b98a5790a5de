import { servedPeriods } from '#modules/organisations/index.ts'
import { partnersReaching } from '#modules/partners/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** What stands beside the totals, and is read by the usual role before them: the area of each time, and the partners who reach its groups. */
export async function surroundings(db: Reader) {
  const periods = await servedPeriods(db)
  const groups = (periods.at(-1)?.populations ?? []).flatMap(({ characteristic, groups: all }) =>
    all.map(({ category }) => ({ characteristic, category })),
  )
  return { periods, reachedBy: await partnersReaching(db, groups) }
}

/** A partner who reaches a group, by the codes of the figures. */
export type ReachedBy = Awaited<ReturnType<typeof partnersReaching>>[number]
