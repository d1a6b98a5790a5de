// How long asking to sign in takes for an address that is known and for one that is not: nobody should be able to tell them apart by a clock.
import { openSite } from '#app/serving.ts'
import { openTenants } from '#app/tenants.ts'
import { insertPerson } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { median, tell } from './measure.ts'

const rounds = Number(process.env.ROUNDS ?? 300)
const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const now = () => new Date()
const config = readConfig({ POSTS_PER_MINUTE: '0' })
const site = await openSite({ config, store, log: openLog('silent'), tenants: openTenants(store, config, now), afterChange: () => {}, now })

const known = Array.from({ length: rounds }, (_, turn) => `person${turn}@tarrow.example`)
await store.within(organisation.id, async (db) => {
  for (const email of known) await insertPerson(db, { kind: 'contributor', name: 'Somebody', email, addedAt: now() })
})

async function ask(email: string): Promise<number> {
  const payload = new URLSearchParams({ email }).toString()
  const headers = { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' }
  const began = performance.now()
  const { statusCode } = await site.inject({ method: 'POST', url: '/sign-in', headers, payload })
  const took = performance.now() - began
  if (statusCode !== 303) throw new Error(`Asking gave ${statusCode}`)
  return took
}

for (let turn = 0; turn < 40; turn++) await ask(`warm${turn}@nowhere.example`)
const took = { known: [] as number[], unknown: [] as number[] }
// By turns, so that whatever else the machine does falls on both.
for (const [turn, email] of known.entries()) {
  took.known.push(await ask(email))
  took.unknown.push(await ask(`nobody${turn}@nowhere.example`))
}
const [one, other] = [median(took.known), median(took.unknown)]
tell('asking to sign in, known address', `${one.toFixed(2)} ms`, 'median')
tell('asking to sign in, unknown address', `${other.toFixed(2)} ms`, `median; ${((100 * (one - other)) / other).toFixed(0)} % apart`)
