import type pg from 'pg'
import type { Engine } from './engine.ts'

/** How often the log of changes is looked at, and in every which of these rounds the tables are too. An idle database costs nearly nothing. */
const secondsBetween = 60
const roundsToClean = 10
/** So much of the log, and a killed process is up again within about two seconds. */
const longLog = 32_000_000
const shortLog = 1_000_000
/** One table may take this long to clean. Requests wait meanwhile: there is one session. */
const limitSeconds = 600

/**
 * Tables with more than a fifth (and 50) of their rows changed or dead: the measure that a server's own cleaner uses. And
 * large ones of which nothing is known, because an unclean stop loses the counts.
 */
const worn = `
  select format('%I.%I', s.schemaname, s.relname) as name
  from pg_stat_all_tables s join pg_class c on c.oid = s.relid
  where s.schemaname not in ('pg_toast', 'information_schema')
    and (greatest(s.n_dead_tup, s.n_mod_since_analyze, s.n_ins_since_vacuum) > 50 + 0.2 * greatest(c.reltuples, 0)
      or (s.last_vacuum is null and pg_relation_size(s.relid) > 1000000))
  order by s.relid`

/**
 * Does for the embedded database what a server does by itself: takes away dead rows, refreshes the planner's figures, and
 * writes changed pages to their files so that a restart has little to mend.
 * @returns what ends it
 */
export function maintain(pool: pg.Pool, engine: Engine): () => void {
  let rounds = 0
  const timer = setInterval(() => {
    const round = ++rounds % roundsToClean === 0 ? clean(pool, engine) : checkpoint(pool, engine, longLog)
    // The next round tries again; a request that meets the same trouble says so.
    round.catch(() => undefined)
  }, secondsBetween * 1000)
  timer.unref()
  return () => clearInterval(timer)
}

/** Cleans the tables that need it, each in a turn of its own, so that requests come between. Gives their names. */
export async function clean(pool: pg.Pool, engine: Engine): Promise<string[]> {
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ name: string }>(worn)
  for (const { name } of rows) await alone(pool, engine, `vacuum (analyze) ${name}`)
  await checkpoint(pool, engine, shortLog)
  return rows.map(({ name }) => name)
}

/** Writes changed pages to their files once the log since the last time is longer than so many bytes. Says whether it did. */
export async function checkpoint(pool: pg.Pool, engine: Engine, longerThan: number): Promise<boolean> {
  const { rows } = await pool.query<{ log: number }>('select pg_current_wal_insert_lsn() - redo_lsn as log from pg_control_checkpoint()')
  const due = Number(rows[0]?.log) > longerThan
  if (due) await alone(pool, engine, 'checkpoint')
  return due
}

async function alone(pool: pg.Pool, engine: Engine, statement: string): Promise<void> {
  const client = await pool.connect()
  try {
    engine.limit(limitSeconds)
    await client.query(statement)
  } finally {
    engine.limit()
    client.release()
  }
}
