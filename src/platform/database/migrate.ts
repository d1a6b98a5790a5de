import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { CommandRefused } from '../errors.ts'
import type { Store } from './store.ts'
import type { Writer } from './types.ts'

type Migration = { name: string; text: string; checksum: string }

/** Any number that nothing else in the database locks; two starting processes take turns by it. */
const turn = 7_236_910_254
const limitSeconds = 600

/**
 * Brings the database up to the folder's `.sql` files, in the order of their names, each in a transaction of its own: one
 * that is killed leaves nothing. Creates the roles that row level security needs.
 * @returns the names that were applied now
 * @throws CommandRefused when an applied file has changed or is gone
 */
export async function migrate(store: Store, folder: string): Promise<string[]> {
  const files = readMigrations(folder)
  const known = await store.outside(prepare, { limitSeconds })
  refuseChanged(files, known)
  const applied: string[] = []
  for (const file of files.filter(({ name }) => !known.has(name))) {
    if (await store.outside((db) => apply(db, file), { limitSeconds })) applied.push(file.name)
  }
  return applied
}

/** The migrations of a folder, in order. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/** The names and checksums of what was applied; empty for a database that was never migrated. */
export async function appliedMigrations(db: Writer): Promise<Map<string, string>> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass('platform.migration') is not null as there`.execute(db)
  if (!found[0]?.there) return new Map()
  const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from platform.migration order by name`.execute(db)
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

async function prepare(db: Writer): Promise<Map<string, string>> {
  await takeTurn(db)
  await sql.raw(roles).execute(db)
  await sql`create schema if not exists platform`.execute(db)
  await sql`
    create table if not exists platform.migration (
      name       text primary key,
      checksum   text not null,
      applied_at timestamptz not null default now()
    )`.execute(db)
  return appliedMigrations(db)
}

async function apply(db: Writer, { name, text, checksum }: Migration): Promise<boolean> {
  await takeTurn(db)
  const { rows } = await sql`select from platform.migration where name = ${name}`.execute(db)
  if (rows.length > 0) return false
  await sql.raw(text).execute(db)
  await sql`insert into platform.migration (name, checksum) values (${name}, ${checksum})`.execute(db)
  return true
}

const takeTurn = (db: Writer) => sql`select pg_advisory_xact_lock(${sql.lit(turn)})`.execute(db)

function refuseChanged(files: readonly Migration[], known: ReadonlyMap<string, string>): void {
  const now = new Map(files.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of known) {
    if (!now.has(name))
      throw new CommandRefused(
        `The database was brought up to ${name}, which this version of Heard does not have. Run the version that wrote it, or a later one`,
      )
    if (now.get(name) !== checksum)
      throw new CommandRefused(`${name} was applied to this database and has changed since. Undo the change, and put it into a new file`)
  }
}

/**
 * Roles are shared by all databases of a server, so they may be there already, or be made by another process at this moment.
 * The connecting user must be able to take them on; from version 16 a role that one creates must still be granted for that.
 */
const roles = `do $$
declare
  role text;
  needed text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  foreach role in array array['heard_app', 'heard_monitoring'] loop
    begin
      if not exists (select from pg_roles where rolname = role) then
        execute format('create role %I nologin', role);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end;
    if not pg_has_role(current_user, role, needed) then
      execute format('grant %I to current_user', role);
    end if;
  end loop;
end $$`
