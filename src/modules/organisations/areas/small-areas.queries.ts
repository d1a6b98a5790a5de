import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Member } from './areas-file.ts'

/**
 * The small areas of areas on a day, each with how many of the areas have it: where an area has ended, those of its last day. As far as they were brought in.
 * `small`: different ones; `shared`: in more than one of the areas; `deprived`: among the most deprived fifth; `withDecile`: of so many that is known.
 */
export async function smallAreasOn(
  db: Reader,
  areaIds: readonly string[],
  day: string,
): Promise<{ small: number; shared: number; deprived: number; withDecile: number }> {
  const { rows } = await sql<{ small: number; shared: number; deprived: number; withDecile: number }>`
    with last as (
      select area_id, least(${day}::date, max(coalesce(valid_to - 1, 'infinity'::date))) as on_day
      from organisations.area_small_area where area_id = any(${[...areaIds]}::uuid[]) group by area_id
    ), found as (
      select m.small_area, count(*) as areas from organisations.area_small_area m join last l using (area_id)
      where m.valid_from <= l.on_day and (m.valid_to is null or l.on_day < m.valid_to) group by m.small_area
    )
    select count(*)::integer as small, (count(*) filter (where f.areas > 1))::integer as shared,
      (count(*) filter (where s.decile <= 2))::integer as deprived, count(s.decile)::integer as "withDecile"
    from found f left join organisations.small_area s on s.code = f.small_area`.execute(db)
  return rows[0]!
}

/** What is kept of some small areas of an area, at any time. */
export async function keptMembers(
  db: Reader,
  areaId: string,
  smallAreas: readonly string[],
): Promise<{ smallArea: string; from: string; to: string | null }[]> {
  const { rows } = await sql<{ smallArea: string; from: string; to: string | null }>`
    select small_area as "smallArea", valid_from::text as "from", valid_to::text as "to" from organisations.area_small_area
    where organisation_id = platform.current_organisation() and area_id = ${areaId}::uuid and small_area = any(${[...smallAreas]}::text[])`.execute(
    db,
  )
  return rows
}

const columns = (members: readonly Member[]) => sql`
  select * from unnest(${members.map(({ smallArea }) => smallArea)}::text[], ${members.map(({ from }) => from)}::date[], ${members.map(({ to }) => to)}::date[])
    as given (small_area, valid_from, valid_to)`

/** Gives memberships that are kept the end that they have here. Gives how many had another. */
export async function endMembers(db: Writer, areaId: string, members: readonly Member[]): Promise<number> {
  const saved = await sql`
    update organisations.area_small_area m set valid_to = g.valid_to from (${columns(members)}) g
    where m.organisation_id = platform.current_organisation() and m.area_id = ${areaId}::uuid and m.small_area = g.small_area
      and m.valid_from = g.valid_from and m.valid_to is distinct from g.valid_to`.execute(db)
  return Number(saved.numAffectedRows ?? 0)
}

/** Adds memberships that are not kept yet. Gives how many were new. */
export async function addMembers(db: Writer, areaId: string, members: readonly Member[]): Promise<number> {
  const saved = await sql`
    insert into organisations.area_small_area (area_id, small_area, valid_from, valid_to)
    select ${areaId}::uuid, g.small_area, g.valid_from, g.valid_to from (${columns(members)}) g
    on conflict (organisation_id, area_id, small_area, valid_from) do nothing`.execute(db)
  return Number(saved.numAffectedRows ?? 0)
}

/** How many of these small areas are not in the list of small areas; null where that list is not there. */
export async function notInTheList(db: Reader, smallAreas: readonly string[]): Promise<number | null> {
  const { rows } = await sql<{ unknown: number | null }>`
    select case when exists (select from organisations.small_area) then
      (select count(*)::integer from unnest(${[...smallAreas]}::text[]) as given (code)
        where not exists (select from organisations.small_area s where s.code = given.code)) end as unknown`.execute(db)
  return rows[0]?.unknown ?? null
}
