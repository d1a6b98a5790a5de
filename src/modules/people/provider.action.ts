import { ok, refused } from '#lib/result.ts'
import type { Claims } from '#platform/auth/openid.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type Entering, enter } from './enter.action.tsx'
import { personByEmail } from './people.queries.ts'
import { deleteProvider, isTied, personTiedTo, providerShown, saveProvider, tieIdentity } from './provider.queries.ts'
import { firstTime, mayChangeProvider } from './provider.ts'

/**
 * Signs in whom the organisation's own sign-in has proved. The first time ties its subject to the invited address; from then on the
 * subject alone says who it is, so that an address that is given to somebody else lets nobody in.
 */
export async function signInWithProvider(work: Entering, claims: Claims, domains: readonly string[]) {
  const { db, now } = work
  const known = await personTiedTo(db, claims.issuer, claims.subject)
  if (known) return known.kind === 'staff' && !known.deactivatedAt ? enter(work, known.id) : refused('not-invited')

  const person = claims.email === undefined ? undefined : await personByEmail(db, claims.email)
  const staff = person?.kind === 'staff' ? { id: person.id, tied: await isTied(db, person.id, claims.issuer) } : undefined
  const first = firstTime(claims, domains, staff)
  if (!first.ok) return first
  await tieIdentity(db, { personId: first.value.id, issuer: claims.issuer, subject: claims.subject, tiedAt: now })
  await record(db, { type: 'people.identity-tied', actor: first.value.id, subject: first.value.id, at: now })
  return enter(work, first.value.id)
}

export type ProviderGiven = { name: string; issuer: string; clientId: string; secret: string; domains: readonly string[]; required: boolean }

/** Sets the organisation's own sign-in up, or changes it. A blank secret keeps the one that is there. */
export async function setProvider({ db, person, organisation, now }: Work, { secret, ...given }: ProviderGiven) {
  const before = await providerShown(db)
  const tiedHere = await isTied(db, person.id, given.issuer)
  const may = mayChangeProvider(before, { ...given, secretGiven: secret !== '' }, tiedHere)
  if (!may.ok) return may
  await saveProvider(db, { ...given, changedBy: person.id, changedAt: now }, secret === '' ? undefined : secret)
  const details = { required: given.required, secret: secret !== '' }
  await record(db, { type: 'people.sign-in-provider-set', actor: person.id, subject: organisation.id, at: now, details })
  return ok(true)
}

/** Goes back to emailed links for everyone. */
export async function endProvider({ db, person, organisation, now }: Work): Promise<void> {
  const { numDeletedRows } = await deleteProvider(db)
  if (numDeletedRows > 0n) await record(db, { type: 'people.sign-in-provider-ended', actor: person.id, subject: organisation.id, at: now })
}
