import { job } from '#platform/jobs/job.ts'
import { setSentTold } from './feedback.queries.ts'

/** Writes down who was told, once their email has left. */
export const noteSent = job({
  name: 'insights.note-sent',
  every: 'minute',
  async run({ db }) {
    await setSentTold(db)
  },
})
