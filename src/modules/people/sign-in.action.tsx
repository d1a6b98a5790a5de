import { ok, refused } from '#lib/result.ts'
import { startSession } from '#platform/auth/sessions.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { type Cookies, href, type Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { personByEmail } from './people.queries.ts'
import { SignInMessage } from './sign-in.message.tsx'
import { insertLink, linksAskedSince, useLink } from './sign-in.queries.ts'

const MINUTES = 15
const MOST_LINKS = 5

/**
 * Sends a sign-in link to an address, if it is somebody's. The caller says the same either way.
 * At most five links in 15 minutes go to one person, so that nobody's inbox can be flooded.
 */
export async function sendSignInLink({ db, organisation, now }: Omit<Work, 'person'>, email: string, linkPath: string, next: string): Promise<void> {
  const person = await personByEmail(db, email)
  if (!person) return
  const since = new Date(now.getTime() - MINUTES * 60_000)
  if ((await linksAskedSince(db, person.id, since)) >= MOST_LINKS) return

  const token = newToken()
  await insertLink(db, { personId: person.id, tokenHash: hashOf(token), askedAt: now, expiresAt: new Date(now.getTime() + MINUTES * 60_000) })
  const link = organisation.baseUrl + href(linkPath as '/', undefined, { key: token, next })
  await enqueueMessage(db, {
    to: person.email,
    subject: `Sign in to ${organisation.name}`,
    ...renderMessage(<SignInMessage name={person.name} link={link} minutes={MINUTES} />),
    kind: 'people.sign-in',
    at: now,
    urgent: true,
  })
  await record(db, { type: 'people.link-sent', actor: null, subject: person.id, at: now })
}

/** Signs in with the secret of a link: once, and only while it is fresh. */
export async function signInWithLink(work: Pick<Work, 'db' | 'now'> & { cookies: Cookies }, token: string) {
  const personId = await useLink(work.db, hashOf(token), work.now)
  if (!personId) return refused('link-spent')
  await startSession(work, personId)
  await record(work.db, { type: 'people.signed-in', actor: personId, subject: personId, at: work.now })
  return ok(personId)
}
