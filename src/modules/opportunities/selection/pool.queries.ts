import { receiptsOf } from '#modules/contributions/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { selectionQuestionsOf } from '../apply/questions.queries.ts'
import { standingsOf } from '../apply/steps.queries.ts'
import { answersIn, boundsOf, type Pooled } from './bounds.ts'
import { householdsOf, timesInvolved } from './counts.ts'
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

/** How often each applicant had a place in the 12 months before a day, in other opportunities of the organisation. */
export async function involvedBefore(db: Reader, opportunityId: string, applicants: readonly Applicant[], since: Date): Promise<number[]> {
  const earlier = await db
    .selectFrom('opportunities.step as s')
    .innerJoin('opportunities.application as a', 'a.id', 's.applicationId')
    .select(['a.personId', 'a.receiptId'])
    .where('s.kind', '=', 'confirmed')
    .where('s.takenAt', '>=', since)
    .where('a.opportunityId', '<>', opportunityId)
    .limit(20_000)
    .execute()
  if (earlier.length === 0) return applicants.map(() => 0)
  const contacts = await receiptsOf.contacts(
    db,
    [...applicants, ...earlier].map(({ receiptId }) => receiptId),
  )
  const known = ({ personId, receiptId }: { personId: string | null; receiptId: string }) => ({
    personId,
    email: contacts.get(receiptId)?.email ?? '',
  })
  return timesInvolved(applicants.map(known), earlier.map(known))
}

/** People as a draw sees them: households by their postal addresses where the plan asks for it, and newcomers as often in the hat as it says. */
export async function pooled(db: Reader, applicants: readonly Applicant[], plan: Plan, times: readonly number[]): Promise<Pooled[]> {
  const contacts = plan.households
    ? await receiptsOf.contacts(
        db,
        applicants.map(({ receiptId }) => receiptId),
      )
    : new Map()
  const households = householdsOf(applicants.map(({ receiptId }) => contacts.get(receiptId)?.address ?? ''))
  return applicants.map(({ number, answers }, n) => ({
    number,
    answers,
    household: households[n]!,
    weight: plan.method === 'weighted' && times[n] === 0 ? plan.newcomerWeight : 1,
  }))
}
