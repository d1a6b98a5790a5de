import pg from 'pg'
import { type Connections, surviveBreaks } from './connections.ts'
import { namedStatements } from './named.ts'
import { types } from './values.ts'

/**
 * Connections to a PostgreSQL server, 15 or later, directly or through PgBouncer in transaction mode: nothing is kept in a
 * session that is not our own, and no parameter is sent at start that PgBouncer would refuse.
 */
export function openServer(url: string, poolSize: number): Connections {
  const direct = new WeakSet<pg.ClientBase>()
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'heard',
    types,
    async onConnect(client) {
      if (await isDirect(client)) direct.add(client)
    },
  })
  surviveBreaks(pool)
  return {
    kind: 'server',
    pool,
    named: namedStatements(pool, { after: 10, most: 200, keepsNames: (client) => direct.has(client) }),
    close: () => pool.end(),
  }
}

/**
 * Whether the process that answers is the one that greeted us. Behind PgBouncer it is not: it greets with a number of its
 * own, and a statement that was named on one connection of the server may be asked for on another.
 */
async function isDirect(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]?.pid === (client as { processID?: number }).processID
}
