import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** Somebody who applies with an account: public contributors only. Staff who look around apply for nobody. */
export const applicantOf = (db: Reader, personId: string) =>
  db
    .selectFrom(everybody(db).as('p'))
    .select(['p.id', 'p.name', 'p.email', 'p.phone'])
    .where('p.id', '=', personId)
    .where('p.kind', '=', 'contributor')
    .where('p.deactivatedAt', 'is', null)
    .executeTakeFirst()

export type Applicant = NonNullable<Awaited<ReturnType<typeof applicantOf>>>
