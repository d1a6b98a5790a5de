import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { Target } from './bounds.ts'
import { type Plan, replaceTargets, savePlan } from './plan.queries.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

/** Says how many are chosen and how. A draw that was asked for before keeps what held then. */
export async function sayPlaces({ db, person, now }: Doing, opportunityId: string, plan: Plan): Promise<void> {
  await savePlan(db, opportunityId, { ...plan, saidBy: person.id, saidAt: now })
  const { places, method, newcomerWeight, households } = plan
  await record(db, {
    type: 'opportunities.places-said',
    actor: person.id,
    subject: opportunityId,
    at: now,
    details: { places, method, newcomerWeight, households },
  })
}

export async function setTargets({ db, person, now }: Doing, opportunityId: string, targets: readonly Target[]): Promise<void> {
  await replaceTargets(db, opportunityId, targets, { saidBy: person.id, saidAt: now })
  await record(db, { type: 'opportunities.targets-set', actor: person.id, subject: opportunityId, at: now })
}
