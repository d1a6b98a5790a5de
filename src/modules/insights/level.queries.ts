import { dayOf } from '#lib/dates.ts'
import { type Assessment, assess } from '#lib/involvement-level/index.ts'
import { evidenceOf, type Standing } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { type Dates, factsFrom, type Seen, stagesFrom } from './level.ts'

type Asked = { id: string; openedAt: Date | null; promise: Standing | undefined }

/** The level that the evidence of each project supports, with its reasons, by project id. */
export async function levelsOf(db: Reader, projects: readonly Asked[]): Promise<ReadonlyMap<string, Assessment>> {
  const dates = await datesOf(db, projects)
  return new Map([...dates].map(([id, one]) => [id, assess(factsFrom(one), stagesFrom(one))]))
}

/** All that is dated in each project, by project id. */
async function datesOf(db: Reader, projects: readonly Asked[]): Promise<ReadonlyMap<string, Dates>> {
  if (projects.length === 0) return new Map()
  const ids = projects.map(({ id }) => id)
  const seen = byProject(await seenIn(db, ids))
  const recorded = byProject((await evidenceOf(db, ids)).filter(({ superseded, takenOut }) => !superseded && !takenOut))
  const decisions = byProject(await db.selectFrom('insights.decision').select(['projectId', 'decidedOn']).where('projectId', 'in', ids).execute())
  const releases = byProject(await db.selectFrom('insights.release').select(['projectId', 'releasedAt']).where('projectId', 'in', ids).execute())
  return new Map(
    projects.map(({ id, openedAt, promise }) => [
      id,
      {
        seen: seen.get(id) ?? [],
        recorded: (recorded.get(id) ?? []).map((one) => ({ ...one, recordedOn: dayOf(one.onRecordAt) })),
        decisions: (decisions.get(id) ?? []).map(({ decidedOn }) => decidedOn),
        releases: (releases.get(id) ?? []).map(({ releasedAt }) => dayOf(releasedAt)),
        openedOn: openedAt && dayOf(openedAt),
        promiseMissedOn: promise?.missedOn ?? null,
      },
    ]),
  )
}

const byProject = <Row extends { projectId: string }>(rows: readonly Row[]) => Map.groupBy(rows, ({ projectId }) => projectId)

/** Activities that the platform saw itself, the first ones first. At most 20,000 notes. */
export async function seenIn(db: Reader, projectIds: readonly string[]): Promise<(Seen & { projectId: string })[]> {
  const surveys = await db
    .selectFrom('activities.public_held')
    .select(['projectId', 'title', 'happenedOn', 'recordedAt'])
    .where('projectId', 'in', [...projectIds])
    .$narrowType<{ happenedOn: string; recordedAt: Date }>()
    .execute()
  const notes = await db
    .selectFrom('contributions.public_held')
    .select(['projectId', 'kind', 'happenedOn', 'recordedAt'])
    .where('projectId', 'in', [...projectIds])
    .orderBy('happenedOn')
    .limit(20_000)
    .execute()
  return [...surveys.map((one) => ({ ...one, kind: 'survey' as const })), ...notes.map((one) => ({ ...one, title: '' }))]
    .map(({ recordedAt, ...one }) => ({ ...one, recordedOn: dayOf(recordedAt) }))
    .sort((one, other) => one.happenedOn.localeCompare(other.happenedOn))
}
