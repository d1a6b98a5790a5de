import pg from 'pg'
import { type PostgresServer, startPostgres } from '#support/postgres-server.ts'
import { parentOf } from './measure.ts'

/** A PostgreSQL server with a database that belongs to Heard's own user, as in production: it is not a superuser. */
export type BenchServer = Omit<PostgresServer, 'url'> & { url: string; postmaster: number }

export async function benchServer(): Promise<BenchServer> {
  const server = await startPostgres()
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create database heard')
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = parentOf(rows[0]!.pid)!
  await client.end()
  return { ...server, url: Object.assign(new URL(server.url), { pathname: '/heard' }).href, postmaster }
}
