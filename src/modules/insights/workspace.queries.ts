import { type RawBuilder, sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import { anyOf, type Cut, countedUpTo, cut, type Filter, type Key, pageSize, type Turn } from './workspace.ts'

/** Words found in more contributions than this are looked for along the list, and not through the text index. */
const commonFrom = 3000
const most = 200_000

/** The contributions of a filter as a condition on `insights.sorting s`, but for its words. */
function within(projectId: string, filter: Filter): RawBuilder<boolean> {
  const { theme, source, question, service, score, from, to } = filter
  const parts = [sql`s.project_id = ${projectId}`]
  if (theme === 'none') parts.push(sql`s.state = 'unsorted'`)
  else if (theme === 'aside') parts.push(sql`s.state = 'set-aside'`)
  else if (theme !== '') parts.push(sql`s.state = 'themed' and ${theme}::uuid = any(s.theme_ids)`)
  if (source !== '') parts.push(sql`s.source = ${source}`)
  if (question !== '') parts.push(sql`s.question_hash = hashtextextended(${question}, 0)`)
  if (service !== '') parts.push(sql`s.service = ${service}`)
  if (score !== '') parts.push(sql`s.score = ${score}`)
  if (from !== '') parts.push(sql`s.said_on >= ${from}::date`)
  if (to !== '') parts.push(sql`s.said_on <= ${to}::date`)
  return sql`${sql.join(parts, sql` and `)}`
}

const found = (projectId: string, words: string, upTo: number) => sql`select f.id from contributions.found(${projectId}, ${words}, ${upTo}) f`

/** Contributions chosen one by one (of one theme only, where it is named), or all that match a filter. */
export type Chosen = { ids: readonly string[]; inTheme?: string } | { filter: Filter }

/** The chosen ones as a condition on `insights.sorting s`. What a person took back is never sorted again. */
export function chosenOnes(projectId: string, chosen: Chosen): RawBuilder<boolean> {
  if ('ids' in chosen)
    return sql`${within(projectId, { ...anyOf, theme: chosen.inTheme ?? '' })} and s.state <> 'withdrawn' and s.contribution_id = any(${[...chosen.ids]}::uuid[])`
  const { words } = chosen.filter
  const said = words === '' ? sql`true` : sql`s.contribution_id in (${found(projectId, words, most)})`
  return sql`${within(projectId, chosen.filter)} and s.state <> 'withdrawn' and ${said}`
}

/**
 * Holds what is chosen until the transaction ends, and counts it. Everyone who sorts holds in the same order before they change
 * anything, so nobody waits for ever, and each then sees what the one before did.
 */
export const holdChosen = (db: Writer, projectId: string, chosen: Chosen): Promise<number> => hold(db, chosenOnes(projectId, chosen))

/** The same for a condition on `insights.sorting s`. */
export async function hold(db: Writer, which: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with held as materialized (select s.contribution_id from insights.sorting s where ${which} order by s.contribution_id for update)
    select count(*) from held`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many are chosen, exactly. */
export async function countChosen(db: Reader, projectId: string, chosen: Chosen): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from insights.sorting s where ${chosenOnes(projectId, chosen)}`.execute(db)
  return rows[0]?.count ?? 0
}

const newestFirst = sql`s.received_at desc, s.contribution_id desc`
const moment = (at: number) => sql`(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond')`

/**
 * The first keys of a list in one short scan, as one text: a thousand rows, or arrays, take longer to read than to find.
 * `hits`: how many contributions have the words at all, where words are asked for.
 */
async function keysOf(
  db: Reader,
  rows: RawBuilder<unknown>,
  limit: number,
  { order = newestFirst, words = nowhere } = {},
): Promise<{ hits: number; keys: Key[] }> {
  const { rows: read } = await sql<{ hits: number; keys: string | null }>`
    with hit as materialized (${words})
    select (select count(*) from hit) as hits, (
      select string_agg((extract(epoch from k.received_at) * 1000000)::bigint || '.' || k.contribution_id, ' ')
      from (select s.received_at, s.contribution_id from insights.sorting s where ${rows} order by ${order} limit ${limit}) k
    ) as keys`.execute(db)
  const { hits, keys } = read[0]!
  return { hits, keys: keys === null ? [] : keys.split(' ').map(readKey) }
}

const nowhere: RawBuilder<unknown> = sql`select null::uuid as id where false`
const readKey = (text: string): Key => ({ at: Number(text.slice(0, -37)), id: text.slice(-36) })

/** `more`: there are more than `count`, which is then as far as was counted. */
export type Listed = Cut & { total: { count: number; more: boolean } }

/** One page of a filtered list, newest first, with how many match: exact up to a thousand. */
export async function listOf(db: Reader, projectId: string, filter: Filter, turn: Turn): Promise<Listed> {
  const where = within(projectId, filter)
  if (filter.words === '') return paged(db, where, await keysOf(db, where, countedUpTo + 1), turn)

  const words = found(projectId, filter.words, commonFrom + 1)
  const first = await keysOf(db, sql`${where} and s.contribution_id in (select id from hit)`, countedUpTo + 1, { words })
  if (first.hits <= commonFrom) return paged(db, sql`${where} and s.contribution_id in (${words})`, first, turn)
  return alongTheList(db, sql`${where} and insights.says(s.contribution_id, websearch_to_tsquery('english', ${filter.words}))`, turn)
}

async function paged(db: Reader, where: RawBuilder<unknown>, { keys }: { keys: Key[] }, turn: Turn): Promise<Listed> {
  if (keys.length <= countedUpTo) return { ...cut(keys, turn), total: { count: keys.length, more: false } }
  const total = { count: countedUpTo, more: true }
  if (!turn.after && !turn.before) return { ...cut(keys, turn), total }
  return { ...(await turned(db, where, turn)), total }
}

/** For common words: only as far along the list as one page needs, so nobody knows how many there are. */
async function alongTheList(db: Reader, where: RawBuilder<unknown>, turn: Turn): Promise<Listed> {
  const page = await turned(db, where, turn)
  const first = !turn.after && !turn.before
  return { ...page, total: { count: page.keys.length, more: !first || page.older } }
}

/** The page after or before a key. One row more is read, to know whether the list goes on. */
async function turned(db: Reader, where: RawBuilder<unknown>, { after, before }: Turn): Promise<Cut> {
  const place = sql`(s.received_at, s.contribution_id)`
  if (before) {
    const { keys } = await keysOf(db, sql`${where} and ${place} > (${moment(before.at)}, ${before.id}::uuid)`, pageSize + 1, {
      order: sql`s.received_at, s.contribution_id`,
    })
    return { keys: keys.slice(0, pageSize).reverse(), newer: keys.length > pageSize, older: true }
  }
  const { keys } = await keysOf(db, after ? sql`${where} and ${place} < (${moment(after.at)}, ${after.id}::uuid)` : where, pageSize + 1)
  return { keys: keys.slice(0, pageSize), newer: after !== undefined, older: keys.length > pageSize }
}

/** What a list shows of each of its contributions, in the order of the ids. */
export async function rowsOf(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('insights.sorting as s')
    .innerJoin('insights.said as x', 'x.contributionId', 's.contributionId')
    .leftJoin('insights.set_aside as a', 'a.contributionId', 's.contributionId')
    .select(['s.contributionId as id', 's.state', 's.themeIds', 's.source', 's.service', 's.score', 's.saidOn', 's.receivedAt'])
    .select(['x.words', 'x.question', 'x.saidOnText', 'a.reason'])
    .where('s.contributionId', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** What the filters of a project can offer: at most 200 values of each kind, by name. */
export async function facetsOf(db: Reader, projectId: string): Promise<Record<'source' | 'question' | 'service' | 'score', string[]>> {
  const { rows } = await sql<{ kind: 'source' | 'question' | 'service' | 'score'; value: string }>`
    select f.kind, f.value from (values ('source'), ('question'), ('service'), ('score')) k (kind)
    cross join lateral (
      select f.kind, f.value from insights.facet f where f.project_id = ${projectId} and f.kind = k.kind order by f.value limit 200
    ) f`.execute(db)
  const valuesOf = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.value)
  return { source: valuesOf('source'), question: valuesOf('question'), service: valuesOf('service'), score: valuesOf('score') }
}
