import { job } from '#platform/jobs/job.ts'
import { daysKept } from './draft.ts'
import { deleteUntouched } from './drafts.queries.ts'

/** Each statement stays short; what is left over waits for the next day. */
const atOnce = 2000
const mostRounds = 10

/** Deletes applications that were begun and not touched for 30 days. What was sent has left its draft, and stays. */
export const forgetApplicationDrafts = job({
  name: 'opportunities.forget-drafts',
  every: 'day',
  async run({ db, now }) {
    const since = new Date(now.getTime() - daysKept * 24 * 3_600_000)
    for (let rounds = 0; rounds < mostRounds; rounds++) if ((await deleteUntouched(db, since, atOnce)) < atOnce) return
  },
})
