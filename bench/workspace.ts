// The workspace over 100,000 contributions, through the whole site: pages, search, the loop, and sorting many at once.
//   node --import ./bin/hooks.mjs bench/workspace.ts [server|embedded] [contributions]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { migrations } from '#app/migrations.ts'
import { openSite } from '#app/serving.ts'
import { openTenants } from '#app/tenants.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore } from '#platform/database/open.ts'
import type { Store } from '#platform/database/store.ts'
import { openLog } from '#platform/log.ts'
import { countsByTheme, loopCounts } from '../src/modules/insights/loop.queries.ts'
import { place, undo } from '../src/modules/insights/placement.queries.ts'
import { anyOf } from '../src/modules/insights/workspace.ts'
import { cpuOf, tell } from './measure.ts'
import { benchServer } from './server.ts'
import { signInAsLead } from './sign-in-as-lead.ts'
import { type Fixture, fillWorkspace } from './workspace-fixture.ts'

const rounds = Number(process.env.ROUNDS ?? 40)
const engine = process.argv[2] === 'embedded' ? 'embedded' : 'server'
const contributions = Number(process.argv[3] ?? 100_000)

/** What a lead asks in an hour of sorting: each of these in turn, so that no page profits from the one before. */
const asked = ({ themeIds }: Fixture): Readonly<Record<string, string>> => ({
  'everything, first page': '',
  'not sorted yet': 'theme=none',
  'set aside': 'theme=aside',
  'the largest theme': `theme=${themeIds[0]}`,
  'the smallest theme': `theme=${themeIds.at(-1)}`,
  'a rare source': 'source=letter',
  'one service and score': 'service=Service+3&score=2',
  'one question, three months': 'question=Question+2%3A+what+would+you+like+to+tell+us+about+your+journey%3F&from=2025-06-01&to=2025-08-31',
  'search: a rare word': 'words=garden',
  'search: two words': 'words=oxygen+garden',
  'search: a phrase': 'words=%22mileage+refund%22',
  'search: a common word': 'words=transport',
  'search: a common word in a theme': `words=transport&theme=${themeIds[9]}`,
  'far down the list': `after=${Date.parse('2025-07-01') * 1000}.ffffffff-ffff-7fff-bfff-ffffffffffff`,
})

const percentile = (times: readonly number[], part: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN
const shown = (times: readonly number[]): string => `${percentile(times, 0.95).toFixed(1)} ms p95`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** CPU milliseconds that this process and the database have used. */
type Meter = () => number

/** Every page of the list, one after the other, round by round: how long each takes, and how much work it is. */
async function pages(site: FastifyInstance, cookie: string, fixture: Fixture, meter: Meter): Promise<void> {
  const get = async (name: string, query: string) => {
    const reply = await site.inject({ url: `/projects/${fixture.slug}/contributions?${query}`, headers: { host: 'bench.test', cookie } })
    if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.statusCode}`)
  }
  const times = new Map<string, number[]>()
  for (let round = -2; round < rounds; round++) {
    for (const [name, query] of Object.entries(asked(fixture))) {
      const took = await timed(() => get(name, query))
      if (round >= 0) times.set(name, [...(times.get(name) ?? []), took])
    }
  }
  for (const [name, query] of Object.entries(asked(fixture))) {
    const before = meter()
    for (let round = 0; round < rounds; round++) await get(name, query)
    const each = times.get(name) ?? []
    tell(name, shown(each), `median ${percentile(each, 0.5).toFixed(1)} ms, ${((meter() - before) / rounds).toFixed(1)} CPU-ms`)
  }
  tell('all pages and searches', shown([...times.values()].flat()), 'at most 60')
}

async function others(store: Store, { organisationId, projectId, leadId, themeIds }: Fixture): Promise<void> {
  const several = async (work: () => Promise<unknown>) => {
    const times = []
    for (let round = 0; round < 10; round++) times.push(await timed(work))
    return shown(times)
  }
  tell('counts of the loop', await several(() => store.reading(organisationId, (db) => loopCounts(db, projectId))))
  tell('counts by theme', await several(() => store.reading(organisationId, (db) => countsByTheme(db, projectId))))
  for (const service of ['service 4 and score 1', 'service 5']) {
    const filter = { ...anyOf, service: service === 'service 5' ? 'Service 5' : 'Service 4', score: service === 'service 5' ? '' : '1' }
    const by = { by: leadId, at: new Date() }
    let changed = 0
    const took = await timed(async () => {
      changed = await store.within(organisationId, (db) => place(db, projectId, { filter }, [themeIds[39]!], by))
    })
    tell(`put under a theme: ${changed}`, `${took.toFixed(0)} ms`)
    tell('the same, undone', `${(await timed(() => store.within(organisationId, (db) => undo(db, projectId, by)))).toFixed(0)} ms`)
  }
}

async function bench(store: Store, meter: Meter): Promise<void> {
  await migrate(store, migrations)
  const filled = performance.now()
  const fixture = await fillWorkspace(store, contributions)
  tell(`${engine}, ${contributions.toLocaleString('en-GB')} contributions`, `${((performance.now() - filled) / 1000).toFixed(0)} s`, 'to fill')
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const now = () => new Date()
  const site = await openSite({ config, store, log: openLog('silent'), tenants: openTenants(store, config, now), afterChange: () => undefined, now })
  await pages(site, await signInAsLead(store, site, fixture), fixture, meter)
  await others(store, fixture)
  await site.close()
}

const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
const server = engine === 'server' ? await benchServer() : undefined
const store = await openStore({ databaseUrl: server?.url, databasePool: 4, dataDir: folder })
const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000
try {
  await bench(store, () => own() + (server ? cpuOf(server.postmaster) : 0))
} finally {
  await store.close()
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
