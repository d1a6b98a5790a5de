import { type WayIn, waysInTo } from '#modules/partners/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { answeredByWay, appliedByWay } from './reached.queries.ts'
import { type Values, valuesShown } from './reached.ts'

/** Whom one way in reached. `name` is '' for those who came without a code. */
export type Reached = { name: string; people: number; answered: readonly { category: string; values: Values }[] }

/** Which way in reached whom: each way, those without anybody too, and last those who came without a code. */
export async function reachedBy(db: Reader, opportunityId: string, ways?: readonly WayIn[]): Promise<Reached[]> {
  const applied = new Map((await appliedByWay(db, opportunityId)).map(({ wayInId, people }) => [wayInId, people]))
  const answered = Map.groupBy(await answeredByWay(db, opportunityId), ({ wayInId }) => wayInId)
  const of = (id: string | null, name: string): Reached => {
    const people = applied.get(id) ?? 0
    const byCategory = Map.groupBy(answered.get(id) ?? [], ({ category }) => category)
    return { name, people, answered: [...byCategory].map(([category, values]) => ({ category, values: valuesShown(values, people) })) }
  }
  return [
    ...(ways ?? (await waysInTo(db, opportunityId))).map(({ id, channel, partner }) => of(id, partner ? `${channel}, ${partner}` : channel)),
    of(null, ''),
  ]
}
