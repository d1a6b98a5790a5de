import { ok, refused } from '#lib/result.ts'
import { confirmSession } from '#platform/auth/sessions.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Session, Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { tryCode } from './enter.action.tsx'
import { emailOf } from './people.queries.ts'
import { codeOfLink, linkLife, mayAskAgain } from './sign-in.action.tsx'
import { ConfirmMessage } from './sign-in.message.tsx'
import { insertLink } from './sign-in.queries.ts'

/** Sends somebody who is signed in a code to their address, to show again that it is them. Gives the id that the browser keeps. */
export async function sendConfirmCode({ db, person, now }: Work) {
  const to = await emailOf(db, person.id)
  if (!to) return refused('no-address')
  if (!(await mayAskAgain(db, person.id, 'confirm', now))) return refused('too-often')
  const id = newId()
  // It has no link: whoever opened one in another browser would show nothing about this one.
  await insertLink(db, { id, personId: person.id, purpose: 'confirm', tokenHash: hashOf(newToken()), ...linkLife(now) })
  const words = renderMessage(<ConfirmMessage name={person.name} code={await codeOfLink(db, id)} />)
  await enqueueMessage(db, { to, subject: 'Your code', ...words, kind: 'people.confirm', about: person.id, at: now, urgent: true })
  return ok(id)
}

/** Notes on this session that its owner has shown again that it is them. A wrong try is counted, so the caller must keep the transaction. */
export async function confirmWithCode(work: Work & { session: Session }, id: string, code: string): Promise<boolean> {
  const { db, person, session, now } = work
  if ((await tryCode(work, { id, purpose: 'confirm', code })) !== person.id) return false
  await confirmSession(db, session.id, now)
  await record(db, { type: 'people.confirmed', actor: person.id, subject: person.id, at: now })
  return true
}
