import type { NotNull } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { PartOfDay, Reached } from './reached.ts'
import { sourceName } from './sources.ts'

/** How a project reached people: by which channels, at which times, and through whom. What was brought in from elsewhere is no channel. */
export async function reachedIn(db: Reader, projectId: string): Promise<Reached> {
  const routes = await db
    .selectFrom('contributions.public_route')
    .select('source')
    .where('projectId', '=', projectId)
    .where('source', '<>', 'import')
    .orderBy('people', 'desc')
    .$narrowType<{ source: NotNull }>()
    .execute()
  const held = await db
    .selectFrom('contributions.public_held')
    .select(['happenedOn', 'partOfDay'])
    .where('projectId', '=', projectId)
    .where('kind', 'in', ['meeting', 'visit', 'session'])
    .limit(5000)
    .$narrowType<{ happenedOn: NotNull; partOfDay: PartOfDay | null }>()
    .execute()
  const partners = await db
    .selectFrom('projects.public_partner_work')
    .select(['asked', 'paid'])
    .where('projectId', '=', projectId)
    .$narrowType<{ asked: NotNull; paid: NotNull }>()
    .execute()
  return { channels: routes.map(({ source }) => sourceName(source).toLowerCase()), held, partners }
}
