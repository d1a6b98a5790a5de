import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** A person who was not erased; undefined for nobody, and for those of another organisation. */
export const personById = (db: Reader, id: string) =>
  db.selectFrom(everybody(db).as('p')).select(['id', 'kind', 'name', 'email', 'phone', 'deactivatedAt']).where('id', '=', id).executeTakeFirst()

/** The member of staff whom somebody can turn to, while they work here (R21). */
export const namedContactOf = (db: Reader, personId: string) =>
  db
    .selectFrom('contributors.named_contact as n')
    .innerJoin(everybody(db).as('p'), 'p.id', 'n.staffId')
    .select(['p.id', 'p.name', 'p.email', 'p.phone'])
    .where('n.personId', '=', personId)
    .where('n.endedAt', 'is', null)
    .where('p.deactivatedAt', 'is', null)
    .executeTakeFirst()
