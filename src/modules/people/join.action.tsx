import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { href, type Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { LINK_MINUTES } from './code.ts'
import { insertJoining, joiningsAskedSince } from './joining.queries.ts'
import { insertPerson, ownerOf, reactivate } from './people.queries.ts'
import { codeOfLink, linkLife, minutesBefore, sendSignIn } from './sign-in.action.tsx'
import { JoinMessage } from './sign-in.message.tsx'

const MOST_ASKINGS = 5

/**
 * Sends somebody who wants to join a link and a code. Nobody is made of it before the address is proved. Somebody who is here already
 * is sent an ordinary email to sign in with, and this browser is told nothing of that.
 *
 * @returns the id that this browser keeps to use the code with
 */
export async function askToJoin(
  { db, organisation, now }: Omit<Work, 'person'>,
  asked: { name: string; email: string },
  next: string,
): Promise<string> {
  const owner = await ownerOf(db, asked.email)
  if (owner && (owner.kind === 'staff' || !owner.deactivatedAt)) return sendSignIn({ db, organisation, now }, asked.email, next)

  const id = newId()
  if ((await joiningsAskedSince(db, asked.email, minutesBefore(now, LINK_MINUTES))) >= MOST_ASKINGS) return id
  const token = newToken()
  await insertJoining(db, { id, ...asked, tokenHash: hashOf(token), ...linkLife(now) })
  const link = organisation.baseUrl + href('/join/link' as '/', undefined, { key: token })
  const words = <JoinMessage name={asked.name} organisation={organisation.name} link={link} code={await codeOfLink(db, id)} />
  await enqueueMessage(db, {
    to: asked.email,
    subject: `Join ${organisation.name}`,
    ...renderMessage(words),
    kind: 'people.joining',
    at: now,
    urgent: true,
  })
  await record(db, { type: 'people.joining-asked', actor: null, subject: id, at: now })
  return id
}

/**
 * Makes a contributor of somebody who proved their address; who was one before is one again. Undefined for staff whose account has
 * ended: a colleague lets them in.
 */
export async function becomeContributor(db: Writer, { name, email }: { name: string; email: string }, now: Date): Promise<string | undefined> {
  const owner = await ownerOf(db, email)
  if (owner && !owner.deactivatedAt) return owner.id
  if (owner?.kind === 'staff') return undefined
  const id = owner?.id ?? (await insertPerson(db, { kind: 'contributor', name, email, addedAt: now }))
  if (owner) await reactivate(db, owner.id, name)
  await record(db, { type: 'people.joined', actor: id, subject: id, at: now })
  return id
}
