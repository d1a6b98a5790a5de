import { dayOf } from '#lib/dates.ts'
import { job } from '#platform/jobs/job.ts'
import { feedbackById, insertAttempt, setNotReached } from './feedback.queries.ts'
import { failureInWords } from './feedback.ts'
import { feedbackKind } from './tell.action.tsx'

/** A message did not arrive: whoever it was for goes on the list of people not told. Messages of other kinds are not ours. */
export const messageFailed = job({
  name: 'insights.message-failed',
  async run({ db, data, now }) {
    if (data.kind !== feedbackKind || !data.about) return
    const feedback = await feedbackById(db, data.about)
    if (!feedback || feedback.messageId !== data.message || feedback.failedAt !== null) return
    await insertAttempt(db, {
      feedbackId: feedback.feedbackId,
      channel: 'email',
      reason: failureInWords(data.failure),
      triedOn: dayOf(now),
      recordedBy: null,
      recordedAt: now,
    })
    await setNotReached(db, feedback.feedbackId, now)
  },
})
