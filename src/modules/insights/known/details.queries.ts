import { sql } from 'kysely'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Outcome } from '../outcome.ts'
import { type Finding, mostVoices, type Voices } from './finding.ts'

type Row = {
  id: string
  kind: Finding['kind']
  projectId: string
  slug: string
  title: string
  at: Date
  isPublic: boolean
  name: string | null
  about: string | null
  outcome: Outcome | null
  reason: string | null
  dueOn: string | null
  decision: string | null
  decidedBy: string | null
  decidedOn: string | null
  summary: string | null
  audiences: string | null
  words: string | null
  shownName: string | null
  theme: string | null
  happenedOn: string | null
  place: string | null
  partner: string | null
  points: number | null
}

/** What a page says of findings, in the order of their ids. What is not there any more is left out. */
export async function detailsOf(db: Reader, ids: readonly string[]): Promise<Finding[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select f.id, f.kind, f.project_id, p.slug, p.title, f.found_at as at,
      exists (select from insights.public_finding x where x.id = f.id) as is_public,
      t.name, t.about, a.outcome, a.reason, a.due_on, coalesce(d.what, of_answer.what) as decision, d.decided_by, d.decided_on,
      p.summary, p.audiences, q.words, q.shown_name, ${themeOfWords} as theme, n.happened_on, n.place, n.partner, n.points
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, place)
    join insights.finding f on f.id = asked.id
    join insights.planned p on p.plan_id = f.project_id
    left join insights.theme t on t.id = f.id and f.kind = 'theme'
    left join lateral (
      select a.* from insights.answer a join insights.release r on r.id = a.release_id
      where a.theme_id = t.id order by r.released_at desc, a.id desc limit 1
    ) a on true
    left join insights.decision of_answer on of_answer.id = a.decision_id
    left join insights.decision d on d.id = f.id and f.kind = 'decision'
    left join lateral (select q.words, q.shown_name from contributions.public_quote q where q.contribution_id = f.id limit 1) q on f.kind = 'words'
    left join insights.noted n on n.note_id = f.id and f.kind = 'note'
    order by asked.place`.execute(db)
  const said = await voicesOf(db, rows)
  return rows.map((row) => findingOf(row, said.get(row.id) ?? { count: 0, more: false }))
}

/**
 * How many people said what is under a theme, and how many things were said in a project: counted up to 200 things,
 * which tells as much as more would. The orders make use of the indexes:
 * by its statistics a theme seems large, also where it has nothing.
 */
async function voicesOf(db: Reader, rows: readonly Row[]): Promise<ReadonlyMap<string, Voices>> {
  const ofKind = (kind: Finding['kind']) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  const [themes, plans] = [ofKind('theme'), ofKind('plan')]
  if (themes.length + plans.length === 0) return new Map()
  const { rows: counted } = await sql<{ id: string } & Voices>`
    select t.id, c.count, c.more from unnest(${themes}::uuid[]) t (id)
    cross join lateral (
      select count(distinct s.receipt_id) as count, count(*) > ${mostVoices} as more
      from (
        select l.contribution_id from insights.placement l where l.theme_id = t.id order by l.contribution_id limit ${mostVoices + 1}
      ) l
      left join insights.sorting s on s.contribution_id = l.contribution_id and s.state <> 'withdrawn'
    ) c
    union all
    select p.id, least(c.count, ${mostVoices}), c.count > ${mostVoices} from unnest(${plans}::uuid[]) p (id)
    cross join lateral (
      select count(*) as count
      from (
        select from insights.sorting s where s.project_id = p.id order by s.received_at desc, s.contribution_id desc limit ${mostVoices + 1}
      ) x
    ) c`.execute(db)
  return new Map(counted.map(({ id, ...voices }) => [id, voices]))
}

/** The theme that words stand under, the one that was answered first of several. */
const themeOfWords = sql`(
  select t.name from insights.placement l join insights.theme t on t.id = l.theme_id
  where l.contribution_id = f.id and f.kind = 'words'
  order by exists (select from insights.answer a where a.theme_id = t.id and a.release_id is not null) desc, l.placed_at, t.id limit 1
)`

function findingOf(row: Row, voices: Voices): Finding {
  const { id, projectId, slug, title, at, isPublic } = row
  const common = { id, projectId, slug, title, at, isPublic }
  switch (row.kind) {
    case 'theme': {
      const { outcome, reason, dueOn, decision } = row
      const answer = outcome === null ? undefined : { outcome, reason: reason ?? '', dueOn, decision }
      return { ...common, kind: 'theme', name: row.name ?? '', about: row.about ?? '', voices, answer }
    }
    case 'decision':
      return { ...common, kind: 'decision', what: row.decision ?? '', decidedBy: row.decidedBy ?? '', decidedOn: row.decidedOn ?? '' }
    case 'plan':
      return { ...common, kind: 'plan', summary: row.summary ?? '', audiences: row.audiences ?? '', voices }
    case 'words':
      return { ...common, kind: 'words', words: row.words ?? '', shownName: row.shownName ?? '', theme: row.theme ?? undefined }
    case 'note': {
      const { happenedOn, place, partner, points } = row
      return { ...common, kind: 'note', happenedOn: happenedOn ?? '', place: place ?? '', partner: partner ?? '', points: points ?? 0 }
    }
    default:
      return never(row.kind)
  }
}
