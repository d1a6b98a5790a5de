import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type ApplicationStanding, insertSteps, type NewStep, standingsOf } from '../apply/steps.queries.ts'
import type { OfferState } from '../offer/offer.ts'
import { isAtHand } from './draw.action.ts'
import { type Draw, entriesOf, latestDraw, updateDraw } from './draws.queries.ts'
import { selectionOf } from './pool.queries.ts'
import { mayRun } from './run.ts'
import { drawnByLottery, householdHasPlace, placeForAll } from './selection.words.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

/** Makes a drawn ticket hold: each who was in the pool and is still eligible gets their step, in the caller's transaction. */
export async function confirmDraw(work: Doing, draw: Draw) {
  const { db, person, now } = work
  if (!isAtHand(draw) || draw.seed === null) return refused('not-drawn')
  if (!(await updateDraw(db, draw.id, 'confirmedAt', { confirmedBy: person.id, confirmedAt: now }))) return refused('not-drawn')
  const standings = new Map((await standingsOf(db, draw.opportunityId)).map((one) => [one.applicationId, one]))
  const selected = new Set(draw.tickets![draw.ticket!])
  const reserves = draw.reserves ?? []
  const entries = await entriesOf(db, draw.id)
  const steps = entries.flatMap(({ applicationId, number, chance }): NewStep[] => {
    const standing = standings.get(applicationId)
    // Whoever withdrew meanwhile stays withdrawn; somebody else comes in.
    if (standing?.kind !== 'eligible') return []
    const step = stepAfter(standing, draw, work)
    const reserve = reserves.indexOf(number)
    if (selected.has(number)) return [{ ...step, kind: 'selected' }]
    if (reserve >= 0) return [{ ...step, kind: 'reserve', reservePlace: reserve + 1 }]
    return [{ ...step, kind: 'not-selected', because: drawnByLottery(chance ?? 0) }]
  })
  const inPool = new Set(entries.map(({ applicationId }) => applicationId))
  for (const standing of standings.values())
    if (draw.households && standing.kind === 'eligible' && standing.takenAt <= draw.askedAt && !inPool.has(standing.applicationId))
      steps.push({ ...stepAfter(standing, draw, work), kind: 'not-selected', because: householdHasPlace })
  if ((await insertSteps(db, steps)) !== steps.length) throw new Error('Somebody changed an application while the draw was confirmed')
  await record(db, { type: 'opportunities.draw-confirmed', actor: person.id, subject: draw.opportunityId, at: now, details: { draw: draw.id } })
  return ok(steps.length)
}

const stepAfter = ({ applicationId, place }: ApplicationStanding, draw: Draw, { person, now }: Doing) => ({
  applicationId,
  place: place + 1,
  drawId: draw.id,
  takenBy: person.id,
  takenAt: now,
})

/** Gives everybody who is eligible a place, where there are places enough: no draw is needed. */
export async function selectEverybody({ db, person, now }: Doing, opportunity: { id: string; state: OfferState }) {
  const { people, tally } = await selectionOf(db, opportunity.id)
  const allowed = mayRun(opportunity.state, tally, isAtHand(await latestDraw(db, opportunity.id)))
  if (!allowed.ok) return allowed
  if (allowed.value === 'draw') return refused('more-than-places')
  const steps = people
    .filter(({ kind }) => kind === 'eligible')
    .map(
      ({ applicationId, place }): NewStep => ({
        ...{ applicationId, place: place + 1, kind: 'selected', because: placeForAll, takenBy: person.id, takenAt: now },
      }),
    )
  if ((await insertSteps(db, steps)) !== steps.length) throw new Error('Somebody changed an application at the same time')
  await record(db, {
    type: 'opportunities.everybody-selected',
    actor: person.id,
    subject: opportunity.id,
    at: now,
    details: { people: steps.length },
  })
  return ok(steps.length)
}

/** Where every place is taken, whoever became eligible since waits after those who were drawn. */
export async function keepInReserve({ db, person, now }: Doing, opportunity: { id: string; state: OfferState }) {
  const { people, tally } = await selectionOf(db, opportunity.id)
  const allowed = mayRun(opportunity.state, tally, isAtHand(await latestDraw(db, opportunity.id)))
  if (allowed.ok || allowed.because !== 'all-taken') return refused('places-left')
  const last = Math.max(0, ...people.map(({ reservePlace }) => reservePlace ?? 0))
  const steps = people
    .filter(({ kind }) => kind === 'eligible')
    .map(
      ({ applicationId, place }, n): NewStep => ({
        ...{ applicationId, place: place + 1, kind: 'reserve', reservePlace: last + n + 1, takenBy: person.id, takenAt: now },
      }),
    )
  if ((await insertSteps(db, steps)) !== steps.length) throw new Error('Somebody changed an application at the same time')
  await record(db, { type: 'opportunities.kept-in-reserve', actor: person.id, subject: opportunity.id, at: now, details: { people: steps.length } })
  return ok(steps.length)
}
