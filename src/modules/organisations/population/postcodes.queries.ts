import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import { plainPostcode } from './postcode.ts'

/**
 * The decile of a postcode in the English Indices of Deprivation 2025, 1 being the most deprived. Only the decile is given, so that whoever asks can keep
 * it and drop the postcode (R45). Null where it is not known: the postcode is not in the list, is no postcode, or is not in England.
 */
export async function decileOf(db: Reader, postcode: string): Promise<number | null> {
  const plain = plainPostcode(postcode)
  if (plain === undefined) return null
  const row = await db
    .selectFrom('organisations.postcode as p')
    .innerJoin('organisations.small_area as s', 's.code', 'p.smallArea')
    .select('s.decile')
    .where('p.postcode', '=', plain)
    .executeTakeFirst()
  return row?.decile ?? null
}

/**
 * What is kept of where somebody lives, for a postcode as they typed it: the decile, or that it is not known. `asked` is false where no postcodes were brought in:
 * then it cannot be asked.
 */
export async function deprivationOf(db: Reader, typed: string): Promise<{ asked: boolean; decile: string }> {
  const { rows } = await sql<{ asked: boolean }>`select exists (select from organisations.postcode) as asked`.execute(db)
  const decile = typed.trim() === '' ? null : await decileOf(db, typed)
  return { asked: rows[0]?.asked ?? false, decile: decile === null ? 'not-known' : String(decile) }
}

export type PostcodeRow = { postcode: string; smallArea: string }
export type SmallAreaRow = { code: string; decile: number | null }

/** Adds postcodes, or moves them to another small area. None may be there twice. Gives how many were new or moved. As the owner. */
export async function savePostcodes(db: Writer, rows: readonly PostcodeRow[]): Promise<number> {
  const saved = await sql`
    insert into organisations.postcode as p (postcode, small_area)
    select * from unnest(${rows.map(({ postcode }) => postcode)}::text[], ${rows.map(({ smallArea }) => smallArea)}::text[])
    on conflict (postcode) do update set small_area = excluded.small_area where p.small_area <> excluded.small_area`.execute(db)
  return Number(saved.numAffectedRows ?? 0)
}

/** Adds small areas. A decile that is given takes the place of the one that is there; none leaves it. None may be there twice. As the owner. */
export async function saveSmallAreas(db: Writer, rows: readonly SmallAreaRow[]): Promise<void> {
  await sql`
    insert into organisations.small_area as s (code, decile)
    select * from unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(({ decile }) => decile)}::smallint[])
    on conflict (code) do update set decile = excluded.decile where excluded.decile is not null and s.decile is distinct from excluded.decile`.execute(
    db,
  )
}

/** How many small areas of England have no decile yet. As the owner. */
export async function smallAreasWithoutDecile(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('organisations.small_area')
    .select(sql<number>`count(*)::integer`.as('areas'))
    .where('decile', 'is', null)
    .where('code', 'like', 'E%')
    .executeTakeFirstOrThrow()
  return row.areas
}
