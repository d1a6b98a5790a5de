import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type PostgresServer, startPostgres } from '#support/postgres-server.ts'
import { childrenOf, parentOf } from './measure.ts'

/** A PostgreSQL server with a database that belongs to Heard's own user, as in production: it is not a superuser. */
export type BenchServer = PostgresServer & {
  /** The process that all processes of the server belong to, until it is killed. */
  postmaster: number
}

export async function benchServer(): Promise<BenchServer> {
  const server = await startPostgres()
  await asking(server.url, (client) => client.query('create database heard'))
  const url = Object.assign(new URL(server.url), { pathname: '/heard' }).href
  return { ...server, url, postmaster: await postmasterOf(url) }
}

const postmasterOf = (url: string): Promise<number> =>
  asking(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return parentOf(rows[0]!.pid)!
  })

/** Ends every process of the server outright, and starts it again: it has to recover what it had not written to its files. */
export async function killServer(server: PostgresServer): Promise<void> {
  const postmaster = await postmasterOf(server.url)
  // It stands still first, so that it starts no further process between the count and the end.
  process.kill(postmaster, 'SIGSTOP')
  const all = [...childrenOf(postmaster), postmaster]
  for (const pid of all) if (parentOf(pid) !== undefined) process.kill(pid, 'SIGKILL')
  while (all.some((pid) => parentOf(pid) !== undefined)) await wait(20)
  await wait(300)
  server.start()
}

async function asking<Value>(url: string, ask: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
