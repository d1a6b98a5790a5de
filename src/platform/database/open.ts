import { type Config, embeddedFolder } from '../config.ts'
import { nameAway } from './away.ts'
import type { Connections } from './connections.ts'
import { openEmbedded } from './embedded/open.ts'
import { openServer } from './server.ts'
import type { Store } from './store.ts'
import { Transactions, usualLimitSeconds } from './transaction.ts'

/**
 * Opens the database: the server of DATABASE_URL, or else the embedded one in the data folder, which is made when it is not
 * there. A server is first reached by the first piece of work.
 * @throws CommandRefused when the data folder is in use by another process, or is not ours to open
 */
export async function openStore(config: Pick<Config, 'databaseUrl' | 'databasePool' | 'dataDir'>): Promise<Store> {
  if (config.databaseUrl) return storeOver(openServer(config.databaseUrl, config.databasePool))
  return storeOver(await openEmbedded({ folder: embeddedFolder(config) }, usualLimitSeconds))
}

/** A store over connections of either kind. */
export function storeOver(connections: Connections): Store {
  const transactions = new Transactions(connections)
  return {
    kind: connections.kind,
    within: (organisationId, work, role = 'heard_app') => transactions.run({ inside: { organisationId, role } }, work),
    reading: (organisationId, work, role = 'heard_app') => transactions.run({ inside: { organisationId, role }, readOnly: true }, work),
    outside: (work, how = {}) => transactions.run(how, work),
    async query(text, values) {
      transactions.refuseNested()
      try {
        const { rows, rowCount } = await connections.pool.query<Record<string, unknown>>(text, values)
        return { rows, rowCount: rowCount ?? 0 }
      } catch (error) {
        throw nameAway(error)
      }
    },
    close: connections.close,
  }
}
