import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { feedbackOfProject, insertAttempt, setNotReached, setTold, waitingFor } from './feedback.queries.ts'
import { toldOn } from './feedback.ts'
import type { Doing } from './record-decision.action.ts'

type OfProject = Pick<Project, 'id'>

/** Records that letters were posted on a day. Those that are not the project's, or no longer wait, are left out. */
export async function markPosted({ db, person, now }: Doing, project: OfProject, ids: readonly string[], day: string) {
  const letters = (await waitingFor(db, project.id, 'letter')).filter((letter) => ids.includes(letter.feedbackId))
  if (letters.length === 0) return refused('nothing-chosen')
  // Those who wait longest come first, so the last letter is of the latest release.
  const madeOn = letters[letters.length - 1]?.madeOn ?? dayOf(now)
  const possible = toldOn(day, { madeOn, today: dayOf(now) })
  if (!possible.ok) return possible
  const told = await setTold(
    db,
    letters.map((letter) => letter.feedbackId),
    { toldOn: day, toldAt: now, toldBy: person.id },
  )
  for (const id of told) await record(db, { type: 'insights.letter-posted', actor: person.id, subject: id, at: now })
  return ok(told.length)
}

export type Call = { reached: true; day: string } | { reached: false; day: string; reason: string }

/** Records a call: the person was told, or could not be reached and stays on the list. */
export async function recordCall({ db, person, now }: Doing, project: OfProject, feedbackId: string, call: Call) {
  const feedback = found(await feedbackOfProject(db, project.id, feedbackId), 'person')
  const possible = toldOn(call.day, { madeOn: feedback.madeOn, today: dayOf(now) })
  if (!possible.ok) return possible
  if (feedback.state !== 'to-call' && feedback.state !== 'not-reached') return refused('told-already')
  if (call.reached) await setTold(db, [feedbackId], { toldOn: call.day, toldAt: now, toldBy: person.id })
  else await notReached({ db, person, now }, feedback, { channel: 'phone', ...call })
  await record(db, { type: call.reached ? 'insights.person-called' : 'insights.call-not-answered', actor: person.id, subject: feedbackId, at: now })
  return ok(true)
}

/** Records that an email or a letter came back after it had left: the person is on the list of people not told again. */
export async function cameBack({ db, person, now }: Doing, project: OfProject, feedbackId: string, { day, reason }: { day: string; reason: string }) {
  const feedback = found(await feedbackOfProject(db, project.id, feedbackId), 'person')
  if (feedback.channel === 'phone' || feedback.state !== 'told') return refused('did-not-leave')
  const possible = toldOn(day, { madeOn: feedback.madeOn, today: dayOf(now) })
  if (!possible.ok) return possible
  await notReached({ db, person, now }, feedback, { channel: feedback.channel, day, reason })
  await record(db, { type: 'insights.message-came-back', actor: person.id, subject: feedbackId, at: now })
  return ok(true)
}

type Try = { channel: 'email' | 'phone' | 'letter'; day: string; reason: string }

async function notReached({ db, person, now }: Doing, { feedbackId }: { feedbackId: string }, { channel, day, reason }: Try): Promise<void> {
  await insertAttempt(db, { feedbackId, channel, reason, triedOn: day, recordedBy: person.id, recordedAt: now })
  await setNotReached(db, feedbackId, now)
}
