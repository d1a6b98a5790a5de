import type { FastifyInstance } from 'fastify'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import type { Fixture } from './workspace-fixture.ts'

/** Makes the fixture's person a lead with a day's session, and gives the cookie of their browser. */
export async function signInAsLead(store: Store, site: FastifyInstance, { organisationId, leadId }: Fixture): Promise<string> {
  const token = newToken()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  const session = { id: newId(), personId: leadId, tokenHash: hashOf(token), startedAt: now, confirmedAt: now, usedAt: now, expiresAt }
  await store.within(organisationId, async (db) => {
    await db.insertInto('platform.session').values(session).execute()
    await db.insertInto('people.role_grant').values({ id: newId(), personId: leadId, role: 'lead', grantedAt: new Date() }).execute()
  })
  return `heard-session=${encodeURIComponent(site.signCookie(token))}`
}
