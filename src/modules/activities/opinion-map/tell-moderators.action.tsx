import { dayOf } from '#lib/dates.ts'
import { tellPerson } from '#modules/contributors/index.ts'
import { activePeople, holdersOf } from '#modules/people/index.ts'
import { projectById } from '#modules/projects/index.ts'
import { historyOf, record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { href } from '#platform/http/page.ts'
import type { TakeInWork } from '../take-in.action.ts'
import type { OpinionMapRow } from './maps.queries.ts'
import { StatementWaitsMessage } from './statement-waits.message.tsx'

const told = 'activities.moderators-told'

/**
 * Tells those who may decide that a statement waits to be read, at most once on one London day for each map. The caller holds the map, so that of two
 * statements at one moment one tells.
 */
export async function tellModerators(work: TakeInWork, map: OpinionMapRow): Promise<void> {
  const { db, organisation, now } = work
  const before = (await historyOf(db, map.id)).findLast(({ type }) => type === told)
  if (before && dayOf(before.at) === dayOf(now)) return
  const project = await projectById(db, map.projectId)
  if (!project) return
  const link = organisation.baseUrl + href('/projects/:project/opinion-maps/:map/moderation', { project: project.slug, map: map.slug })
  const people = await moderators(db, map.projectId)
  for (const { id, name } of people)
    await tellPerson(work, id, {
      subject: `A statement waits to be read: ${map.title}`,
      content: <StatementWaitsMessage name={name} title={map.title} link={link} />,
      kind: 'activities.statement-waits',
      about: map.id,
    })
  await record(db, { type: told, actor: null, subject: map.id, at: now, details: { people: people.length } })
}

/** Those whose roles have the permission `activities.moderate`: leads of the organisation, and the co-leads of the project. */
async function moderators(db: Reader, projectId: string): Promise<{ id: string; name: string }[]> {
  const leads = (await activePeople(db)).filter(({ roles }) => roles.includes('lead'))
  const all = [...leads, ...(await holdersOf(db, projectId, 'co-lead'))]
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()]
}
