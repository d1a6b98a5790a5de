import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'

/** About 120 words of everyday talk about getting to hospital; the first are common, the last rare. */
const vocabulary = `the i to and was a my for it we they in of on had not no with at but so have me that were when is by be as this up out home waited
hours transport hospital driver appointment late ambulance phone nobody rang early crew kind told mum wheelchair dialysis back wait
time called clinic help always lounge discharge booked collected number staff cold pain missed thank stairs lovely door ready text
letter card oxygen parked scan chair dark shared four picked outside blanket heating ward nurse six confused lunch medicine carer
deaf interpreter sign braille large print escort dog puncture snow diverted roadworks bariatric stretcher fracture glasses hearing
receptionist volunteer mileage refund taxi bus ferry bridge village market school choir garden allotment`
  .trim()
  .split(/\s+/)

/** A repeatable sequence of numbers from 0 to 1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** So many at once stay below the time limit of a statement on a busy machine. */
const atOnce = 500

export type Fixture = {
  organisationId: string
  projectId: string
  slug: string
  leadId: string
  themeIds: string[]
  rareWord: string
  commonWord: string
}

/**
 * A project with so many contributions (20 to 66 words each, two years, 12 services, 5 questions, 40 themes; 9 in 10 are
 * themed, 2 in 100 are set aside), and a second one of a tenth of the size beside it. Made as an import makes them.
 */
export async function fillWorkspace(store: Store, contributions: number): Promise<Fixture> {
  const random = numbers(42)
  const organisationId = newId()
  const leadId = newId()
  await store.outside(async (db) => {
    await db.insertInto('organisations.organisation').values({ id: organisationId, name: 'Wold and Ashby Care Board', madeAt: new Date() }).execute()
    await db.insertInto('organisations.host').values({ host: 'bench.test', organisationId, baseUrl: 'https://bench.test' }).execute()
  })
  const [projectId, other] = await store.within(organisationId, async (db) => {
    const person = { id: leadId, kind: 'staff' as const, name: 'Bench Lead', email: 'lead@bench.test', addedAt: new Date() }
    await db.insertInto('people.person').values(person).execute()
    return [await aProject(db, 'big', leadId), await aProject(db, 'small', leadId)] as const
  })
  const themeIds = await store.within(organisationId, (db) => themes(db, projectId, leadId))
  for (const [project, count] of [
    [other, contributions / 20],
    [projectId, contributions],
    [other, contributions / 20],
  ] as const) {
    for (let done = 0; done < count; done += atOnce) {
      await store.within(organisationId, async (db) => {
        const ids = await batch(db, project, Math.min(atOnce, count - done), done / count, random)
        if (project === projectId) await sort(db, ids, themeIds, leadId, random)
      })
    }
  }
  await store.within(organisationId, (db) => answer(db, projectId, themeIds.slice(0, 20), leadId))
  await store.query('vacuum (analyze)')
  return { organisationId, projectId, slug: 'big', leadId, themeIds, rareWord: 'puncture', commonWord: 'transport' }
}

export async function aProject(db: Writer, slug: string, madeBy: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('projects.project')
    .values({ id, slug, title: `Project ${slug}`, madeBy, madeAt: new Date() })
    .execute()
  return id
}

async function themes(db: Writer, projectId: string, madeBy: string): Promise<string[]> {
  const rows = Array.from({ length: 40 }, (_, n) => ({ id: newId(), projectId, name: `Theme ${n + 1}`, madeBy, madeAt: new Date() }))
  await db.insertInto('insights.theme').values(rows).execute()
  return rows.map((row) => row.id)
}

const sources = ['web', 'web', 'web', 'import', 'import', 'import', 'import', 'paper', 'phone', 'meeting'] as const
const twoYears = 730 * 86_400_000

async function batch(db: Writer, projectId: string, count: number, how: number, random: () => number): Promise<string[]> {
  const firstMoment = Date.parse('2025-01-01T08:00:00Z') + how * twoYears
  const rows = Array.from({ length: count }, (_, n) => ({ n, receivedAt: new Date(firstMoment + n * 600), receiptId: newId(), id: newId() }))
  await db
    .insertInto('contributions.receipt')
    .values(
      rows.map(({ receiptId, receivedAt, n }) => ({
        id: receiptId,
        projectId,
        madeAt: receivedAt,
        ...(n % 4 === 0 && { channel: 'email' as const, contactEmail: `${n}@bench.test` }),
      })),
    )
    .execute()
  await db
    .insertInto('contributions.contribution')
    .values(
      rows.map(({ id, receiptId, receivedAt }) => ({
        id,
        projectId,
        receiptId,
        source: random() < 0.0002 ? ('letter' as const) : sources[Math.floor(random() * sources.length)]!,
        question: `Question ${Math.floor(random() * 5) + 1}: what would you like to tell us about your journey?`,
        words: someWords(random),
        service: `Service ${Math.floor(random() * 12) + 1}`,
        score: String(Math.floor(random() * 5) + 1),
        saidOn: receivedAt.toISOString().slice(0, 10),
        receivedAt,
      })),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export const someWords = (random: () => number): string =>
  Array.from({ length: 20 + Math.floor(random() * 47) }, () => vocabulary[Math.floor(random() ** 2.2 * vocabulary.length)]).join(' ')

/** Puts 9 in 10 of the newest under one or two themes, and sets 2 in 100 aside. */
async function sort(db: Writer, ids: readonly string[], themeIds: readonly string[], placedBy: string, random: () => number): Promise<void> {
  const placedAt = new Date()
  const aTheme = () => themeIds[Math.floor(random() ** 1.6 * themeIds.length)]!
  const fates = ids.map((contributionId) => ({
    contributionId,
    fate: random(),
    themes: [...new Set([aTheme(), ...(random() < 0.5 ? [aTheme()] : [])])],
  }))
  const placed = fates
    .filter(({ fate }) => fate < 0.9)
    .flatMap(({ contributionId, themes }) => themes.map((themeId) => ({ contributionId, themeId, placedBy, placedAt })))
  const aside = fates
    .filter(({ fate }) => fate > 0.98)
    .map(({ contributionId }) => ({ contributionId, reason: 'thank-you' as const, setBy: placedBy, setAt: placedAt }))
  await db.insertInto('insights.placement').values(placed).execute()
  if (aside.length > 0) await db.insertInto('insights.set_aside').values(aside).execute()
}

/** Releases an answer to each of these themes, and tells a half of those who left a contact. */
export async function answer(db: Writer, projectId: string, themeIds: readonly string[], leadId: string): Promise<void> {
  const at = new Date()
  const release = { id: newId(), projectId, releasedBy: leadId, releasedAt: at }
  await db.insertInto('insights.release').values(release).execute()
  const answers = themeIds.map((themeId) => ({ id: newId(), themeId, outcome: 'changed' as const, reason: 'Done', writtenAt: at }))
  await db.insertInto('insights.answer').values(answers).execute()
  await db
    .insertInto('insights.answer_check')
    .values(answers.map(({ id }) => ({ answerId: id, checkedBy: leadId, checkedAt: at })))
    .execute()
  await db.updateTable('insights.answer').set({ releaseId: release.id }).where('releaseId', 'is', null).execute()
  await sql`
    insert into insights.feedback (id, release_id, receipt_id, channel, made_at, told_on, told_at)
    select gen_random_uuid(), ${release.id}, l.receipt_id, 'email', ${at}, ${at}::date, ${at} from insights.listener l
    where l.project_id = ${projectId} and l.channel = 'email' and hashtext(l.receipt_id::text) % 2 = 0`.execute(db)
}
