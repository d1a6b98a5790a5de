import { sql } from 'kysely'
import { never } from '#lib/result.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Outcome } from '../outcome.ts'
import type { Finding } from './finding.ts'

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
  said: number | null
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
      ${saidBy} as said, p.summary, p.audiences, q.words, q.shown_name, ${themeOfWords} as theme, n.happened_on, n.place, n.partner, n.points
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
    left join contributions.public_quote q on q.contribution_id = f.id and f.kind = 'words'
    left join insights.noted n on n.note_id = f.id and f.kind = 'note'
    order by asked.place`.execute(db)
  return rows.map(findingOf)
}

/** Under a theme: by how many people. In a project: how many things. Null for what is neither. */
const saidBy = sql`
  case f.kind
    when 'theme' then (
      select count(distinct s.receipt_id) from insights.placement l join insights.sorting s on s.contribution_id = l.contribution_id
      where l.theme_id = f.id and s.state <> 'withdrawn'
    )
    when 'plan' then (select count(*) from insights.sorting s where s.project_id = f.id)
  end`

/** The theme that words stand under, the one that was answered first of several. */
const themeOfWords = sql`(
  select t.name from insights.placement l join insights.theme t on t.id = l.theme_id
  where l.contribution_id = f.id and f.kind = 'words'
  order by exists (select from insights.answer a where a.theme_id = t.id and a.release_id is not null) desc, l.placed_at, t.id limit 1
)`

function findingOf(row: Row): Finding {
  const { id, projectId, slug, title, at, isPublic } = row
  const common = { id, projectId, slug, title, at, isPublic }
  switch (row.kind) {
    case 'theme': {
      const { outcome, reason, dueOn, decision } = row
      const answer = outcome === null ? undefined : { outcome, reason: reason ?? '', dueOn, decision }
      return { ...common, kind: 'theme', name: row.name ?? '', about: row.about ?? '', people: row.said ?? 0, answer }
    }
    case 'decision':
      return { ...common, kind: 'decision', what: row.decision ?? '', decidedBy: row.decidedBy ?? '', decidedOn: row.decidedOn ?? '' }
    case 'plan':
      return { ...common, kind: 'plan', summary: row.summary ?? '', audiences: row.audiences ?? '', contributions: row.said ?? 0 }
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
