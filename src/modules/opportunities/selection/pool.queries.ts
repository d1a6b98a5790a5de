import type { NotNull } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import { selectionQuestionsOf } from '../apply/questions.queries.ts'
import { standingsOf } from '../apply/steps.queries.ts'
import { timesInvolved } from '../places/involved.queries.ts'
import { answersIn, boundsOf, type Pooled } from './bounds.ts'
import { householdsOf } from './counts.ts'
import { type Plan, planOf, targetsOf } from './plan.queries.ts'
import { tallyOf } from './run.ts'

/**
 * All that a selection goes by: who stands where, what they answered (by number, with no name), the places and the targets.
 * `people` are all who applied, in the order of their numbers.
 */
export async function selectionOf(db: Reader, opportunityId: string) {
  const [plan, questions, targets] = [
    await planOf(db, opportunityId),
    await selectionQuestionsOf(db, opportunityId),
    await targetsOf(db, opportunityId),
  ]
  const standings = await standingsOf(db, opportunityId)
  const answers = await answersOf(db, opportunityId)
  const bounds = boundsOf(questions, targets)
  const people = standings.map((standing) => ({ ...standing, answers: answersIn(questions, answers.get(standing.applicationId) ?? new Map()) }))
  return { plan, questions, bounds, people, tally: tallyOf(standings, plan?.places ?? null) }
}

export type Applicant = Awaited<ReturnType<typeof selectionOf>>['people'][number]

/** By application, by question, the value. */
async function answersOf(db: Reader, opportunityId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db
    .selectFrom('opportunities.selection_answer')
    .select(['applicationId', 'questionId', 'valueId'])
    .where('opportunityId', '=', opportunityId)
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ applicationId }) => applicationId)].map(([id, own]) => [
      id,
      new Map(own.map(({ questionId, valueId }) => [questionId, valueId])),
    ]),
  )
}

/** How often each applicant had a place since a moment, in other opportunities of the organisation. */
export async function involvedSince(db: Reader, applicants: readonly Applicant[], since: Date): Promise<number[]> {
  const times = await timesInvolved(
    db,
    applicants.map(({ applicationId }) => applicationId),
    since,
  )
  return applicants.map(({ applicationId }) => times.get(applicationId) ?? 0)
}

/** People as a draw sees them: households by their postal addresses where the plan asks for it, and newcomers as often in the hat as it says. */
export async function pooled(db: Reader, applicants: readonly Applicant[], plan: Plan, times: readonly number[]): Promise<Pooled[]> {
  const addresses = plan.households ? await addressesOf(db, applicants) : new Map<string, string>()
  const households = householdsOf(applicants.map(({ applicationId }) => addresses.get(applicationId) ?? ''))
  return applicants.map(({ number, answers }, n) => ({
    number,
    answers,
    household: households[n]!,
    weight: plan.method === 'weighted' && times[n] === 0 ? plan.newcomerWeight : 1,
  }))
}

/** The postal address that each left, or ''. */
async function addressesOf(db: Reader, applicants: readonly Applicant[]): Promise<ReadonlyMap<string, string>> {
  const ids = applicants.map(({ applicationId }) => applicationId)
  const rows = await db
    .selectFrom('opportunities.applicant')
    .select(['applicationId', 'contactAddress'])
    .where('applicationId', 'in', ids)
    .$narrowType<{ applicationId: NotNull; contactAddress: NotNull }>()
    .execute()
  return new Map(rows.map(({ applicationId, contactAddress }) => [applicationId, contactAddress]))
}
