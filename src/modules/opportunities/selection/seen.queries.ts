import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { stateOf } from '../offer/offer.ts'
import { offerFor } from '../offer/offers.queries.ts'

/** The opportunity that an address of staff names, with its project and where it stands, or the standard "not found" page. */
export async function seenOf(db: Reader, names: { project: string; opportunity: string }, now: Date) {
  const project = await projectFor(db, names.project)
  const offer = await offerFor(db, project.id, names.opportunity)
  return { id: offer.id, title: offer.title, state: stateOf({ ...offer, projectClosedAt: project.closedAt }, now), project }
}

export type Seen = Awaited<ReturnType<typeof seenOf>>
