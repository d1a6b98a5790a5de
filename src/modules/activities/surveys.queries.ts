import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'

const columns = ['id', 'projectId', 'slug', 'title', 'why', 'privacy', 'atRisk', 'opensAt', 'closesAt', 'publishedAt', 'version'] as const

/** A survey by the name in its address, published or not. */
export const surveyBySlug = (db: Reader, slug: string) =>
  db.selectFrom('activities.survey').select(columns).where('slug', '=', slug).executeTakeFirst()

export type Survey = NonNullable<Awaited<ReturnType<typeof surveyBySlug>>>

/** The survey that an address of staff names, inside its project; or the standard "not found" page. */
export async function surveyFor(db: Reader, projectId: string, slug: string): Promise<Survey> {
  const survey = await surveyBySlug(db, slug)
  return found(survey?.projectId === projectId ? survey : undefined, 'survey')
}

/** Surveys of a project, newest first, each with the number of its questions and of its responses. At most 200. */
export const surveysOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('activities.survey as s')
    .select(['s.id', 's.slug', 's.title', 's.opensAt', 's.closesAt', 's.publishedAt'])
    .select(({ selectFrom }) => [
      selectFrom('activities.question as q')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('q.surveyId', '=', 's.id')
        .where('q.removedAt', 'is', null)
        .as('questions'),
      selectFrom('activities.response as r')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('r.surveyId', '=', 's.id')
        .where('r.rehearsal', '=', false)
        .as('responses'),
    ])
    .where('s.projectId', '=', projectId)
    .orderBy('s.madeAt', 'desc')
    .limit(200)
    .execute()

/** Surveys that people can take part in now, those that close first at the top: of one project, or of all. At most 200. */
export function openSurveysOf(db: Reader, projectId: string | undefined, now: Date) {
  const open = db
    .selectFrom('activities.survey')
    .select(['id', 'projectId', 'slug', 'title', 'opensAt', 'closesAt'])
    .where('publishedAt', 'is not', null)
    .where(({ eb, or }) => or([eb('opensAt', 'is', null), eb('opensAt', '<=', now)]))
    .where(({ eb, or }) => or([eb('closesAt', 'is', null), eb('closesAt', '>', now)]))
    .orderBy('closesAt')
    .orderBy('id')
    .limit(200)
  return (projectId === undefined ? open : open.where('projectId', '=', projectId)).execute()
}

/** Names that are taken by surveys of the organisation and begin in the same way. */
export async function slugsLike(db: Reader, slug: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('activities.survey').select('slug').where('slug', 'like', `${slug}%`).limit(10_000).execute()
  return new Set(rows.map((row) => row.slug))
}

export type NewSurvey = { projectId: string; slug: string; title: string; atRisk: string; madeBy: string; madeAt: Date }

export async function insertSurvey(db: Writer, row: NewSurvey): Promise<string> {
  const id = newId()
  await db
    .insertInto('activities.survey')
    .values({ ...row, id })
    .execute()
  return id
}

export type About = { title: string; why: string; privacy: string; atRisk: string; opensAt: Date | null; closesAt: Date | null }

/** Saves what a survey says of itself, if nobody has since the version that was read. False: somebody got there first. */
export async function updateAbout(db: Writer, id: string, version: number, about: About): Promise<boolean> {
  const saved = await db
    .updateTable('activities.survey')
    .set({ ...about, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** False: it was published before. */
export async function markPublished(db: Writer, id: string, now: Date): Promise<boolean> {
  const marked = await db
    .updateTable('activities.survey')
    .set({ publishedAt: now })
    .where('id', '=', id)
    .where('publishedAt', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** Closes at a moment. An opening that lies after it goes: the survey never opens. */
export const setClosing = (db: Writer, id: string, closesAt: Date) =>
  db
    .updateTable('activities.survey')
    .set(({ eb, fn, val, ref }) => ({
      closesAt,
      opensAt: fn<Date | null>('nullif', [fn('least', [ref('opensAt'), val(closesAt)]), val(closesAt)]),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()

/** Holds a survey for the rest of the transaction, so that two people do not number its questions at once. */
export const holdSurvey = (db: Writer, id: string) => db.selectFrom('activities.survey').select('id').where('id', '=', id).forUpdate().execute()
