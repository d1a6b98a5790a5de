import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { queue } from '#platform/jobs/queue.ts'
import { loopCounts } from './loop.queries.ts'
import { unanswered } from './loop.ts'
import { owed } from './owed.queries.ts'
import type { Doing } from './record-decision.action.ts'
import { answersToRelease, holdReleases, insertFeedback, insertRelease, releasesOf, setReleased } from './release.queries.ts'
import { release, type Shown } from './release.ts'

/**
 * Releases answers together. In the same transaction everyone with a contact whose words are concerned gets a feedback: what
 * was promised to a person is never made in a job. The job only writes the messages. Pressed twice, it is done once.
 */
export async function releaseAnswers({ db, person, now }: Doing, project: Pick<Project, 'id' | 'closedAt'>, shown: readonly Shown[]) {
  await holdReleases(db, project.id)
  const current = await answersToRelease(
    db,
    project.id,
    shown.map(({ answerId }) => answerId),
  )
  const others = await othersToTell(db, project.id)
  const decided = release({ projectClosed: project.closedAt !== null, shown, now: current, othersToTell: others.length, today: dayOf(now) })
  if (!decided.ok) return decided
  if (decided.value.kind === 'released-before') return ok({ releaseId: decided.value.releaseId, people: 0 })

  const releaseId = await insertRelease(db, { projectId: project.id, releasedBy: person.id, releasedAt: now })
  await setReleased(db, decided.value.answerIds, releaseId)
  const people = await owed(db, project.id)
  await insertFeedback(db, releaseId, people, now)
  await record(db, {
    type: 'insights.released',
    actor: person.id,
    subject: releaseId,
    at: now,
    details: { project: project.id, answers: decided.value.answerIds.length, people: people.length },
  })
  await queue(db, 'insights.tell', {}, { once: 'tell' })
  return ok({ releaseId, people: people.length })
}

/**
 * People with something to hear apart from answers that are about to go out: they came too late for an earlier release, or
 * their words were moved or set aside since. Before the first release words may still be sorted another way, so nobody is told
 * that theirs were set aside until nothing waits for an answer.
 */
export async function othersToTell(db: Reader, projectId: string) {
  const settled = (await releasesOf(db, projectId)).length > 0 || unanswered(await loopCounts(db, projectId)) === 0
  return settled ? owed(db, projectId) : []
}
