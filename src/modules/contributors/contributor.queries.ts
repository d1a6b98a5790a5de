import { dayOf } from '#lib/dates.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { accessNeedsOf } from './access-needs.queries.ts'
import { askLimit, asksUntil, mayBeAskedNow } from './directory-conditions.queries.ts'

type Asked = { today: string; asksPerYear: number }

/** One contributor with what decides whether they may be asked; undefined where there is none, or they were erased. */
export const contributorById = (db: Reader, id: string, { today, asksPerYear }: Asked) =>
  db
    .selectFrom(everybody(db).as('p'))
    .select(['p.id', 'p.name', 'p.email', 'p.phone', 'p.addedAt', 'p.deactivatedAt'])
    .select([asksUntil(today).as('asks'), askLimit(asksPerYear).as('askLimit'), mayBeAskedNow(today, asksPerYear).as('mayBeAsked')])
    .where('p.id', '=', id)
    .where('p.kind', '=', 'contributor')
    .executeTakeFirst()

/** The contributor of a page, with the flag of their access needs as somebody among staff may see it; 404 where there is none. */
export async function contributorFor(db: Reader, id: string, { viewer, now }: { viewer: { id: string }; now: Date }) {
  const today = dayOf(now)
  const { asksPerYear } = await settingsOf(db)
  const contributor = found(await contributorById(db, id, { today, asksPerYear }), 'person')
  const needs = (await accessNeedsOf(db, [id], { id: viewer.id, today })).get(id)
  return { ...contributor, needs }
}

export type ContributorSeen = Awaited<ReturnType<typeof contributorFor>>
