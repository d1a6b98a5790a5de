import { organisationsWithHosts } from '#modules/organisations/organisation.queries.ts'
import type { Config } from '#platform/config.ts'
import type { Store } from '#platform/database/store.ts'
import type { Organisation } from '#platform/http/page.ts'

const KEPT_MS = 10_000

export type Tenants = { ofHost: (host: string) => Promise<Organisation | null>; all: () => Promise<readonly Organisation[]> }

/** Which organisation a host name leads to. Kept for ten seconds; a lone organisation is reached by every name. */
export function openTenants(store: Store, config: Pick<Config, 'baseUrl' | 'port'>, now: () => Date): Tenants {
  let known: { at: number; rows: readonly (Organisation & { host: string })[] } | undefined

  async function load() {
    const at = now().getTime()
    if (known && at - known.at < KEPT_MS && known.rows.length > 0) return known.rows
    const rows = await store.outside(async (db) => {
      const installation = await db.selectFrom('platform.installation').select('demonstration').executeTakeFirst()
      const demonstration = installation?.demonstration ?? false
      return (await organisationsWithHosts(db)).map(({ id, name, host, baseUrl }) => ({
        id,
        name,
        host,
        demonstration,
        baseUrl: addressOf(baseUrl, demonstration),
      }))
    })
    known = { at, rows }
    return rows
  }

  /** A demonstration may be started on another port than it was made on; a real site has its address in the database. */
  const addressOf = (kept: string, demonstration: boolean) => (demonstration ? (config.baseUrl ?? `http://localhost:${config.port}`) : kept)

  return {
    async ofHost(host) {
      const rows = await load()
      const organisations = new Set(rows.map((row) => row.id))
      return rows.find((row) => row.host === host.toLowerCase()) ?? (organisations.size === 1 ? (rows[0] ?? null) : null)
    },
    async all() {
      return [...new Map((await load()).map((row) => [row.id, row])).values()]
    },
  }
}
