import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import { hideContact } from './hide-contact.ts'
import { type Measured, sixVoices } from './six-voices.ts'

/** One of the six voices of a theme. Contact details that slipped into the words are hidden. */
export type Voice = { contributionId: string; source: string; words: string; question: string }

/** The six voices of each theme of a project, by the id of the theme. */
export const voicesOf = (db: Reader, projectId: string) => voices(db, sql`t.project_id = ${projectId}`)

export const voicesOfTheme = async (db: Reader, themeId: string): Promise<readonly Voice[]> =>
  (await voices(db, sql`t.id = ${themeId}`)).get(themeId) ?? []

/** Chooses by length and source first, and reads only the words of those who were chosen. */
async function voices(db: Reader, which: ReturnType<typeof sql>): Promise<ReadonlyMap<string, readonly Voice[]>> {
  const { rows } = await sql<Measured & { themeId: string }>`
    select p.theme_id, c.contribution_id as id, c.receipt_id, c.source, length(c.words) as length
    from insights.theme t
    join insights.placement p on p.theme_id = t.id
    join insights.said c on c.contribution_id = p.contribution_id
    where ${which} and t.merged_into is null and c.withdrawn_at is null and c.words <> ''
    limit 500000`.execute(db)
  const chosen = new Map([...Map.groupBy(rows, (row) => row.themeId)].map(([themeId, said]) => [themeId, sixVoices(said)]))
  const words = await wordsOf(db, [...new Set([...chosen.values()].flat())])
  return new Map([...chosen].map(([themeId, ids]) => [themeId, ids.flatMap((id) => words.get(id) ?? [])]))
}

async function wordsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Voice>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('insights.said')
    .select(['contributionId', 'source', 'words', 'question'])
    .where('contributionId', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.contributionId, { ...row, words: hideContact(row.words) }]))
}

/** How many things were said by how many people, by the way in which they came in: most first. */
export const routesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.said')
    .select(['source'])
    .select(({ fn }) => [fn.countAll<number>().as('contributions'), fn.count<number>('receiptId').distinct().as('people')])
    .where('projectId', '=', projectId)
    .groupBy('source')
    .orderBy('contributions', 'desc')
    .orderBy('source')
    .execute()
