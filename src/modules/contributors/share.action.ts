import { refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { consentsInForce } from './consents.queries.ts'
import { isGiven } from './consents.ts'
import { sayConsents } from './say-consents.action.ts'
import { insertShared, sharedBy, takeBackShared } from './shared.queries.ts'
import { type Shared, share } from './shared.ts'
import type { Told } from './told.ts'

/** Adds something that somebody chose to share. Their consent to be found by it is given in the same step, or was before. */
export async function shareMore(work: Work, personId: string, { agrees, told, ...more }: Shared & { agrees: boolean; told: Told }) {
  const { db, person, now } = work
  const consented = agrees || isGiven(await consentsInForce(db, personId), 'involvement')
  const shared = share({ consented, shared: await sharedBy(db, personId) }, more)
  if (!shared.ok) return shared
  if (agrees) await sayConsents(work, personId, { involvement: true }, told)
  if (!(await insertShared(db, personId, shared.value, now))) return refused('already-shared')
  await record(db, { type: 'contributors.shared', actor: person.id, subject: personId, at: now, details: { kind: more.kind, how: told.how } })
  return shared
}

/** Takes back something that was shared. From then on nobody is found by it. False where it was not there. */
export async function takeBack({ db, person, now }: Work, personId: string, id: string): Promise<boolean> {
  const taken = await takeBackShared(db, personId, id, now)
  if (taken) await record(db, { type: 'contributors.sharing-taken-back', actor: person.id, subject: personId, at: now })
  return taken
}
