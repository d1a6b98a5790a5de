import { CompiledQuery, type KyselyPlugin } from 'kysely'
import type { Store } from '#platform/database/store.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

export type Heard = { sql: string; parameters: readonly unknown[] }

const writes = /\b(insert into|delete from|update \S+ set|for update)\b|\bupdate \S+ \w+ set\b|pgboss\./i

/** A store that writes down each different statement that only reads, as it was asked the first time. */
export function listening(store: Store): { store: Store; heard: Map<string, Heard> } {
  const heard = new Map<string, Heard>()
  const listenTo = (db: Writer): Writer => {
    const plugin: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        const { sql, parameters } = db.getExecutor().compileQuery(node, queryId)
        if (/^\s*(select|with)\b/i.test(sql) && !writes.test(sql) && !heard.has(sql)) heard.set(sql, { sql, parameters })
        return node
      },
      transformResult: async ({ result }) => result,
    }
    return db.withPlugin(plugin) as Writer
  }
  return {
    heard,
    store: {
      ...store,
      within: (organisationId, work, role) => store.within(organisationId, (db) => work(listenTo(db)), role),
      reading: (organisationId, work, role) => store.reading(organisationId, (db) => work(listenTo(db as Writer)), role),
    },
  }
}

/** Asks the same again. */
export const askAgain = (db: Reader, { sql, parameters }: Heard) => db.getExecutor().executeQuery(CompiledQuery.raw(sql, [...parameters]))
