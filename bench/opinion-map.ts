// CPU time of one vote of an opinion map on a PostgreSQL server: the Heard process and the database together, with and without the page of the next statement.
import { Agent } from 'node:http'
import { bringUp } from '#app/bring-up.ts'
import { markInstallation } from '#app/installation.ts'
import { statementsOf } from '#modules/activities/opinion-map/statements.queries.ts'
import { insertOrganisation } from '#modules/organisations/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { openStore } from '#platform/database/open.ts'
import { anOpinionMap } from '#support/opinion.ts'
import { freePort, serve } from '../tests/kill/heard-process.ts'
import { browser } from '../tests/kill/person.ts'
import { calibrate, calibrateOnce } from './calibration.ts'
import { cpuOf, median, tell } from './measure.ts'
import { benchServer } from './server.ts'

const connections = 4
const rounds = Number(process.env.ROUNDS ?? 5)
const people = 80
const statements = Array.from({ length: 40 }, (_, number) => `Statement number ${number + 1} says one thing that people see differently`)

type Made = { slug: string; ids: readonly string[] }

async function makeMap(databaseUrl: string): Promise<Made> {
  const store = await openStore({ databaseUrl, databasePool: 2, dataDir: '' })
  await bringUp(store)
  const organisation = { id: newId(), name: 'Wold and Ashby Care Board', phone: '', email: '', address: '', about: '' }
  await store.outside(async (db) => {
    await markInstallation(db, false, new Date())
    await insertOrganisation(db, { ...organisation, host: 'localhost', baseUrl: 'http://localhost', madeAt: new Date() })
  })
  const made = await store.within(organisation.id, async (db) => {
    const { map } = await anOpinionMap(db, { statements })
    return { slug: map.slug, ids: (await statementsOf(db, map.id)).map(({ id }) => id) }
  })
  await store.close()
  return made
}

type Meter = () => { heard: number; database: number }

/** So many people, four at a time, each of whom begins and then answers one statement after the other, perhaps with the page of the next one. Gives how many votes. */
async function votes(address: string, { slug, ids }: Made, withPages: boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let turn = 0
  const worker = async () => {
    while (turn++ < people) {
      const one = browser(address, agent, { 'accept-encoding': 'gzip, deflate, br' })
      await one.post(`/opinion/${slug}`)
      for (const [n, id] of ids.entries()) {
        const sent = await one.post(`/opinion/${slug}/statements/${id}`, [['choice', n % 3 === 0 ? 'disagree' : 'agree']])
        if (sent.status !== 303) throw new Error(`A vote gave ${sent.status}`)
        if (withPages) await one.get(`/opinion/${slug}/next`)
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return people * ids.length
}

/** CPU milliseconds for one vote: the median of the rounds, after one to warm up. Scaled to a machine whose calibration is 100. */
async function measure(what: string, meter: Meter, work: () => Promise<number>): Promise<void> {
  await work()
  const seen: { heard: number; database: number; calibration: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const calibrated = calibrateOnce()
    const before = meter()
    const count = await work()
    const after = meter()
    const calibration = (calibrated + calibrateOnce()) / 2
    seen.push({ heard: (after.heard - before.heard) / count, database: (after.database - before.database) / count, calibration })
  }
  const of = (part: (one: (typeof seen)[number]) => number) => median(seen.map(part)).toFixed(2)
  const scaled = of(({ heard, database, calibration }) => ((heard + database) * 100) / calibration)
  const note = `scaled ${scaled}; Heard ${of(({ heard }) => heard)}, PostgreSQL ${of(({ database }) => database)}`
  tell(what, `${of(({ heard, database }) => heard + database)} CPU-ms`, `${note}; calibration ${of(({ calibration }) => calibration)}`)
}

tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
const server = await benchServer()
try {
  const made = await makeMap(server.url)
  const heard = serve({ DATABASE_URL: server.url, PORT: String(await freePort()), POSTS_PER_MINUTE: '0', DATABASE_POOL: '10' })
  tell('PostgreSQL', server.version)
  try {
    const address = await heard.listening
    const meter = () => ({ heard: cpuOf(heard.pid), database: cpuOf(server.postmaster) })
    await measure('a vote', meter, () => votes(address, made, false))
    await measure('a vote, and the page of the next statement', meter, () => votes(address, made, true))
  } finally {
    await heard.stop()
  }
} finally {
  server.stop()
}
process.exit()
