import { dayOf } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { previewed } from './occasions.ts'
import type { Doing } from './places.action.ts'
import { type OfferToTell, sharedBy, tellThem } from './tell.action.tsx'
import { insertTry, lettersOf, setTold, type Telling, tellingOf, toTell } from './tellings.queries.ts'

/** So many people are told at one press: their messages are written before the page comes back. */
export const mostAtOnce = 200

/** Tells those who wait to be told, each with the reason of their step. @returns how many were told now */
export async function tellWaiting({ db, organisation, person, now }: Doing, offer: OfferToTell) {
  const people = (await toTell(db, offer.id, previewed)).slice(0, mostAtOnce)
  if (people.length === 0) return refused('nobody-waits')
  const shared = await sharedBy(db, { offer, now, baseUrl: organisation.baseUrl })
  const told = await tellThem({ db, organisation, now, by: person.id }, shared, people)
  await record(db, { type: 'opportunities.people-told', actor: person.id, subject: offer.id, at: now, details: { people: told } })
  return ok(told)
}

export type ToldRefusal = 'told-in-future' | 'told-before-made' | 'told-already'

/** Whether a day can be the one on which somebody was told: from the day on which there was something to tell, until today. */
export function toldOn(day: string, { madeOn, today }: { madeOn: string; today: string }): Result<string, Exclude<ToldRefusal, 'told-already'>> {
  if (day > today) return refused('told-in-future')
  return day < madeOn ? refused('told-before-made') : ok(day)
}

export type Tried = { reached: true; day: string; how: string } | { reached: false; day: string; reason: string }

/** Whether a person can still be the one who tells somebody: they know already, or an email is under way. */
const done = new Set(['told', 'looked-up'])

/** Records a call, or another way in which a person told somebody; or that it did not reach them, and they stay on the list. */
export async function recordTelling({ db, person, now }: Doing, opportunityId: string, applicationId: string, tried: Tried) {
  const telling = found(await tellingOf(db, opportunityId, applicationId), 'person')
  const possible = toldOn(tried.day, { madeOn: dayOf(telling.madeAt), today: dayOf(now) })
  if (!possible.ok) return possible
  if (done.has(telling.state)) return refused('told-already')
  if (tried.reached) await setTold(db, [telling.tellingId], { toldOn: tried.day, toldAt: now, toldBy: person.id, toldHow: tried.how })
  else await insertTry(db, { tellingId: telling.tellingId, reason: tried.reason, triedOn: tried.day, recordedBy: person.id, recordedAt: now })
  await record(db, {
    type: tried.reached ? 'opportunities.person-told' : 'opportunities.person-not-reached',
    actor: person.id,
    subject: applicationId,
    at: now,
  })
  return ok(true)
}

/** Records that letters were posted on a day. Those that no longer wait are left out. */
export async function markLettersPosted({ db, person, now }: Doing, opportunityId: string, ids: readonly string[], day: string) {
  const letters = (await lettersOf(db, opportunityId)).filter(({ tellingId }) => ids.includes(tellingId))
  if (letters.length === 0) return refused('nothing-chosen')
  const possible = toldOn(day, { madeOn: dayOf(letters.at(-1)?.madeAt ?? now), today: dayOf(now) })
  if (!possible.ok) return possible
  const told = await setTold(db, letters.map(tellingId), { toldOn: day, toldAt: now, toldBy: person.id, toldHow: '' })
  for (const letter of letters) await record(db, { type: 'opportunities.letter-posted', actor: person.id, subject: letter.applicationId, at: now })
  return ok(told)
}

const tellingId = (letter: Telling): string => letter.tellingId
