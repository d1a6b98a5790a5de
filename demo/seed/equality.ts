import { countAnswers, saveAnswers } from '#modules/equality/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Store } from '#platform/database/store.ts'

/** Somebody in each ten who took part, by turns: enough of a mixture that a page of totals can be judged by its look. */
const groups = [
  'white-british',
  'white-british',
  'white-british',
  'black-african',
  'white-british',
  'asian-indian',
  'white-irish',
  'white-british',
  'black-caribbean',
  'white-other',
]
const religions = ['none', 'christian', 'christian', 'none', 'muslim', 'hindu', 'christian', 'none', 'declined', 'christian']

/**
 * Equality answers of those who took part in a project, as if each had given them on one day, and the count that was made some weeks later.
 * Which answer goes with whom means nothing.
 */
export async function sayEquality(
  store: Store,
  organisationId: string,
  slug: string,
  { when, counted }: { when: Date; counted: Date },
): Promise<void> {
  const { id: projectId } = await store.reading(organisationId, (db) => projectFor(db, slug))
  const receipts = await store.reading(organisationId, (db) =>
    db
      .selectFrom('contributions.receipt')
      .select('id')
      .where('projectId', '=', projectId)
      .where('rehearsal', '=', false)
      .orderBy('id')
      .limit(70)
      .execute(),
  )
  await store.within(
    organisationId,
    async (db) => {
      for (const [turn, { id }] of receipts.entries()) await saveAnswers({ db, now: when }, { id, projectId }, answersOf(turn))
    },
    'heard_monitoring',
  )
  await countAnswers(store, organisationId, counted)
}

const answersOf = (turn: number) => {
  const condition = turn % 5 < 3 ? 'yes' : 'no'
  return {
    birthYear: turn % 11 === 0 ? null : String(1938 + ((turn * 7) % 62)),
    condition,
    reduces: condition === 'yes' ? (turn % 2 === 0 ? 'a-lot' : 'a-little') : 'not-asked',
    ethnicGroup: groups[turn % groups.length] ?? null,
    sex: turn % 13 === 0 ? 'declined' : turn % 7 < 4 ? 'female' : 'male',
    gender: turn % 17 === 0 ? null : 'yes',
    religion: religions[turn % religions.length] ?? null,
    sexualOrientation: turn % 9 === 0 ? 'declined' : 'straight',
    maritalStatus: turn % 3 === 0 ? 'never-married' : turn % 3 === 1 ? 'married' : 'widowed',
    // No list of postcodes comes with the demonstration, so where people live is not asked.
    deprivation: 'not-asked',
  }
}
