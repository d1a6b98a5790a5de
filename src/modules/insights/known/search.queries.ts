import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import { detailsOf } from './details.queries.ts'
import { countedUpTo, type Finding, onPage, type Readable } from './finding.ts'

/** What is looked for: words as somebody types them ('' for the newest), of which project not, and whose unpublished insight too. */
export type Search = { words: string; besides: string | undefined; readable: Readable; page: number }

/** `more`: there are more than `total`, which is then as far as was counted. */
export type Findings = { findings: Finding[]; total: number; more: boolean }

/** One page of what people told the organisation before, best first; without words, the newest first. */
export async function searchFindings(db: Reader, search: Search): Promise<Findings> {
  const ids = search.words === '' ? await newest(db, search) : await matching(db, search)
  const from = (search.page - 1) * onPage
  const counted = ids.slice(0, countedUpTo)
  return { findings: await detailsOf(db, counted.slice(from, from + onPage)), total: counted.length, more: ids.length > countedUpTo }
}

const readableIds = (readable: Readable) => (readable === 'all' ? null : [...readable])

async function matching(db: Reader, { words, besides, readable }: Search): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select array_agg(f.id) as ids
    from insights.found(${words}, ${readableIds(readable)}::uuid[], ${besides ?? null}::uuid, ${countedUpTo + 1}) f`.execute(db)
  return rows[0]?.ids ?? []
}

async function newest(db: Reader, { besides, readable }: Search): Promise<string[]> {
  const seen = readable === 'all' ? sql`true` : isSeen(readable)
  const { rows } = await sql<{ ids: string[] | null }>`
    select array_agg(n.id) as ids
    from (
      select f.id from insights.finding f where f.project_id is distinct from ${besides ?? null}::uuid and ${seen}
      order by f.found_at desc, f.id limit ${countedUpTo + 1}
    ) n`.execute(db)
  return rows[0]?.ids ?? []
}

/** A finding by its id, where somebody may see it: it is public, or of a project that they may read. */
export async function findingById(db: Reader, id: string, readable: Readable): Promise<Finding | undefined> {
  const [finding] = await detailsOf(db, [id])
  return finding && (finding.isPublic || readable === 'all' || readable.includes(finding.projectId)) ? finding : undefined
}

const isSeen = (readable: readonly string[]) =>
  sql`(f.project_id = any(${[...readable]}::uuid[]) or exists (select from insights.public_finding p where p.id = f.id))`
