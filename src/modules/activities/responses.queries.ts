import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Tally } from './results.ts'
import { columnsOf, type Filled } from './taking-part.ts'

export type Route = 'web' | 'paper' | 'phone'

export type NewResponse = {
  id: string
  surveyId: string
  draftId: string
  receiptId: string
  route: Route
  typedBy: string | null
  rehearsal: boolean
  submittedAt: Date
}

/**
 * Saves a response with the version of each question that it answers, and empties the draft that it came from: the words
 * live on in one place only. One round trip.
 */
export async function insertResponse(db: Writer, row: NewResponse, filled: readonly Filled[]): Promise<void> {
  const rows = filled.map((one) => ({ responseId: row.id, questionVersionId: one.asked.versionId, ...columnsOf(one) }))
  const saved = db
    .with('saved', (query) => query.insertInto('activities.response').values(row))
    .with('emptied', (query) => query.updateTable('activities.draft').set({ answers: {}, touchedAt: row.submittedAt }).where('id', '=', row.draftId))
  await (rows.length === 0 ? saved.selectNoFrom(sql<number>`1`.as('one')) : saved.insertInto('activities.answered').values(rows)).execute()
}

const response = (db: Reader) =>
  db.selectFrom('activities.response').select(['id', 'surveyId', 'receiptId', 'route', 'typedBy', 'rehearsal', 'submittedAt'])

/** The one response that a draft became. */
export const responseOfDraft = (db: Reader, draftId: string) => response(db).where('draftId', '=', draftId).executeTakeFirst()

/** A response of a survey that staff typed in. Those that came by web are not theirs to open. */
export const typedResponse = (db: Reader, surveyId: string, id: string) =>
  response(db).where('surveyId', '=', surveyId).where('id', '=', id).where('route', '<>', 'web').executeTakeFirst()

export type Counts = Record<Route, number>
const none: Counts = { web: 0, paper: 0, phone: 0 }

const counted = (db: Reader) =>
  db
    .selectFrom('activities.response as r')
    .select('r.route')
    .select(({ fn }) => fn.countAll<number>().as('responses'))
    .where('r.rehearsal', '=', false)
    .groupBy('r.route')

const countsOf = (rows: readonly { route: Route; responses: number }[]): Counts => ({
  ...none,
  ...Object.fromEntries(rows.map((row) => [row.route, row.responses])),
})

/** How many responses a project has, by the route on which they came. Rehearsal never counts. */
export const responsesByRoute = async (db: Reader, projectId: string): Promise<Counts> =>
  countsOf(await counted(db).innerJoin('activities.survey as s', 's.id', 'r.surveyId').where('s.projectId', '=', projectId).execute())

/** The same for one survey. */
export const responsesOfSurvey = async (db: Reader, surveyId: string): Promise<Counts> =>
  countsOf(await counted(db).where('r.surveyId', '=', surveyId).execute())

/** How many people answered each version, by question version id. */
export const answeredByVersion = async (db: Reader, surveyId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('activities.answered as a')
    .innerJoin('activities.response as r', 'r.id', 'a.responseId')
    .select('a.questionVersionId')
    .select(({ fn }) => fn.countAll<number>().as('responses'))
    .where('r.surveyId', '=', surveyId)
    .where('r.rehearsal', '=', false)
    .groupBy('a.questionVersionId')
    .execute()
  return new Map(rows.map((row) => [row.questionVersionId, row.responses]))
}

/** Closed answers of a survey, counted: by option, by number, by month of a date ('2026-05'). At most 20,000 different ones. */
export async function talliesOf(db: Reader, surveyId: string): Promise<Tally[]> {
  const tallies = sql<Tally>`
    select a.question_version_id as version_id, o.chosen, a.number, to_char(a.day, 'YYYY-MM') as month, count(*)::int as responses
    from activities.answered a
    join activities.response r on r.id = a.response_id and r.survey_id = ${surveyId} and not r.rehearsal
    left join lateral unnest(a.chosen) as o (chosen) on true
    where o.chosen is not null or a.number is not null or a.day is not null
    group by 1, 2, 3, 4
    order by 1, 3, 4, 2
    limit 20000`
  return (await tallies.execute(db)).rows
}

/** Closed answers one by one for a spreadsheet, oldest response first; a page of at most so many, after a response. */
export const closedAnswersAfter = (db: Reader, surveyId: string, after: string | undefined, most: number) => {
  const page = db
    .selectFrom('activities.response as r')
    .select(['r.id', 'r.route'])
    .select(sql<string>`(r.submitted_at at time zone 'Europe/London')::date::text`.as('day'))
    .select(
      sql<Record<string, string>>`(
        select coalesce(json_object_agg(a.question_version_id, coalesce(a.number::text, a.day::text, array_to_string(a.chosen, '; '))), '{}')
        from activities.answered a where a.response_id = r.id
      )`.as('answers'),
    )
    .where('r.surveyId', '=', surveyId)
    .where('r.rehearsal', '=', false)
    .orderBy('r.id')
    .limit(most)
  return (after === undefined ? page : page.where('r.id', '>', after)).execute()
}
