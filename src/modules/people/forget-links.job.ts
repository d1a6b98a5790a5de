import { job } from '#platform/jobs/job.ts'
import { forgetOldLinks } from './sign-in.queries.ts'

/** Deletes sign-in links a day after they stopped working. */
export const forgetLinks = job({
  name: 'people.forget-links',
  every: 'day',
  async run({ db, now }) {
    await forgetOldLinks(db, new Date(now.getTime() - 24 * 3_600_000))
  },
})
