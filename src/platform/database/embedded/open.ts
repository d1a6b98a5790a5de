import pg from 'pg'
import { type Connections, surviveBreaks } from '../connections.ts'
import { namedStatements } from '../named.ts'
import { types } from '../values.ts'
import { Engine } from './engine.ts'
import { lockFolder } from './lock.ts'
import { maintain } from './maintenance.ts'
import { Wire } from './wire.ts'
import type { Source } from './worker.ts'

export type Embedded = Connections & { engine: Engine }

/**
 * The embedded database behind the same pool as a server, with one connection, because the engine has one session.
 * @param limitSeconds the longest that one statement may take
 * @param waitSeconds callers queue for the one connection this long before they are told that the database is away
 * @throws CommandRefused when another process has the folder, or it holds something else
 */
export async function openEmbedded(source: Source, limitSeconds: number, waitSeconds = 10): Promise<Embedded> {
  const unlock = 'folder' in source ? lockFolder(source.folder) : () => undefined
  const engine = new Engine(source, limitSeconds)
  const pool = new pg.Pool({
    stream: () => new Wire(engine.session()),
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitSeconds * 1000,
    allowExitOnIdle: true,
    types,
  })
  surviveBreaks(pool)
  try {
    await engine.session()
  } catch (error) {
    await engine.close()
    unlock()
    throw error
  }
  const stopMaintaining = 'folder' in source ? maintain(pool, engine) : () => undefined
  return {
    kind: 'embedded',
    pool,
    named: namedStatements(pool, { after: 1, most: 200, keepsNames: () => true }),
    engine,
    limit: (seconds) => engine.limit(seconds),
    async close() {
      stopMaintaining()
      await pool.end()
      await engine.close()
      unlock()
    },
  }
}
