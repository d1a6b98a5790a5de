import { sql } from 'kysely'
import type { JsonValue, Reader } from '#platform/database/types.ts'
import type { Survey } from './surveys.queries.ts'
import type { Asked } from './taking-part.ts'

/** What people are told of the project that asks. Null until it has opened. */
export type ProjectSeen = {
  slug: string
  title: string
  contactName: string
  contactPhone: string
  decidedBy: string
  decidedOn: string | null
  closedAt: Date | null
}

type InJson<Row> = { [Name in keyof Row]: Row[Name] extends Date | null ? string | null : Row[Name] }

export type TakingPartRow = Survey & {
  draftId: string | null
  rehearsal: boolean | null
  answers: JsonValue
  returnHash: Buffer | null
  startedAt: Date | null
  responseId: string | null
  receiptId: string | null
  questions: readonly InJson<Asked>[] | null
  project: InJson<ProjectSeen> | null
}

const noToken = Buffer.alloc(0)

/**
 * Everything that a page of taking part needs, in one round trip to the database: the survey, the project that asks, the
 * draft that a browser's secret names and what became of it, and the questions: those that are asked now, and the
 * versions that the draft has answered. `alsoVersion` is one more version, named by a form.
 */
export async function takingPartRow(
  db: Reader,
  slug: string,
  tokenHash: Buffer = noToken,
  alsoVersion: string | null = null,
): Promise<TakingPartRow | undefined> {
  const { rows } = await sql<TakingPartRow>`
    select s.id, s.project_id, s.slug, s.title, s.why, s.privacy, s.at_risk, s.opens_at, s.closes_at, s.published_at, s.version,
      d.id as draft_id, d.rehearsal, d.answers, d.return_hash, d.started_at, r.id as response_id, r.receipt_id,
      (
        select json_agg(json_build_object(
          'questionId', q.id, 'position', q.position, 'removedAt', q.removed_at, 'versionId', v.id, 'version', v.version,
          'replacedAt', v.replaced_at, 'kind', v.kind, 'wording', v.wording, 'help', v.help, 'required', v.required,
          'mayQuote', v.may_quote, 'options', v.options, 'lowest', v.lowest, 'highest', v.highest,
          'lowestLabel', v.lowest_label, 'highestLabel', v.highest_label
        ) order by q.position, v.version)
        from activities.question q join activities.question_version v on v.question_id = q.id
        where q.survey_id = s.id and (
          (q.removed_at is null and v.replaced_at is null)
          or v.id::text = d.answers -> 'said' -> q.id::text ->> 'versionId'
          or v.id = ${alsoVersion}::uuid
        )
      ) as questions,
      (
        select json_build_object(
          'slug', p.slug, 'title', p.title, 'contactName', p.contact_name, 'contactPhone', p.contact_phone,
          'decidedBy', p.decided_by, 'decidedOn', p.decided_on, 'closedAt', p.closed_at
        )
        from projects.public_project p where p.id = s.project_id
      ) as project
    from activities.survey s
    left join activities.draft d on d.survey_id = s.id and d.token_hash = ${tokenHash}
    left join activities.response r on r.draft_id = d.id
    where s.slug = ${slug}`.execute(db)
  return rows[0]
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** Moments come out of JSON as text. */
export const questionsIn = ({ questions }: TakingPartRow): Asked[] =>
  (questions ?? []).map((asked) => ({ ...asked, removedAt: moment(asked.removedAt), replacedAt: moment(asked.replacedAt) }))

export const projectIn = ({ project }: Pick<TakingPartRow, 'project'>): ProjectSeen | null =>
  project && { ...project, closedAt: moment(project.closedAt) }
