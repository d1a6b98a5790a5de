import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

type Naming = {
  /** A statement gets a name when it has come so many times without. */
  after: number
  /** No more names than that: each takes memory of the database for every connection, and lists of many lengths are many texts. */
  most: number
  /** Whether a name that this connection gives is still there when it uses it. */
  keepsNames: (client: pg.PoolClient) => boolean
}

/** A named statement whose table has changed its columns since: another version of Heard has brought the database up to date. */
export const isStale = (error: unknown): boolean => (error as { routine?: unknown } | null)?.routine === 'RevalidateCachedQuery'

/** Names statements that come again and again, so that the database parses and plans them once: most of its work for a small one. */
export function namedStatements(pool: pg.Pool, { after, most, keepsNames }: Naming): PostgresPool {
  const seen = new Map<string, { times: number; name: string | undefined }>()
  let generation = 1
  let named = 0

  function nameOf(text: string): string | undefined {
    const known = seen.get(text)
    if (!known) {
      if (seen.size < 5 * most) seen.set(text, { times: 1, name: undefined })
      return undefined
    }
    if (known.name === undefined && ++known.times > after && named < most) known.name = `statement-${generation}-${++named}`
    return known.name
  }

  /** The old names are stale on every connection: from now on by others. */
  function nameAnew(): void {
    seen.clear()
    generation++
    named = 0
  }

  const over = (client: pg.PoolClient) => ({
    async query(text: string, values: readonly unknown[]) {
      const name = values.length > 0 && keepsNames(client) ? nameOf(text) : undefined
      try {
        return await client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] })
      } catch (error) {
        if (isStale(error)) nameAnew()
        throw error
      }
    },
    release: (broken?: boolean) => client.release(broken),
  })
  return {
    options: {},
    connect: async () => over(await pool.connect()) as unknown as PostgresPoolClient,
    end: () => pool.end(),
  }
}
