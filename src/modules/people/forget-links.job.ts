import { forgetOldSessions } from '#platform/auth/sessions.ts'
import { job } from '#platform/jobs/job.ts'
import { forgetOldJoinings } from './joining.queries.ts'
import { forgetUsedChallenges } from './passkey.queries.ts'
import { forgetOldLinks } from './sign-in.queries.ts'

/** Deletes sign-in links, sessions, and the names and addresses of people who asked to join, a day after they stopped working. */
export const forgetLinks = job({
  name: 'people.forget-links',
  every: 'day',
  async run({ db, now }) {
    const yesterday = new Date(now.getTime() - 24 * 3_600_000)
    await forgetOldLinks(db, yesterday)
    await forgetOldJoinings(db, yesterday)
    await forgetUsedChallenges(db, yesterday)
    await forgetOldSessions(db, yesterday)
  },
})
