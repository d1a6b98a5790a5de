import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import type { Work } from '#platform/http/page.ts'
import { endOf, type Partner, partnerBeside } from './partner.ts'
import { insertEnding, insertPartner, otherNames, partnerById, resume, updateNaming, updatePartner } from './partners.queries.ts'
import { saveReach } from './reach.queries.ts'
import type { Group } from './reach.ts'

type Written = Partner & { mayBeNamed: boolean }

const by = ({ person, now }: Work) => ({ by: person.id, now })
const noted = ({ db, person, now }: Work, type: `partners.${string}`, subject: string) => record(db, { type, actor: person.id, subject, at: now })

export async function addPartner(work: Work, { mayBeNamed, ...written }: Written) {
  const decided = partnerBeside(await otherNames(work.db), written, dayOf(work.now))
  if (!decided.ok) return decided
  const id = await insertPartner(work.db, decided.value, mayBeNamed, by(work))
  // Somebody else, or a second press of the button, may have added it meanwhile.
  if (id === undefined) return refused('name-twice')
  await noted(work, 'partners.added', id)
  return ok(id)
}

export async function changePartner(work: Work, id: string, { mayBeNamed, ...written }: Written) {
  const before = found(await partnerById(work.db, id), 'partner')
  const decided = partnerBeside(await otherNames(work.db, id), written, dayOf(work.now))
  if (!decided.ok) return decided
  await updatePartner(work.db, id, decided.value)
  if (before.mayBeNamed !== mayBeNamed) {
    await updateNaming(work.db, id, mayBeNamed, by(work))
    await noted(work, mayBeNamed ? 'partners.naming-agreed' : 'partners.naming-taken-back', id)
  }
  await noted(work, 'partners.changed', id)
  return ok(id)
}

/** Says which groups a partner reaches, in place of what was said before. */
export async function sayReach(work: Work, id: string, groups: readonly Group[]): Promise<void> {
  found(await partnerById(work.db, id), 'partner')
  await saveReach(work.db, id, groups, by(work))
  await noted(work, 'partners.reach-said', id)
}

export async function endPartner(work: Work, id: string, { endedOn, reason }: { endedOn: string; reason: string }) {
  const partner = found(await partnerById(work.db, id), 'partner')
  const decided = endOf(partner, endedOn, dayOf(work.now))
  if (!decided.ok) return decided
  if (!(await insertEnding(work.db, id, { endedOn: decided.value, reason }, by(work)))) return refused('ended-already')
  await noted(work, 'partners.ended', id)
  return ok(id)
}

/** Work with a partner begins anew; where it had not ended, nothing happens. */
export async function resumePartner(work: Work, id: string): Promise<void> {
  found(await partnerById(work.db, id), 'partner')
  if (await resume(work.db, id, by(work))) await noted(work, 'partners.resumed', id)
}
