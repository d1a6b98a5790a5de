import type { NotNull } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import { openOffers } from '../offer/offers.queries.ts'

const mostWays = 6

/** Where people can be heard now: open opportunities but this one, and open surveys; soonest closing first. At most 6 of each. */
export async function openWays(db: Reader, now: Date, besides: string): Promise<{ title: string; path: string }[]> {
  const offers = (await openOffers(db, now)).filter(({ id }) => id !== besides).slice(0, mostWays)
  const surveys = await db
    .selectFrom('activities.public_survey')
    .select(['title', 'slug'])
    .where('opensAt', '<=', now)
    .where('closesAt', '>', now)
    .orderBy('closesAt')
    .limit(mostWays)
    .$narrowType<Record<'title' | 'slug', NotNull>>()
    .execute()
  return [
    ...offers.map(({ id, title }) => ({ title, path: `/opportunities/${id}` })),
    ...surveys.map(({ slug, title }) => ({ title, path: `/surveys/${slug}` })),
  ]
}
