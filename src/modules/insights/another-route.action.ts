import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { queue } from '#platform/jobs/queue.ts'
import { feedbackOfProject, insertOtherRoute, insertOutOfReach, type OtherRoute, setChannel, setTold } from './feedback.queries.ts'
import { stillWaiting, toldOn } from './feedback.ts'
import type { Doing } from './record-decision.action.ts'

/** What is done for somebody whom the first way did not reach. */
export type AnotherRoute =
  | { kind: 'contact'; contact: OtherRoute }
  | { kind: 'told'; how: string; day: string }
  | { kind: 'out-of-reach'; reason: string }

/**
 * Takes another way to somebody who was not told: a new contact, which holds from now on; or they were told in another way
 * already; or every way was tried, which is said with a reason and counts as not told for ever.
 */
export async function takeAnotherRoute({ db, person, now }: Doing, project: Pick<Project, 'id'>, feedbackId: string, route: AnotherRoute) {
  const feedback = found(await feedbackOfProject(db, project.id, feedbackId), 'person')
  if (!stillWaiting.has(feedback.state)) return refused('told-already')
  if (route.kind === 'told') {
    const possible = toldOn(route.day, { madeOn: feedback.madeOn, today: dayOf(now) })
    if (!possible.ok) return possible
    await setTold(db, [feedbackId], { toldOn: route.day, toldAt: now, toldBy: person.id, toldHow: route.how })
  }
  if (route.kind === 'out-of-reach') await insertOutOfReach(db, { feedbackId, reason: route.reason, decidedBy: person.id, decidedAt: now })
  if (route.kind === 'contact') {
    await insertOtherRoute(db, { ...route.contact, receiptId: feedback.receiptId, notedBy: person.id, notedAt: now })
    await setChannel(db, feedbackId, route.contact.channel)
    if (route.contact.channel === 'email') await queue(db, 'insights.tell', {}, { once: 'tell' })
  }
  await record(db, { type: `insights.route-${route.kind}`, actor: person.id, subject: feedbackId, at: now })
  return ok(true)
}
