import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Base, Figure, ShippedArea } from './shipped.ts'

/** Areas that come with Heard, and those of the organisation of the transaction. Said here too, because outside an organisation no policy says it. */
const ofEverybodyOrOwn = sql<boolean>`(owned_by is null or owned_by = platform.current_organisation())`

const columns = ['id', 'code', 'name', 'kind', 'validFrom', 'validTo', 'leftOut'] as const

/** Areas that can be compared with, the country first, then by name. At most 1,000. */
export const areas = (db: Reader) =>
  db
    .selectFrom('organisations.area')
    .select(columns)
    .where(ofEverybodyOrOwn)
    .orderBy(sql`array_position(array['country', 'own', 'care-board'], kind)`)
    .orderBy('name')
    .limit(1000)
    .execute()

/** The area of a code or a name, in any case of letters; an own one before one that comes with Heard. */
export const areaNamed = (db: Reader, name: string) =>
  db
    .selectFrom('organisations.area')
    .select(columns)
    .where(ofEverybodyOrOwn)
    .where(sql<boolean>`lower(${name}) in (lower(code), lower(name), replace(replace(lower(name), 'nhs ', ''), ' integrated care board', ''))`)
    .orderBy(sql`owned_by is null`)
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The checksum of the file of figures that was loaded last. Asked as the owner. */
export const shippedChecksum = async (db: Reader): Promise<string | undefined> =>
  (await db.selectFrom('organisations.shipped_figures').select('checksum').executeTakeFirst())?.checksum

/** While one process loads figures, another waits. Held until the transaction ends. */
export const holdLoading = (db: Writer) => sql`select pg_advisory_xact_lock(hashtextextended('organisations.figures', 0))`.execute(db)

/** Puts the figures that come with Heard in place of those that came before, as the owner. An area that is no longer among them stays, with its figures. */
export async function replaceShipped(db: Writer, shipped: readonly ShippedArea[], figures: readonly Figure[], checksum: string): Promise<void> {
  await sql`
    insert into organisations.area (owned_by, code, name, kind, valid_from, left_out)
    select null, a.code, a.name, a.kind, a.valid_from, a.left_out
    from jsonb_to_recordset(${JSON.stringify(shipped.map(areaRow))}::jsonb) as a (code text, name text, kind text, valid_from date, left_out jsonb)
    on conflict (owned_by, code) do update set name = excluded.name, kind = excluded.kind, valid_from = excluded.valid_from, left_out = excluded.left_out`.execute(
    db,
  )
  await sql`
    delete from organisations.population p using organisations.area a
    where a.id = p.area_id and a.owned_by is null and a.code = any(${shipped.map(({ code }) => code)}::text[])`.execute(db)
  await sql`
    insert into organisations.population (area_id, owned_by, characteristic, base, category, place, people, source, counted_on, loaded_at)
    select a.id, null, f.characteristic, f.base, f.category, f.place, f.people, f.source, f."countedOn", now()
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f (
      code text, characteristic text, base text, category text, place smallint, people integer, source text, "countedOn" date)
    join organisations.area a on a.code = f.code and a.owned_by is null`.execute(db)
  await sql`
    insert into organisations.shipped_figures (checksum, loaded_at) values (${checksum}, now())
    on conflict (only_one) do update set checksum = excluded.checksum, loaded_at = excluded.loaded_at`.execute(db)
}

const areaRow = ({ code, name, kind, validFrom, leftOut }: ShippedArea) => ({ code, name, kind, valid_from: validFrom, left_out: leftOut })

/** An area that an organisation brings in, with its figures. */
export type OwnArea = { code: string; name: string; validFrom: string }

/** Makes or renames an own area. Gives its id. */
export async function saveOwnArea(db: Writer, { code, name, validFrom }: OwnArea): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into organisations.area (code, name, kind, valid_from) values (${code}, ${name}, 'own', ${validFrom}::date)
    on conflict (owned_by, code) do update set name = excluded.name returning id`.execute(db)
  return rows[0]!.id
}

export type OwnFigure = Omit<Figure, 'code'>

/** The figures of one characteristic of an own area, as they are kept. */
export const keptFigures = (db: Reader, areaId: string, characteristic: string, base: Base) =>
  db
    .selectFrom('organisations.population')
    .select(['category', 'people', 'source'])
    .select(sql<string>`counted_on::text`.as('countedOn'))
    .where('areaId', '=', areaId)
    .where('characteristic', '=', characteristic)
    .where('base', '=', base)
    .orderBy('place')
    .limit(1000)
    .execute()

/** Puts the figures of one characteristic of an own area in place of those that were there. */
export async function replaceOwnFigures(db: Writer, areaId: string, figures: readonly OwnFigure[], now: Date): Promise<void> {
  const [first] = figures
  if (!first) return
  await db
    .deleteFrom('organisations.population')
    .where('areaId', '=', areaId)
    .where('characteristic', '=', first.characteristic)
    .where('base', '=', first.base)
    .execute()
  await db
    .insertInto('organisations.population')
    .values(figures.map((figure) => ({ ...figure, areaId, loadedAt: now })))
    .execute()
}
