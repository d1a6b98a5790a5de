import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type ApplicationStanding, insertSteps, type NewStep } from '../apply/steps.queries.ts'
import { mayFollow } from '../apply/steps.ts'
import { insertCapacity } from './capacity.queries.ts'
import { holdOpportunity } from './hold.queries.ts'
import { lineOf } from './line.action.ts'
import { type Chosen, mayChangePlaces, mayChoose, mayOffer } from './line.ts'
import { type OfferToTell, sharedBy, tellThem } from './tell.action.tsx'
import { toTellOf } from './tellings.queries.ts'

export type Doing = Pick<Work, 'db' | 'person' | 'now' | 'organisation'>

/** Says how many places there are. Who is chosen, offered or confirmed already stays so. */
export async function sayPlaces({ db, person, now }: Doing, offer: OfferToTell, places: number, because: string) {
  await holdOpportunity(db, offer.id)
  const { now: before } = await lineOf(db, offer.id)
  const may = mayChangePlaces(before.places, places, because)
  if (!may.ok) return may
  await insertCapacity(db, { opportunityId: offer.id, places, because, setBy: person.id, setAt: now })
  await record(db, { type: 'opportunities.places-said', actor: person.id, subject: offer.id, at: now, details: { places } })
  return ok(places)
}

/** Writes one next step of each of some applications. False: somebody else was first, and nothing may be kept. */
export async function takeSteps(
  { db, person, now }: Pick<Doing, 'db' | 'now'> & { person: { id: string } | null },
  standings: readonly ApplicationStanding[],
  step: (of: ApplicationStanding) => Pick<NewStep, 'kind' | 'because' | 'reservePlace' | 'answerBy'>,
): Promise<boolean> {
  const rows = standings.map((of) => ({
    ...step(of),
    applicationId: of.applicationId,
    place: of.place + 1,
    takenBy: person?.id ?? null,
    takenAt: now,
  }))
  if (!rows.every(({ kind }, at) => mayFollow(standings[at]!.kind, kind))) return false
  if ((await insertSteps(db, rows)) !== rows.length) return false
  for (const { applicationId, kind } of rows)
    await record(db, { type: `opportunities.${kind}` as const, actor: person?.id ?? null, subject: applicationId, at: now })
  return true
}

/** Chooses among the eligible without a lottery. Reserves are asked in the order in which they applied, after those who wait already. */
export async function chooseByHand(work: Doing, offer: OfferToTell, decisions: ReadonlyMap<string, Chosen>, because: string) {
  await holdOpportunity(work.db, offer.id)
  const { standings, now: places } = await lineOf(work.db, offer.id)
  const may = mayChoose(places, decisions, because)
  if (!may.ok) return may
  const decided = standings.filter(({ applicationId, kind }) => kind === 'eligible' && decisions.has(applicationId))
  if (decided.length !== decisions.size) return refused('changed-meanwhile')
  let last = Math.max(0, ...standings.map(({ reservePlace }) => reservePlace ?? 0))
  const taken = await takeSteps(work, decided, ({ applicationId }) => {
    const kind = decisions.get(applicationId)!
    return kind === 'reserve' ? { kind, because, reservePlace: ++last } : { kind, because }
  })
  return taken ? ok(decided.length) : refused('changed-meanwhile')
}

/** Offers places to those whose turn it is, and tells them at once. */
export async function offerPlaces(work: Doing, offer: OfferToTell, ids: readonly string[], answerBy: string) {
  await holdOpportunity(work.db, offer.id)
  const { standings, now: places } = await lineOf(work.db, offer.id)
  const may = mayOffer(places.toOffer, ids, answerBy, dayOf(work.now))
  if (!may.ok) return may
  const offered = standings.filter(({ applicationId }) => ids.includes(applicationId))
  // How they were chosen goes with the offer.
  if (!(await takeSteps(work, offered, ({ because }) => ({ kind: 'offered', answerBy, because })))) return refused('changed-meanwhile')
  await tellNow(work, offer, ids)
  return ok(ids.length)
}

/** Takes a place back from somebody who has it, with the reason that they read, and tells them at once. */
export async function standDown(work: Doing, offer: OfferToTell, standing: ApplicationStanding, because: string) {
  if (!mayFollow(standing.kind, 'stood-down')) return refused('has-no-place')
  if (!(await takeSteps(work, [standing], () => ({ kind: 'stood-down', because })))) return refused('changed-meanwhile')
  await tellNow(work, offer, [standing.applicationId])
  return ok(true)
}

/** Ends the waiting list: whoever is on it has an answer that is final. They are told with the others who get no place. */
export async function endWaitingList(work: Doing, offer: OfferToTell, because: string) {
  await holdOpportunity(work.db, offer.id)
  const { standings } = await lineOf(work.db, offer.id)
  const reserves = standings.filter(({ kind }) => kind === 'reserve')
  if (reserves.length === 0) return refused('nobody-waits')
  return (await takeSteps(work, reserves, () => ({ kind: 'not-selected', because }))) ? ok(reserves.length) : refused('changed-meanwhile')
}

async function tellNow({ db, organisation, now, person }: Doing, offer: OfferToTell, applicationIds: readonly string[]): Promise<void> {
  const shared = await sharedBy(db, { offer, now, baseUrl: organisation.baseUrl })
  await tellThem({ db, organisation, now, by: person.id }, shared, await toTellOf(db, offer.id, applicationIds))
}
