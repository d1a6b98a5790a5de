import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'

/** What kind of installation the database holds; undefined before one was made. */
export const installationOf = (store: Store) =>
  store.outside((db) => db.selectFrom('platform.installation').select(['demonstration', 'madeAt']).executeTakeFirst())

export const markInstallation = (db: Writer, demonstration: boolean, madeAt: Date) =>
  db.insertInto('platform.installation').values({ demonstration, madeAt }).execute()
