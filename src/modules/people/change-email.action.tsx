import { ok, refused } from '#lib/result.ts'
import { endOtherSessions } from '#platform/auth/sessions.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { href, type Session, type Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { AddressChangedMessage, AddressTakenMessage, NewAddressMessage } from './email-change.message.tsx'
import { ownDetails, ownerOf, updateEmail } from './people.queries.ts'
import { linkLife, mayAskAgain } from './sign-in.action.tsx'
import { insertLink, spendLinksOf, useLink } from './sign-in.queries.ts'

/**
 * Sends a link to the address that somebody wants to use from now on. Where the address is somebody else's, its owner is told instead,
 * and the one who asks is told the same as always.
 */
export async function askForNewEmail({ db, person, organisation, now }: Work, typed: string) {
  const newEmail = typed.toLowerCase()
  const { name, email } = await ownDetails(db, person.id)
  if (email === newEmail) return refused('same')
  if (!(await mayAskAgain(db, person.id, 'new-email', now))) return refused('too-often')

  const token = newToken()
  const owner = await ownerOf(db, newEmail)
  await insertLink(db, { id: newId(), personId: person.id, purpose: 'new-email', newEmail, tokenHash: hashOf(token), ...linkLife(now) })
  const link = (path: string, key?: string) => organisation.baseUrl + href(path as '/', undefined, { key })
  const words = owner ? (
    <AddressTakenMessage name={owner.name} link={link('/sign-in')} />
  ) : (
    <NewAddressMessage name={name} link={link('/my/email/proof', token)} />
  )
  const subject = owner ? 'Somebody wanted to use your address' : 'Use this address from now on'
  const kind = owner ? 'people.address-taken' : 'people.new-address'
  await enqueueMessage(db, { to: newEmail, subject, ...renderMessage(words), kind, about: owner?.id ?? person.id, at: now, urgent: true })
  await record(db, { type: 'people.new-address-asked', actor: person.id, subject: person.id, at: now })
  return ok(true)
}

/** Uses the new address from now on: both addresses hear of it, every other device is signed out, and no link sent before works. */
export async function proveNewEmail({ db, person, session, organisation, now }: Work & { session: Session }, token: string) {
  const link = await useLink(db, { tokenHash: hashOf(token), purpose: 'new-email', now })
  if (!link?.newEmail || link.personId !== person.id) return refused('spent')
  const before = await ownDetails(db, person.id)
  if (!(await updateEmail(db, person.id, link.newEmail))) return refused('spent')

  await spendLinksOf(db, person.id, now)
  await endOtherSessions(db, { personId: person.id, but: session.id, now })
  const home = `${organisation.baseUrl}/`
  const told = [['old', before.email] as const, ['new', link.newEmail] as const]
  for (const [to, address] of told) {
    if (!address) continue
    const words = renderMessage(<AddressChangedMessage name={before.name} to={to} link={home} />)
    await enqueueMessage(db, {
      to: address,
      subject: 'Your email address was changed',
      ...words,
      kind: 'people.address-changed',
      about: person.id,
      at: now,
      urgent: true,
    })
  }
  await record(db, { type: 'people.address-changed', actor: person.id, subject: person.id, at: now })
  return ok(true)
}
