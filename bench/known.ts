// What people told the organisation before: a search over 100,000 contributions, 1,000 themes and what was published of them, through the whole site.
//   node --import ./bin/hooks.mjs bench/known.ts [server|embedded] [contributions]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '#app/migrations.ts'
import { openSite } from '#app/serving.ts'
import { openTenants } from '#app/tenants.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openStore } from '#platform/database/open.ts'
import type { Store } from '#platform/database/store.ts'
import { openLog } from '#platform/log.ts'
import { addEarlierWork } from './known-fixture.ts'
import { cpuOf, tell } from './measure.ts'
import { benchServer } from './server.ts'
import { signInAsLead } from './sign-in-as-lead.ts'
import { fillWorkspace } from './workspace-fixture.ts'

const rounds = Number(process.env.ROUNDS ?? 40)
const engine = process.argv[2] === 'embedded' ? 'embedded' : 'server'
const contributions = Number(process.argv[3] ?? 100_000)

const asked: Readonly<Record<string, string>> = {
  'the newest': '/known',
  'a rare word': '/known?words=allotment',
  'two words': '/known?words=oxygen+garden',
  'a phrase': '/known?words=%22mileage+refund%22',
  'a common word': '/known?words=transport',
  'any of 12 words':
    '/known?words=waited+OR+hours+OR+transport+OR+driver+OR+late+OR+ambulance+OR+phone+OR+clinic+OR+garden+OR+stairs+OR+ward+OR+taxi',
  'the 40 largest themes': '/known?words=%22transport+that+is+late%22+%22phone+line%22',
  'page 40 of a common word': '/known?words=transport&page=40',
  'from a project, by the words of its plan': '/projects/big/known',
}

/** CPU milliseconds that this process has used, the embedded database with it. */
const own = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000

const percentile = (times: readonly number[], part: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN

async function bench(store: Store, meter: () => number): Promise<void> {
  await migrate(store, migrations)
  const fixture = await fillWorkspace(store, contributions)
  const made = await addEarlierWork(store, fixture)
  tell(`${engine}, ${contributions.toLocaleString('en-GB')} contributions`, `${made.themes} themes`, `${made.findings} findings`)
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const now = () => new Date()
  const site = await openSite({ config, store, log: openLog('silent'), tenants: openTenants(store, config, now), afterChange: () => undefined, now })
  const cookie = await signInAsLead(store, site, fixture)
  const all: number[] = []
  const used: number[] = []
  for (const [name, url] of Object.entries(asked)) {
    const get = async () => {
      const reply = await site.inject({ url, headers: { host: 'bench.test', cookie } })
      if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.statusCode}`)
    }
    for (let round = 0; round < 5; round++) await get()
    const times: number[] = []
    const before = meter()
    for (let round = 0; round < rounds; round++) {
      const [usedBefore, start] = [own(), performance.now()]
      await get()
      times.push(performance.now() - start)
      used.push(own() - usedBefore)
    }
    all.push(...times)
    const each = `median ${percentile(times, 0.5).toFixed(1)} ms, ${((meter() - before) / rounds).toFixed(1)} CPU-ms`
    tell(name, `${percentile(times, 0.95).toFixed(1)} ms p95`, each)
  }
  // A server's own CPU time is counted in hundredths of a second: too coarse for a single search.
  tell('all searches', `${percentile(all, 0.95).toFixed(1)} ms p95`, engine === 'embedded' ? `${percentile(used, 0.95).toFixed(1)} CPU-ms p95` : '')
  await site.close()
}

const folder = mkdtempSync(join(tmpdir(), 'heard-bench-'))
const server = engine === 'server' ? await benchServer() : undefined
const store = await openStore({ databaseUrl: server?.url, databasePool: 4, dataDir: folder })
try {
  await bench(store, () => own() + (server ? cpuOf(server.postmaster) : 0))
} finally {
  await store.close()
  server?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
