import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { personWithGrants } from '#modules/people/index.ts'
import { projectIdOfSlug } from '#modules/projects/index.ts'
import { personWith } from '#platform/auth/person.ts'
import type { Config } from '#platform/config.ts'
import type { Store } from '#platform/database/store.ts'
import { openServer } from '#platform/http/server.ts'
import type { Log } from '#platform/log.ts'
import { inlineScriptHash } from '#ui/layout/page-frame.tsx'
import { loadAssets } from './assets.ts'
import { modules } from './modules.ts'
import { pages as ownPages } from './pages.ts'
import { permissionsOf } from './permissions.ts'
import { shellWith } from './shell.tsx'
import type { Tenants } from './tenants.ts'

export const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

export const pages = [...ownPages, ...modules.flatMap((module) => module.pages ?? [])]
export const permissions = permissionsOf(modules)

type Given = { config: Config; store: Store; log: Log; tenants: Tenants; afterChange: () => void; now: () => Date }

/** The whole site over one database: every page of every module, behind the http floor. */
export async function openSite({ config, store, log, tenants, afterChange, now }: Given): Promise<FastifyInstance> {
  return openServer({
    store,
    log,
    pages,
    now,
    version,
    afterChange,
    inlineScriptHash,
    assets: loadAssets(),
    shell: shellWith,
    cookieSecret: await cookieSecret(store),
    secure: config.baseUrl?.startsWith('https:') ?? false,
    trustProxy: config.trustProxy,
    postsPerMinute: config.postsPerMinute,
    signInPath: '/sign-in',
    scopes: { project: projectIdOfSlug },
    slugs: new Set(['project', 'survey', 'map', 'priorities', 'code']),
    organisationOf: tenants.ofHost,
    async personOf(db, id) {
      const person = await personWithGrants(db, id)
      return person ? personWith(permissions, person, person.grants) : null
    },
  })
}

/** Made from the installation's secret, so that several processes and restarts read each other's cookies. */
async function cookieSecret(store: Store): Promise<Buffer> {
  const { rows } = await store.outside((db) => sql<{ secret: Buffer }>`select secret from platform.secret`.execute(db))
  const secret = rows[0]?.secret
  if (!secret) throw new Error('The database has no secret')
  return createHash('sha256').update('cookies').update(secret).digest()
}
