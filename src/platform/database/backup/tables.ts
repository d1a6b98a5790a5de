import { sql } from 'kysely'
import type { Writer } from '../types.ts'

export type Field = { name: string; type: string }
/** `inOrder`: the columns of the primary key. `later`: foreign keys that may point at a row that comes later. */
export type BackupTable = { name: string; fields: Field[]; inOrder: string[]; ofOrganisation: boolean; later: string[] }

type TableRow = { oid: number; name: string; names: string[]; types: string[]; keys: string[] | null }
type KeyRow = { name: string; owner: number; target: number }

/**
 * What is in a backup: every table but those of the job queue, which fills itself, the list of migrations, and those whose comment says
 * "Left out of backups": public lists that can be had again.
 */
const tablesSql = sql<TableRow>`
  select c.oid::int as oid, format('%I.%I', n.nspname, c.relname) as name,
    array_agg(quote_ident(a.attname) order by a.attnum) as names,
    array_agg(a.atttypid::regtype::text order by a.attnum) as types,
    (select array_agg(quote_ident(k.attname) order by array_position(i.indkey::int2[], k.attnum))
      from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as keys
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
    and (n.nspname, c.relname) <> ('platform', 'migration')
    and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'Left out of backups%'
  group by c.oid, n.nspname, c.relname
  order by n.nspname, c.relname`

const keysSql = sql<KeyRow>`
  select quote_ident(conname) as name, conrelid::int as owner, confrelid::int as target from pg_constraint
  where contype = 'f' and conparentid = 0 order by conrelid, conname`

/** The tables in an order in which each comes after those it points at. */
export async function tablesInOrder(db: Writer): Promise<BackupTable[]> {
  const { rows: unordered } = await tablesSql.execute(db)
  const { rows: keys } = await keysSql.execute(db)
  const ordered: TableRow[] = []
  const left = new Set(unordered)
  while (left.size > 0) {
    const waits = (table: TableRow) =>
      keys.some(({ owner, target }) => owner === table.oid && target !== owner && [...left].some(({ oid }) => oid === target))
    const ready = [...left].filter((table) => !waits(table))
    // Tables that point at each other in a ring: any of them may come first, and their keys are looked at in the end.
    const next = ready.length > 0 ? ready : [...left].slice(0, 1)
    for (const table of next) left.delete(table)
    ordered.push(...next)
  }
  const place = new Map(ordered.map(({ oid }, index) => [oid, index]))
  const pointsAhead = ({ owner, target }: KeyRow) => (place.get(target) ?? 0) >= (place.get(owner) ?? 0)
  return ordered.map(({ oid, name, names, types, keys: primary }) => ({
    name,
    fields: names.map((field, index) => ({ name: field, type: types[index] ?? 'text' })),
    inOrder: primary ?? [],
    ofOrganisation: names.includes('organisation_id'),
    later: keys.filter((key) => key.owner === oid && pointsAhead(key)).map((key) => key.name),
  }))
}

/** Texts that mean the same wherever they are read; and an error, rather than fewer rows, if row level security were to hide any. */
export const plainTexts = sql.raw(`
  select set_config('row_security', 'off', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true),
    set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`)
