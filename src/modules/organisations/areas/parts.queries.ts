import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { notAnswered } from '../population/shipped.ts'
import type { Part } from './composition.ts'
import type { Figures, Sourced } from './sum-of-parts.ts'

/** Which areas are made up of which, at any time. Of no organisation none. At most 5,000. */
export const allParts = (db: Reader): Promise<Part[]> =>
  db
    .selectFrom('organisations.area_part')
    .select(['areaId', 'partId', 'validFrom', 'validTo'])
    // Said here too, because outside an organisation no policy says it.
    .where(sql<boolean>`organisation_id = platform.current_organisation()`)
    .orderBy('validFrom')
    .limit(5000)
    .execute()

/** Ends parts of an area and begins others, on one day. What was stays on record with its end. */
export async function saveParts(
  db: Writer,
  areaId: string,
  { end, begin }: { end: readonly string[]; begin: readonly string[] },
  { from, by, now }: { from: string; by: string; now: Date },
): Promise<void> {
  if (end.length > 0)
    await db
      .updateTable('organisations.area_part')
      .set({ validTo: from, changedBy: by, changedAt: now })
      .where('areaId', '=', areaId)
      .where('partId', 'in', [...end])
      .where('validTo', 'is', null)
      .execute()
  if (begin.length > 0)
    await db
      .insertInto('organisations.area_part')
      .values(begin.map((partId) => ({ id: newId(), areaId, partId, validFrom: from, changedBy: by, changedAt: now })))
      .execute()
}

/** The figures of areas, each with its name, in the order of the ids. Who did not answer is in none. At most 200 areas with 5,000 groups each. */
export async function figuresOf(db: Reader, areaIds: readonly string[]): Promise<readonly Figures[]> {
  if (areaIds.length === 0) return []
  const names = await db
    .selectFrom('organisations.area')
    .select(['id', 'name'])
    .where('id', 'in', [...areaIds])
    .limit(200)
    .execute()
  const rows = await db
    .selectFrom('organisations.population')
    .select(['areaId', 'characteristic', 'base', 'category', 'people', 'source'])
    .where('areaId', 'in', [...areaIds])
    .where('category', '<>', notAnswered)
    .orderBy('characteristic')
    .orderBy('base', 'desc')
    .orderBy('place')
    .limit(1_000_000)
    .execute()
  const ofArea = Map.groupBy(rows, ({ areaId }) => areaId)
  return areaIds.map((id) => ({ name: names.find((one) => one.id === id)?.name ?? '', populations: populationsIn(ofArea.get(id) ?? []) }))
}

type Row = { characteristic: string; base: Sourced['base']; category: string; people: number; source: string }

const populationsIn = (rows: readonly Row[]): Sourced[] =>
  [...Map.groupBy(rows, ({ characteristic, base }) => `${characteristic} ${base}`).values()].map((groups) => ({
    characteristic: groups[0]!.characteristic,
    base: groups[0]!.base,
    // A characteristic may be put together from several: only the same ones make a sum.
    source: [...new Set(groups.map(({ source }) => source))].join('; '),
    groups: groups.map(({ category, people }) => ({ category, people })),
  }))

/** An own area by its name, in any case of letters. */
export const ownArea = (db: Reader, name: string) =>
  db
    .selectFrom('organisations.area')
    .select(['id', 'name'])
    .where('kind', '=', 'own')
    .where(sql<boolean>`owned_by = platform.current_organisation() and lower(name) = lower(${name})`)
    .limit(1)
    .executeTakeFirst()

/** Those of these codes that are of own areas which are, or were, made up of others. */
export async function madeUpAmong(db: Reader, codes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('organisations.area as a')
    .select('a.code')
    .where('a.kind', '=', 'own')
    .where(({ exists, selectFrom }) => exists(selectFrom('organisations.area_part as p').select('p.id').whereRef('p.areaId', '=', 'a.id')))
    .where(sql<boolean>`lower(a.code) = any(${codes.map((code) => code.toLowerCase())}::text[])`)
    .orderBy('a.code')
    .limit(100)
    .execute()
  return rows.map(({ code }) => code)
}
