import { partnersNamed } from '#modules/partners/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { partnerDeskWords } from './desk.ts'

/** Partners who were asked, or hosted a session, and to whom nothing came back: with the project (null: none) and since when, longest first. At most 500. */
export async function partnersWaiting(db: Reader, projectId?: string): Promise<PartnerWaiting[]> {
  const rows = await db
    .selectFrom('projects.public_partner_waiting')
    .select(['partnerId', 'projectId'])
    .select((row) => row.fn.min<string>('since').as('since'))
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .groupBy(['partnerId', 'projectId'])
    .orderBy('since')
    .limit(500)
    .execute()
  const named = await partnersNamed(
    db,
    rows.flatMap(({ partnerId }) => partnerId ?? []),
  )
  return rows.flatMap(({ partnerId, projectId: about, since }) => {
    const partner = named.get(partnerId ?? '')
    return partner ? [{ id: partner.id, projectId: about, since, says: partnerDeskWords(partner) }] : []
  })
}

/** `since`: an ISO day. `says`: what has to be done. */
export type PartnerWaiting = { id: string; projectId: string | null; since: string; says: string }
