import { receiptsOfAddress } from '#modules/contributions/index.ts'
import type { Writer } from '#platform/database/types.ts'
import { job } from '#platform/jobs/job.ts'
import { queue } from '#platform/jobs/queue.ts'
import { gathered, type PersonalData, type Subject } from '#platform/personal-data.ts'
import { forgetAnswers } from './answers.queries.ts'

/** Deletes the answers of somebody who is erased, under the role that can. `who` is the id of a person or of a receipt. */
export const forgetAnswersJob = job({
  name: 'equality.forget',
  async long({ store, organisation, data }) {
    await store.within(organisation.id, async (db) => void (await forgetAnswers(db, data.who ?? '')), 'heard_monitoring')
  },
})

/**
 * What a person's data hold of these answers is where they are: the role that gathers them cannot read one. Erasing leaves a job that
 * runs under the other role, for the person and for each receipt of the address that they proved.
 */
export const personal: PersonalData = {
  gather: async () => [
    gathered('Equality questions', [
      {
        'Your answers': 'Kept apart from everything else, so this list cannot hold them',
        'To read, change or download them': 'Sign in and open /my/equality',
      },
    ]),
  ],
  async erase(db, subject) {
    for (const who of [subject.id, ...(await receiptIds(db, subject))]) await queue(db, forgetAnswersJob, { who })
  },
}

const receiptIds = async (db: Writer, { email }: Subject): Promise<readonly string[]> =>
  email ? (await receiptsOfAddress(db, email)).map(({ id }) => id) : []
