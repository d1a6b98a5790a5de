import { createHash } from 'node:crypto'
import pg from 'pg'
import { bringUp } from '#app/bring-up.ts'
import { storeOver } from '#platform/database/open.ts'
import { openServer } from '#platform/database/server.ts'
import type { Store } from '#platform/database/store.ts'

/** Test files that start together take turns to make the template. */
const turn = 7_236_910_255
/** As the embedded database is made: the order of texts is that of their bytes. */
const blank = "template template0 encoding 'UTF8' locale 'C.UTF-8'"

/** What fills a database once, after it was migrated; `called` changes when that does. */
export type Filled = { called: string; fill: (store: Store) => Promise<void> }

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Databases on a server for tests: each a clone of one that is migrated, and perhaps filled, once. The user must be able to create databases and roles. */
export function serverDatabases(url: string, checksums: readonly string[]) {
  const urlOf = (database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href

  async function asAdmin<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  async function makeTemplate(client: pg.Client, filled?: Filled): Promise<string> {
    const template = `heard_ready_${short([...checksums, filled?.called ?? ''].join())}`
    await client.query('select pg_advisory_lock($1)', [turn])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const unfinished = `${template}_unfinished`
      await client.query(`drop database if exists ${unfinished} with (force)`)
      await client.query(`create database ${unfinished} ${blank}`)
      const store = storeOver(openServer(urlOf(unfinished), 5))
      await bringUp(store)
        .then(() => filled?.fill(store))
        .finally(store.close)
      await client.query(`alter database ${unfinished} rename to ${template}`)
    }
    await client.query('select pg_advisory_unlock($1)', [turn])
    return template
  }

  let count = 0
  /** A store over a new clone, or over an empty database. Closing it drops the database. */
  return async function make(content: 'migrated' | 'empty' | Filled): Promise<Store> {
    const name = `heard_test_${process.pid}_${++count}`
    await asAdmin(async (client) => {
      const from = content === 'empty' ? blank : `template ${await makeTemplate(client, content === 'migrated' ? undefined : content)}`
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} ${from}`)
    })
    const store = storeOver(openServer(urlOf(name), 5))
    return {
      ...store,
      async close() {
        await store.close()
        await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`))
      },
    }
  }
}
