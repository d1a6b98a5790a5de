import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bringUp } from '#app/bring-up.ts'
import { cast } from '#demo/cast.ts'
import { seedDemonstration } from '#demo/seed.ts'
import { readConfig } from '#platform/config.ts'
import { openEmbedded } from '#platform/database/embedded/open.ts'
import { cacheFile, keepInCache } from '#platform/database/embedded/template.ts'
import { storeOver } from '#platform/database/open.ts'
import type { Store } from '#platform/database/store.ts'
import type { Organisation } from '#platform/http/page.ts'
import { aServerStore } from './database.ts'
import { atEndOfFile } from './end-of-file.ts'
import { addNeighbours, neighbourHost } from './neighbours.ts'
import { type Things, thingsOf } from './things.ts'

/** The day of the demonstration in tests: Monday 1 June 2026, ten in the morning in London. */
export const demonstrationDay = new Date('2026-06-01T09:00:00Z')

export type CastMember = { id: string; organisationId: string; name: string; email: string }

export type Demonstration = {
  store: Store
  organisation: Organisation
  castMember: (name: string) => CastMember
  /** One of everything in the project that is in mid-loop. */
  things: Things
  /** The same in another project of the organisation, which is closed. */
  elsewhere: Things
  /** The same in another organisation, which has a host of its own. */
  theirs: Things
}

let shared: Promise<Demonstration> | undefined

/** The demonstration, with a second organisation beside it. One for each file of tests: what a test changes, the next one finds changed. */
export function aDemonstration(): Promise<Demonstration> {
  if (!shared) {
    shared = makeDemonstration()
    atEndOfFile(() => (shared = undefined))
  }
  return shared
}

async function makeDemonstration(): Promise<Demonstration> {
  const store = await (process.env.TEST_DATABASE_URL ? aServerStore({ called: sources(), fill: filled }) : fromCacheOrFilled())
  const [organisation, others] = await store.outside(async (db) => {
    const all = await db
      .selectFrom('organisations.host as h')
      .innerJoin('organisations.organisation as o', 'o.id', 'h.organisationId')
      .select(['o.id', 'o.name', 'h.host', 'h.baseUrl'])
      .execute()
    return ['localhost', neighbourHost].map((host) => all.find((one) => one.host === host)!)
  })
  if (!organisation || !others) throw new Error('The demonstration is not whole')
  const people = await store.reading(organisation.id, (db) => db.selectFrom('people.person').select(['id', 'name', 'email']).execute())
  return {
    store,
    organisation: { id: organisation.id, name: organisation.name, baseUrl: organisation.baseUrl, demonstration: true },
    castMember(name) {
      const person = people.find((one) => one.name === name)
      if (!person) throw new Error(`${name} is not in the cast: ${cast.map((one) => one.name).join(', ')}`)
      return { ...person, email: person.email ?? '', organisationId: organisation.id }
    },
    things: await thingsOf(store, organisation.id, 'patient-transport'),
    elsewhere: await thingsOf(store, organisation.id, 'blood-test-clinic'),
    theirs: await thingsOf(store, others.id, 'their-clinic'),
  }
}

/** Everything that the demonstration is made by: a change of it makes another one. */
function sources(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const files = globSync(
    ['demo/**/*.ts', 'migrations/*.sql', 'src/modules/**/*.ts*', 'src/platform/{jobs,messages}/*.ts', 'tests/support/{neighbours,demonstration}.ts'],
    { cwd: root },
  )
  const hash = createHash('sha256')
  for (const file of files.filter((name) => !/\.test\.tsx?$|\.(page|view)\.tsx$/.test(name)).sort())
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** In memory. The first one of a set of sources is kept, so that the next starts in half a second. */
async function fromCacheOrFilled(): Promise<Store> {
  const file = cacheFile('demonstration', sources())
  if (!existsSync(file)) {
    const { pool, engine, ...rest } = await openEmbedded({ memory: null }, 30)
    const store = storeOver({ ...rest, pool })
    await bringUp(store)
    await filled(store)
    await pool.end()
    keepInCache(file, await engine.closeAndDump())
  }
  const store = storeOver(await openEmbedded({ memory: file }, 30))
  atEndOfFile(store.close)
  return store
}

async function filled(store: Store): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-demonstration-'))
  try {
    const config = { ...readConfig({}), dataDir }
    await seedDemonstration(store, config, demonstrationDay)
    await addNeighbours(store, config, demonstrationDay)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
