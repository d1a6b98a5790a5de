import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import type { Work } from '#platform/http/page.ts'
import { datesOfGroup, insertDated, insertGroup, plusGroupsOn } from './plus-groups.queries.ts'
import { datedAfter, type PlusGroupDraft, plusGroup } from './plus-groups.ts'

type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }

const changed = ({ db, person, now }: Doing, subject: string, how: string) =>
  record(db, { type: 'organisations.plus-group-changed', actor: person.id, subject, at: now, details: { how } })

/** Puts a group on the list of those that the organisation most needs to hear from. */
export async function addPlusGroup(work: Doing, draft: PlusGroupDraft) {
  const { db, person, now } = work
  const today = dayOf(now)
  const others = (await plusGroupsOn(db, today)).map(({ name }) => name)
  const decided = plusGroup({ today, last: undefined, others }, draft)
  if (!decided.ok) return decided
  const id = await insertGroup(db, { by: person.id, now })
  await insertDated(db, id, { ...decided.value, how: 'agreed', reason: '' }, { by: person.id, now })
  await changed(work, id, 'agreed')
  return ok(id)
}

/** Says anew what is so of a group, from a day on. What was said before stays. */
export async function reviewPlusGroup(work: Doing, id: string, draft: PlusGroupDraft) {
  const { db, person, now } = work
  const today = dayOf(now)
  const last = found((await datesOfGroup(db, id))[0], 'group')
  const others = (await plusGroupsOn(db, today)).filter((group) => group.id !== id).map(({ name }) => name)
  const decided = plusGroup({ today, last, others }, draft)
  if (!decided.ok) return decided
  await insertDated(db, id, { ...decided.value, how: 'reviewed', reason: '' }, { by: person.id, now })
  await changed(work, id, 'reviewed')
  return ok(id)
}

/** Takes a group off the list from a day on, with the reason. */
export async function endPlusGroup(work: Doing, id: string, { validFrom, reason }: { validFrom: string; reason: string }) {
  const { db, person, now } = work
  const last = found((await datesOfGroup(db, id))[0], 'group')
  const decided = datedAfter({ today: dayOf(now), last }, validFrom)
  if (!decided.ok) return decided
  const { name, about, owner } = last
  if (!(await insertDated(db, id, { name, about, owner, validFrom, how: 'ended', reason }, { by: person.id, now }))) return refused('ended-already')
  await changed(work, id, 'ended')
  return ok(id)
}
