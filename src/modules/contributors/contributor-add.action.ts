import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { insertContributors } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Work } from '#platform/http/page.ts'
import type { How } from './consents.ts'
import { sayConsents } from './say-consents.action.ts'
import { insertLog } from './tell-person.queries.ts'

/** Texts are '' where they were not given. */
export type NewContributor = { name: string; email: string; phone: string; cameBy: string; how: How; saidOn: string }

/** Adds somebody who agreed to be contacted, with how they came and how they agreed. */
export async function addContributor(work: Work, { name, email, phone, cameBy, how, saidOn }: NewContributor) {
  const { db, person, now } = work
  if (saidOn > dayOf(now)) return refused('in-the-future')
  const id = newId()
  const [added] = await insertContributors(db, [{ id, name, email: email === '' ? null : email, phone, addedAt: now }])
  if (added === undefined) return refused('already-here')
  await record(db, { type: 'contributors.contributor-added', actor: person.id, subject: id, at: now })
  await sayConsents(work, id, { contact: true }, { how, saidOn })
  if (cameBy !== '') {
    const note = { kind: 'note', channel: 'none', words: `How they came: ${cameBy}` } as const
    await insertLog(db, { ...note, personId: id, happenedOn: saidOn, loggedBy: person.id, loggedAt: now })
  }
  return ok(id)
}
