import { sql } from 'kysely'
import { CommandRefused } from '../../errors.ts'
import { appliedMigrations } from '../migrate.ts'
import type { Store } from '../store.ts'
import type { Writer } from '../types.ts'
import { type Counts, checkBackup, damaged, type Head, linesOf, parsed, type Row, type TableHead } from './format.ts'
import { type BackupTable, plainTexts, tablesInOrder } from './tables.ts'

const limitSeconds = 600
const batchRows = 1000
const batchBytes = 1_000_000

/**
 * Puts a backup into a database that is migrated and holds no organisation yet: all of it, or nothing.
 * @throws CommandRefused, with the database as it was, when the file is not whole, was made by another version, or the database is in use
 */
export async function restore(store: Store, file: string): Promise<Counts> {
  const head = await checkBackup(file)
  return store.outside(
    async (db) => {
      await plainTexts.execute(db)
      const tables = await tablesInOrder(db)
      await refuseOther(db, head, file)
      await refuseUsed(db, tables)
      await loosen(db, tables)
      const counts = await insertAll(db, tables, file)
      await tighten(db, tables)
      await moveSequences(db)
      return counts
    },
    { limitSeconds },
  )
}

async function refuseOther(db: Writer, head: Head, file: string): Promise<void> {
  const here = [...(await appliedMigrations(db))]
  if (JSON.stringify(here) === JSON.stringify(head.migrations)) return
  const last = (migrations: [string, string][]) => migrations.at(-1)?.[0] ?? 'no migration'
  throw new CommandRefused(
    `${file} was made by another version of Heard (${head.product}, up to ${last(head.migrations)}; this database is up to ${last(here)}). ` +
      'Restore it with that version, then start this one on the same database. Nothing was restored',
  )
}

async function refuseUsed(db: Writer, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables.filter(({ ofOrganisation }) => ofOrganisation)) {
    const { rows } = await sql.raw(`select from ${name} limit 1`).execute(db)
    if (rows.length > 0) throw new CommandRefused('This database already holds an organisation. Restore into an empty one. Nothing was restored')
  }
}

/** Takes away what migrations filled in, and lets rows come in any order, without the work that triggers do for new rows. */
async function loosen(db: Writer, tables: readonly BackupTable[]): Promise<void> {
  if (tables.length === 0) return
  await sql.raw(`truncate ${tables.map(({ name }) => name).join(', ')}`).execute(db)
  for (const { name, later } of tables) {
    await sql.raw(`alter table ${name} disable trigger user`).execute(db)
    for (const key of later) await sql.raw(`alter table ${name} alter constraint ${key} deferrable initially deferred`).execute(db)
  }
}

async function tighten(db: Writer, tables: readonly BackupTable[]): Promise<void> {
  await sql`set constraints all immediate`.execute(db)
  for (const { name, later } of tables) {
    for (const key of later) await sql.raw(`alter table ${name} alter constraint ${key} not deferrable`).execute(db)
    await sql.raw(`alter table ${name} enable trigger user`).execute(db)
  }
}

async function insertAll(db: Writer, tables: readonly BackupTable[], file: string): Promise<Counts> {
  const counts: Counts = { tables: 0, rows: 0 }
  let table: BackupTable | undefined
  let batch: Row[] = []
  let bytes = 0
  const send = async () => {
    if (table && batch.length > 0) await insert(db, table, batch)
    counts.rows += batch.length
    batch = []
    bytes = 0
  }
  for await (const line of linesOf(file)) {
    if (line.startsWith('[')) {
      batch.push(parsed<Row>(line, file))
      bytes += line.length
      if (batch.length === batchRows || bytes > batchBytes) await send()
    } else if (line.startsWith('{"table"')) {
      await send()
      table = known(parsed<TableHead>(line, file), tables, file)
      counts.tables++
    }
  }
  await send()
  return counts
}

/** Names are taken from this database and not from the file. */
function known(head: TableHead, tables: readonly BackupTable[], file: string): BackupTable {
  const table = tables.find(({ name }) => name === head.table)
  if (!table || table.fields.map(({ name }) => name).join() !== head.columns.join()) throw damaged(file)
  return table
}

async function insert(db: Writer, { name, fields }: BackupTable, rows: readonly Row[]): Promise<void> {
  const columns = fields.map((_, index) => sql`${rows.map((row) => row[index] ?? null)}::text[]`)
  const values = fields.map(({ type }, index) => `v.c${index}::${type}`).join(', ')
  const names = fields.map((_, index) => `c${index}`).join(', ')
  const target = `${name} (${fields.map((field) => field.name).join(', ')}) overriding system value`
  await sql`insert into ${sql.raw(target)} select ${sql.raw(values)} from unnest(${sql.join(columns)}) as ${sql.raw(`v (${names})`)}`.execute(db)
}

/** Numbers that the database gives out go on after the largest that came in. */
async function moveSequences(db: Writer): Promise<void> {
  const { rows } = await sql<{ sequence: string; owner: string; name: string }>`
    select d.objid::regclass::text as sequence, format('%I.%I', n.nspname, c.relname) as owner, quote_ident(a.attname) as name
    from pg_depend d
    join pg_class s on s.oid = d.objid and s.relkind = 'S'
    join pg_class c on c.oid = d.refobjid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
    join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
    where d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass`.execute(db)
  for (const { sequence, owner, name } of rows) {
    await sql`select setval(${sequence}::regclass, max(${sql.raw(name)})) from ${sql.raw(owner)} having max(${sql.raw(name)}) is not null`.execute(db)
  }
}
