import { addMonths, dayOf, startOfDay } from '#lib/dates.ts'
import { drawnTicket, reservesOf } from '#lib/fair-selection/index.ts'
import { ok, refused } from '#lib/result.ts'
import { newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { queue } from '#platform/jobs/queue.ts'
import type { OfferState } from '../offer/offer.ts'
import { leftOver, problemOf } from './bounds.ts'
import { type Draw, entriesOf, insertDraw, latestDraw, updateDraw, updateRunning } from './draws.queries.ts'
import { findLottery } from './find-lottery.job.ts'
import { involvedSince, pooled, selectionOf } from './pool.queries.ts'
import { holding, mayRun } from './run.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

/** Twelve months before a moment. */
export const yearBefore = (now: Date): Date => startOfDay(addMonths(dayOf(now), -12))

/** Whether a draw waits for somebody to go on with it. */
export const isAtHand = (draw: Draw | undefined): draw is Draw =>
  draw !== undefined && (draw.state === 'running' || draw.state === 'found') && draw.confirmedAt === null && draw.setAsideAt === null

/** Asks for the lottery among all who are eligible. What holds now is kept with it, and a job finds the tickets. */
export async function askForDraw({ db, person, now }: Doing, opportunity: { id: string; state: OfferState }) {
  const { plan, bounds, people, tally } = await selectionOf(db, opportunity.id)
  const allowed = mayRun(opportunity.state, tally, isAtHand(await latestDraw(db, opportunity.id)))
  if (!allowed.ok) return allowed
  if (allowed.value === 'place-for-all' || !plan) return refused('place-for-all')
  const eligible = people.filter(({ kind }) => kind === 'eligible')
  const held = people.filter(({ kind }) => holding.includes(kind))
  const times = await involvedSince(db, eligible, yearBefore(now))
  const everybody = await pooled(db, [...eligible, ...held], plan, [...times, ...held.map(() => 1)])
  const taken = new Set(everybody.slice(eligible.length).flatMap(({ household }) => household ?? []))
  // Whoever shares a household with somebody who has a place is left out, and is told so when the draw is confirmed.
  const pool = everybody.slice(0, eligible.length).map((one, n) => ({ ...one, applicationId: eligible[n]!.applicationId }))
  const free = pool.filter(({ household }) => household === null || !taken.has(household))
  const id = await insertDraw(
    db,
    {
      ...{ opportunityId: opportunity.id, method: plan.method, places: tally.free, held: tally.held, newcomerWeight: plan.newcomerWeight },
      ...{ households: plan.households, bounds: leftOver(bounds, held), askedBy: person.id, askedAt: now },
    },
    free,
  )
  if (id === undefined) return refused('draw-at-hand')
  await queue(db, findLottery, { draw: id }, { urgent: true })
  await record(db, {
    type: 'opportunities.draw-asked',
    actor: person.id,
    subject: opportunity.id,
    at: now,
    details: { draw: id, people: free.length },
  })
  return ok(id)
}

/** Ends the search. Whatever it had found is not kept. */
export async function cancelDraw({ db, person, now }: Doing, draw: Draw): Promise<void> {
  if (!(await updateRunning(db, draw.id, { state: 'cancelled', endedAt: now }))) return
  await record(db, { type: 'opportunities.draw-cancelled', actor: person.id, subject: draw.opportunityId, at: now, details: { draw: draw.id } })
}

/** Draws a ticket by a seed: typed, or made here. The tickets were fixed before. @param seed '' for one that is made */
export async function drawTicket({ db, person, now }: Doing, draw: Draw, seed: string) {
  if (!isAtHand(draw) || !draw.tickets) return refused('no-tickets')
  if (draw.seed !== null) return refused('drawn-already')
  const entries = await entriesOf(db, draw.id)
  const used = seed === '' ? newToken() : seed
  const ticket = drawnTicket(used, draw.tickets.length)
  const placeOf = new Map(entries.map(({ number }, place) => [number, place]))
  const panel = draw.tickets[ticket]!.map((number) => placeOf.get(number)!)
  const reserves = reservesOf(problemOf(draw.places, draw.bounds, entries), panel, used).map((place) => entries[place]!.number)
  const drawn = { seed: used, seedMade: seed === '', ticket, reserves, drawnBy: person.id, drawnAt: now }
  if (!(await updateDraw(db, draw.id, 'drawnAt', drawn))) return refused('drawn-already')
  await record(db, { type: 'opportunities.ticket-drawn', actor: person.id, subject: draw.opportunityId, at: now, details: { draw: draw.id, ticket } })
  return ok(ticket)
}

/** Puts the record where everybody can read it. */
export async function publishDraw({ db, person, now }: Doing, draw: Draw) {
  if (!draw.tickets || draw.setAsideAt) return refused('no-tickets')
  if (!(await updateDraw(db, draw.id, 'publishedAt', { publishedBy: person.id, publishedAt: now }))) return refused('published-already')
  await record(db, { type: 'opportunities.draw-published', actor: person.id, subject: draw.opportunityId, at: now, details: { draw: draw.id } })
  return ok(true)
}

/** Sets a draw aside before it is confirmed. Once a seed has been drawn it needs a reason, which is read in public: nobody draws until they like the outcome. */
export async function setDrawAside({ db, person, now }: Doing, draw: Draw, because: string) {
  if (!isAtHand(draw) || draw.state !== 'found') return refused('nothing-at-hand')
  if (draw.seed !== null && because === '') return refused('reason-missing')
  if (!(await updateDraw(db, draw.id, 'setAsideAt', { setAsideBy: person.id, setAsideAt: now, because }))) return refused('nothing-at-hand')
  await record(db, { type: 'opportunities.draw-set-aside', actor: person.id, subject: draw.opportunityId, at: now, details: { draw: draw.id } })
  return ok(true)
}
