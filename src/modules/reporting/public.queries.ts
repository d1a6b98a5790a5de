import { type NotNull, sql } from 'kysely'
import type { Course, Outcome } from '#modules/insights/index.ts'
import type { Reader } from '#platform/database/types.ts'

// PostgreSQL does not say which columns of a view are never null; the tables behind them do.
type ProjectColumns = Record<
  | 'id'
  | 'slug'
  | 'title'
  | 'summary'
  | 'purpose'
  | 'decision'
  | 'canChange'
  | 'cannotChange'
  | 'alreadyDecided'
  | 'alreadyKnown'
  | 'timeline'
  | 'decidedBy'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
  | 'openedAt',
  NotNull
>
type ThemeColumns = Record<'id' | 'name' | 'outcome' | 'reason' | 'contributions' | 'people' | 'releasedAt' | 'answerId', NotNull>

/** Projects that the public can read, newest first. At most 200. */
export const publicProjects = (db: Reader) =>
  db.selectFrom('projects.public_project').selectAll().orderBy('openedAt', 'desc').limit(200).$narrowType<ProjectColumns>().execute()

export const publicProject = (db: Reader, slug: string) =>
  db.selectFrom('projects.public_project').selectAll().where('slug', '=', slug).$narrowType<ProjectColumns>().executeTakeFirst()

/** Surveys that can be answered now, or later, of one project or of all. At most 200. */
export const publicSurveys = (db: Reader, projectId?: string) =>
  db
    .selectFrom('activities.public_survey')
    .selectAll()
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .orderBy('closesAt')
    .limit(200)
    .$narrowType<Record<'id' | 'projectId' | 'slug' | 'title', NotNull>>()
    .execute()

/** Opinion maps that can be answered now, or later, or whose results can be seen, of one project or of all. At most 200. */
export const publicOpinionMaps = (db: Reader, projectId?: string) =>
  db
    .selectFrom('activities.public_opinion_map')
    .selectAll()
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .orderBy('closesAt')
    .limit(200)
    .$narrowType<Record<'id' | 'projectId' | 'slug' | 'title', NotNull>>()
    .execute()

/** What people can put first, or share out a sum for, and what came of it: of one project, newest first. At most 50. */
export const publicPriorities = (db: Reader, projectId: string) =>
  db
    .selectFrom('activities.public_priority_setting')
    .select(['slug', 'title', 'closesAt', 'voteOpened', 'voteClosed'])
    .where('projectId', '=', projectId)
    .orderBy('id', 'desc')
    .limit(50)
    .$narrowType<Record<'slug' | 'title', NotNull>>()
    .execute()

/** How many took part by each way, most first. What an opinion map found is no person. */
export const routesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('contributions.public_route')
    .select(['source', 'people', 'contributions'])
    .where('projectId', '=', projectId)
    .where('source', '<>', 'opinion-map')
    .orderBy('people', 'desc')
    .$narrowType<Record<'source' | 'people' | 'contributions', NotNull>>()
    .execute()

/** Answered themes of a project with their answers, most contributions first. At most 200. */
export const publicThemes = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.public_theme')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('contributions', 'desc')
    .orderBy('name')
    .limit(200)
    .$narrowType<ThemeColumns>()
    .execute()

/** The newest answers of the organisation with one of these outcomes, with their projects. At most `limit`. */
export const newestAnswers = (db: Reader, outcomes: readonly Outcome[], limit: number) =>
  db
    .selectFrom('insights.public_theme as t')
    .innerJoin('projects.public_project as p', 'p.id', 't.projectId')
    .select(['t.name', 't.outcome', 't.reason', 't.dueOn', 't.people', 't.releasedAt', 't.difference', 'p.slug', 'p.title'])
    .where('t.outcome', 'in', [...outcomes])
    .orderBy('t.releasedAt', 'desc')
    .orderBy('t.people', 'desc')
    .limit(limit)
    .$narrowType<Omit<ThemeColumns, 'id' | 'answerId' | 'contributions'> & Record<'slug' | 'title', NotNull>>()
    .execute()

/** Answers whose day has passed with nothing said since: "will change by" and "considering until". */
export const overdueAnswers = (db: Reader, today: string) =>
  db
    .selectFrom('insights.public_theme as t')
    .innerJoin('projects.public_project as p', 'p.id', 't.projectId')
    .select(['t.name', 't.outcome', 't.dueOn', 'p.slug', 'p.title', 'p.id as projectId'])
    .where('t.outcome', 'in', ['will-change', 'considering'])
    .where('t.dueOn', '<', today)
    .where(sql<boolean>`t.difference is null`)
    .orderBy('t.dueOn')
    .limit(200)
    .$narrowType<Record<'name' | 'outcome' | 'dueOn' | 'slug' | 'title' | 'projectId', NotNull>>()
    .execute()

/** Words chosen for publication, by theme, newest first. At most 300. */
export const publicVoices = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.public_voice')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('chosenAt', 'desc')
    .limit(300)
    .$narrowType<Record<'themeId' | 'words' | 'shownName', NotNull>>()
    .execute()

/** The statement of commitment that a project follows: the version that was valid when it was made; undefined where there was none. */
export const followedCommitment = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.public_commitment')
    .select(['versionId', 'number', 'agreedOn'])
    .where('projectId', '=', projectId)
    .$narrowType<Record<'versionId' | 'number' | 'agreedOn', NotNull>>()
    .executeTakeFirst()

/** Who met the public after a day, a row for each of those who decide and each meeting; the name is '' unless the organisation names them. At most 5,000. */
export const metThePublicSince = (db: Reader, day: string) =>
  db
    .selectFrom('projects.public_attendance')
    .select(['meetingId', 'heldOn', 'shownName'])
    .where('heldOn', '>', day)
    .orderBy('heldOn')
    .limit(5000)
    .$narrowType<Record<'meetingId' | 'heldOn' | 'shownName', NotNull>>()
    .execute()

/** What a project says of what people told the organisation before, first noted first. At most 200. */
export const publicKnown = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.public_known')
    .select(['about', 'course', 'because', 'earlierTitle', 'earlierSlug'])
    .where('projectId', '=', projectId)
    .orderBy('notedAt')
    .orderBy('id')
    .limit(200)
    .$narrowType<Record<'about' | 'because' | 'earlierTitle' | 'earlierSlug', NotNull> & { course: Course }>()
    .execute()

/** Community groups that were asked or paid in a project, by name; '' where nobody agreed to its being shown. `totalPence`: of all together. At most 200. */
export const publicPartners = (db: Reader, projectId: string) =>
  db
    .selectFrom('projects.public_partner_work')
    .select(['shownName', 'asked', 'paid', 'totalPence'])
    .where('projectId', '=', projectId)
    .orderBy('shownName')
    .limit(200)
    .$narrowType<Record<'shownName' | 'asked' | 'paid' | 'totalPence', NotNull>>()
    .execute()
