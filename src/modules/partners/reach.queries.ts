import { sql } from 'kysely'
import { knownGroups } from '#modules/organisations/index.ts'
import { containing } from '#platform/database/pattern.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { partners } from './partners.queries.ts'
import { type Group, leadingTo } from './reach.ts'

/** Which groups partners reach, by partner. */
export async function reachOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Group[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('partners.reach')
    .select(['partnerId', 'characteristic', 'category'])
    .where('partnerId', 'in', [...ids])
    .orderBy('characteristic')
    .orderBy('category')
    .execute()
  return Map.groupBy(rows, ({ partnerId }) => partnerId)
}

const reaching = (groups: readonly Group[]) => sql<boolean>`exists (
  select from partners.reach r where r.partner_id = p.id
  and (r.characteristic, r.category) in (${sql.join(groups.map(({ characteristic, category }) => sql`(${characteristic}, ${category})`))}))`

export type Looked = { group: Group | undefined; place: string; ended: boolean }

/** Partners who reach a group, or work at a place, by name; `ended` asks for those of the past as well. At most 500. */
export const partnersFound = (db: Reader, { group, place, ended }: Looked) =>
  partners(db)
    .$if(group !== undefined, (query) => query.where(reaching(leadingTo(knownGroups, group!))))
    .$if(place !== '', (query) => query.where('p.places', 'ilike', containing(place)))
    .$if(!ended, (query) => query.where('e.id', 'is', null))
    .orderBy(sql`lower(p.name)`)
    .limit(500)
    .execute()

/**
 * Partners with whom we work now, for each of these groups that somebody reaches: for "who is missing, and which partners reach them".
 * Groups are those of the figures: `{ characteristic: 'ethnic-group', category: 'black' }`. At most 2,000 pairs of a partner and a group.
 */
export async function partnersReaching(
  db: Reader,
  groups: readonly Group[],
): Promise<{ characteristic: string; category: string; id: string; name: string }[]> {
  const asked = groups.flatMap((group) => leadingTo(knownGroups, group).map((through) => ({ group, through })))
  if (asked.length === 0) return []
  const rows = await partners(db)
    .innerJoin('partners.reach as r', 'r.partnerId', 'p.id')
    .select(['r.characteristic', 'r.category'])
    .where('e.id', 'is', null)
    .where('r.characteristic', 'in', [...new Set(asked.map(({ through }) => through.characteristic))])
    .where('r.category', 'in', [...new Set(asked.map(({ through }) => through.category))])
    .orderBy(sql`lower(p.name)`)
    .limit(2000)
    .execute()
  return groups.flatMap((group) => {
    const leading = leadingTo(knownGroups, group)
    const found = rows.filter((row) => leading.some((one) => one.characteristic === row.characteristic && one.category === row.category))
    return [...new Map(found.map(({ id, name }) => [id, { ...group, id, name }])).values()]
  })
}

/** Replaces what a partner reaches; what stays keeps who said it first. */
export async function saveReach(db: Writer, partnerId: string, groups: readonly Group[], { by, now }: { by: string; now: Date }): Promise<void> {
  const stays = groups.map(({ characteristic, category }) => sql`(${characteristic}, ${category})`)
  await db
    .deleteFrom('partners.reach')
    .where('partnerId', '=', partnerId)
    .$if(stays.length > 0, (query) => query.where(sql<boolean>`(characteristic, category) not in (${sql.join(stays)})`))
    .execute()
  if (groups.length === 0) return
  await db
    .insertInto('partners.reach')
    .values(groups.map(({ characteristic, category }) => ({ characteristic, category, partnerId, saidBy: by, saidAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
