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

/** Databases on a server for tests: each a clone of one that is migrated once. The user must be able to create databases and roles. */
export function serverDatabases(url: string, checksums: readonly string[]) {
  const template = `heard_ready_${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 16)}`
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

  async function makeTemplate(client: pg.Client): Promise<void> {
    await client.query('select pg_advisory_lock($1)', [turn])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const unfinished = `${template}_unfinished`
      await client.query(`drop database if exists ${unfinished} with (force)`)
      await client.query(`create database ${unfinished} ${blank}`)
      const store = storeOver(openServer(urlOf(unfinished), 1))
      await bringUp(store).finally(store.close)
      await client.query(`alter database ${unfinished} rename to ${template}`)
    }
    await client.query('select pg_advisory_unlock($1)', [turn])
  }

  let count = 0
  /** A store over a new clone, or over an empty database. Closing it drops the database. */
  return async function make(content: 'migrated' | 'empty'): Promise<Store> {
    const name = `heard_test_${process.pid}_${++count}`
    await asAdmin(async (client) => {
      if (content === 'migrated') await makeTemplate(client)
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} ${content === 'migrated' ? `template ${template}` : blank}`)
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
