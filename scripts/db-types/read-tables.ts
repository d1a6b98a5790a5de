import type pg from 'pg'

export type Column = {
  name: string
  /** The type's own name, `_text` for an array of texts; of a domain, the type below it. */
  type: string
  nullable: boolean
  /** `default`: may be left out. `always`: PostgreSQL fills it and refuses any other value. */
  filled: 'no' | 'default' | 'always'
  /** The texts that a check or an enumerated type allows, where it allows a list. */
  allowed: readonly string[] | undefined
}

export type Table = { name: string; view: boolean; columns: Column[] }

type Row = {
  table: string
  view: boolean
  name: string
  number: number
  oid: number
  type: string
  nullable: boolean
  filled: Column['filled']
  labels: string[] | null
}

const columnsSql = `
  select n.nspname || '.' || c.relname as table, c.relkind in ('v', 'm') as view, c.oid::int as oid,
    a.attname as name, a.attnum as number, coalesce(base.typname, t.typname) as type,
    not a.attnotnull as nullable,
    case when a.attgenerated <> '' or a.attidentity = 'a' then 'always' when a.atthasdef or a.attidentity = 'd' then 'default' else 'no' end as filled,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as labels
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type base on base.oid = t.typbasetype
  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pgboss')
  order by 1, a.attnum`

const checksSql = `
  select conrelid::int as oid, conkey[1] as number, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'c' and cardinality(conkey) = 1`

/** Every table and view of a migrated database, in order of name. */
export async function readTables(pool: pg.Pool): Promise<Table[]> {
  const { rows } = await pool.query<Row>(columnsSql)
  const { rows: checks } = await pool.query<{ oid: number; number: number; definition: string }>(checksSql)
  const allowed = new Map(
    checks.map(({ oid, number, definition }) => [`${oid} ${number}`, allowedBy(definition)] as const).filter(([, list]) => list),
  )
  const tables = Map.groupBy(rows, ({ table }) => table)
  const read: Table[] = []
  for (const [name, columns] of tables) {
    const view = columns.some((column) => column.view)
    const sources = view ? await sourcesOf(pool, name) : new Map<string, Source>()
    read.push({ name, view, columns: columns.map((row) => columnOf(row, sources, rows, allowed)) })
  }
  return read.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function columnOf(
  row: Row,
  sources: ReadonlyMap<string, Source>,
  rows: readonly Row[],
  allowed: ReadonlyMap<string, readonly string[] | undefined>,
): Column {
  const source = sources.get(row.name)
  const key = source?.key ?? `${row.oid} ${row.number}`
  const origin = rows.find(({ oid, number }) => `${oid} ${number}` === key) ?? row
  const nullable = origin.nullable || source?.mayBeMissing === true
  return { name: row.name, type: row.type, nullable, filled: row.view ? 'no' : row.filled, allowed: origin.labels ?? allowed.get(key) }
}

type Source = { key: string; mayBeMissing: boolean }

/** From which table's column a view takes its own, where it takes it as it is, and whether a join may find no row there. */
async function sourcesOf(pool: pg.Pool, view: string): Promise<Map<string, Source>> {
  const { rows } = await pool.query<{ definition: string }>('select pg_get_viewdef($1::regclass) as definition', [view])
  const definition = rows[0]?.definition.replace(/;\s*$/, '') ?? ''
  const joined = optionalTables(definition)
  const missing =
    joined && (await pool.query<{ oid: number }>('select unnest($1::text[])::regclass::oid::int as oid', [joined])).rows.map(({ oid }) => oid)
  const { fields } = await pool.query(`select * from (${definition}) as view limit 0`)
  const taken = fields.filter(({ tableID }) => tableID > 0)
  return new Map(
    taken.map(({ name, tableID, columnID }) => [name, { key: `${tableID} ${columnID}`, mayBeMissing: missing?.includes(tableID) ?? true }]),
  )
}

/** The tables that a view joins from the left; undefined where that takes more than a look at its text, so that any may be missing. */
export function optionalTables(definition: string): string[] | undefined {
  if (/\b(RIGHT|FULL) JOIN\b|\bUNION\b|\bGROUPING SETS\b|\bROLLUP\b|\bCUBE\b/.test(definition)) return undefined
  const tables = [...definition.matchAll(/\bLEFT JOIN (LATERAL )?(\S+)/g)].map((join) => join[2] ?? '(')
  return tables.some((table) => table.startsWith('(')) ? undefined : tables
}

/** The texts of `check (kind in ('a', 'b'))` or `check (kinds <@ array['a', 'b'])`, as PostgreSQL writes them back. */
export function allowedBy(definition: string): readonly string[] | undefined {
  const list =
    /^CHECK \(\(\w+ (?:= ANY \(|<@ )ARRAY\[(.*)\]\)?\)\)$/.exec(definition)?.[1] ??
    /^CHECK \(\(\w+ = ('(?:[^']|'')*'::text)\)\)$/.exec(definition)?.[1]
  if (list === undefined) return undefined
  const texts = [...list.matchAll(/'((?:[^']|'')*)'::(?:text|character varying)(?:, |$)/g)]
  return texts.length > 0 ? texts.map((text) => (text[1] ?? '').replaceAll("''", "'")) : undefined
}
