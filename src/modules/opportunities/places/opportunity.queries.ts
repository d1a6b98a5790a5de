import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { standingOf } from '../apply/steps.queries.ts'
import { offerFor } from '../offer/offers.queries.ts'

/** The project and the published opportunity that an address names, or the standard "not found" page. */
export async function publishedIn(db: Reader, params: { project: string; opportunity: string }) {
  const project = await projectFor(db, params.project)
  const offer = await offerFor(db, project.id, params.opportunity)
  return { project, offer: found(offer.publishedAt ? offer : undefined, 'opportunity') }
}

/** Where an application of an opportunity stands, or the standard "not found" page. */
export async function standingIn(db: Reader, opportunityId: string, applicationId: string) {
  const standing = await standingOf(db, applicationId)
  return found(standing?.opportunityId === opportunityId ? standing : undefined, 'application')
}
