// CPU time of one request of a survey, and of a whole response, on a PostgreSQL server: the Heard process and the database together.
import { Agent } from 'node:http'
import { everyKind } from '#support/activities.ts'
import { freePort, serve } from '../tests/kill/heard-process.ts'
import { type Browser, browser } from '../tests/kill/person.ts'
import { makeSurveyDatabase } from '../tests/kill/survey-database.ts'
import { type Step, takePart } from '../tests/kill/take-part.ts'
import { calibrate, calibrateOnce } from './calibration.ts'
import { cpuOf, median, tell } from './measure.ts'
import { benchServer } from './server.ts'

/** As the peers were measured. */
const connections = 4
const rounds = Number(process.env.ROUNDS ?? 5)
const words = 'They rang an hour before, and the driver helped me up the steps. I waited four hours to go home.'

type Cpu = { heard: number; database: number }
type Meter = () => Cpu

/** Does so many pieces of work, four at a time. Each worker is a browser of its own on a connection of its own. */
async function atOnce(times: number, work: () => Promise<unknown>): Promise<void> {
  let turn = 0
  const worker = async () => {
    while (turn < times) {
      turn++
      await work()
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
}

/**
 * CPU milliseconds for one piece of work: the median of the rounds, after one to warm up. A busy neighbour makes every
 * core slower, so each round is also scaled to a machine whose calibration is 100.
 */
async function measure(what: string, meter: Meter, times: number, work: () => Promise<unknown>): Promise<void> {
  await atOnce(times, work)
  const seen: (Cpu & { calibration: number })[] = []
  for (let round = 0; round < rounds; round++) {
    const calibrated = calibrateOnce()
    const before = meter()
    await atOnce(times, work)
    const after = meter()
    const calibration = (calibrated + calibrateOnce()) / 2
    seen.push({ heard: (after.heard - before.heard) / times, database: (after.database - before.database) / times, calibration })
  }
  const of = (part: (cpu: (typeof seen)[number]) => number) => median(seen.map(part)).toFixed(2)
  const scaled = of(({ heard, database, calibration }) => ((heard + database) * 100) / calibration)
  const note = `scaled ${scaled}; Heard ${of(({ heard }) => heard)}, PostgreSQL ${of(({ database }) => database)}`
  tell(what, `${of(({ heard, database }) => heard + database)} CPU-ms`, `${note}; calibration ${of(({ calibration }) => calibration)}`)
}

async function bench(address: string, meter: Meter, slug: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const fresh = () => browser(address, agent, { 'accept-encoding': 'gzip, deflate, br' })
  const { steps } = await takePart(browser(address, agent), slug, words)
  const forms = steps.filter((step): step is Required<Step> => step.fields !== undefined)
  const follow = async (person: Browser, path: readonly Step[]) => {
    for (const { path: to, fields } of path) await (fields ? person.post(to, fields) : person.get(to))
    return person
  }

  await measure('GET start page', meter, 1000, () => fresh().get(steps[0]!.path))
  const begun = await follow(fresh(), forms.slice(0, 1))
  await measure('GET question page', meter, 1000, () => begun.get(forms[1]!.path))
  await measure(`whole response: ${forms.length} forms sent`, meter, 60, () => follow(fresh(), forms))
  await measure(`the same with the pages between: ${steps.length}`, meter, 40, () => follow(fresh(), steps))

  const times = 120
  const people: Browser[] = []
  await atOnce(times * (rounds + 1), async () => people.push(await follow(fresh(), forms.slice(0, -1))))
  await measure('the last form alone: check and send', meter, times, () => follow(people.pop()!, forms.slice(-1)))
}

async function main(): Promise<void> {
  tell('calibration', `${calibrate().toFixed(1)} CPU-ms`)
  const server = await benchServer()
  try {
    const { survey } = await makeSurveyDatabase({ databaseUrl: server.url, databasePool: 2, dataDir: '' }, [...everyKind, ...everyKind.slice(0, 3)])
    const settings = { DATABASE_URL: server.url, PORT: String(await freePort()), POSTS_PER_MINUTE: '0', DATABASE_POOL: '10' }
    const heard = serve(settings, process.env.LOG ? { log: process.env.LOG } : {})
    tell('PostgreSQL', server.version)
    try {
      await bench(await heard.listening, () => ({ heard: cpuOf(heard.pid), database: cpuOf(server.postmaster) }), survey)
    } finally {
      await heard.stop()
    }
  } finally {
    server.stop()
  }
}

await main()
process.exit()
