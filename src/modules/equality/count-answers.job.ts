import { job } from '#platform/jobs/job.ts'
import { countAnswers } from './count-answers.action.ts'

/** Counts the answers of the months that are over, where enough people wait. Safe to run twice: nobody is counted a second time. */
export const countAnswersJob = job({
  name: 'equality.count',
  every: 'day',
  long: ({ store, organisation, now }) => countAnswers(store, organisation.id, now),
})
