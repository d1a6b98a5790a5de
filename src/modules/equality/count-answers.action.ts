import { addDays } from '#lib/dates.ts'
import { published } from '#lib/disclosure-control/index.ts'
import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'
import { type Group, groupsReady, peopleIn, tablesOf } from './counting.ts'
import { monthOf } from './save-answers.action.ts'
import { holdCounting, insertTotals, takeCounts, waitingBefore } from './totals.queries.ts'

/** Makes the tables of everybody who can be counted now, in one transaction under the monitoring role. */
export const countAnswers = (store: Store, organisationId: string, now: Date): Promise<void> =>
  store.within(
    organisationId,
    async (db) => {
      await holdCounting(db)
      const month = monthOf(now)
      for (const group of groupsReady(await waitingBefore(db, month), month)) await countGroup(db, month, group)
    },
    'heard_monitoring',
  )

async function countGroup(db: Writer, month: string, { projectId, ...who }: Group): Promise<void> {
  const taken = await takeCounts(db, month, who)
  const people = published(peopleIn(taken))
  // Some may have changed their answers or objected since they were counted as waiting: then nothing is marked, and all wait on.
  if (peopleIn(taken) < who.people || people.kind !== 'rounded') throw new Error('Answers changed while they were counted: to be tried again')
  const yearOfAnswers = Number(addDays(month, -1).slice(0, 4))
  await insertTotals(db, { projectId, month, version: who.version, people: people.value, questions: tablesOf(taken, yearOfAnswers) })
}
