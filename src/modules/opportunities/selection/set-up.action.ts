import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { capacityOf, insertCapacity } from '../places/capacity.queries.ts'
import type { Target } from './bounds.ts'
import { type Choosing, replaceTargets, saveChoosing } from './plan.queries.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

/** Says how people are chosen, and how many places there are where nobody has: to change that number is done with a reason, elsewhere. */
export async function sayHow({ db, person, now }: Doing, opportunityId: string, choosing: Choosing, places?: number): Promise<void> {
  await saveChoosing(db, opportunityId, { ...choosing, saidBy: person.id, saidAt: now })
  if (places !== undefined && (await capacityOf(db, opportunityId)) === null)
    await insertCapacity(db, { opportunityId, places, because: '', setBy: person.id, setAt: now })
  const { method, newcomerWeight, households } = choosing
  const details = { method, newcomerWeight, households, ...(places !== undefined && { places }) }
  await record(db, { type: 'opportunities.choosing-said', actor: person.id, subject: opportunityId, at: now, details })
}

export async function setTargets({ db, person, now }: Doing, opportunityId: string, targets: readonly Target[]): Promise<void> {
  await replaceTargets(db, opportunityId, targets, { saidBy: person.id, saidAt: now })
  await record(db, { type: 'opportunities.targets-set', actor: person.id, subject: opportunityId, at: now })
}
