import { ok, refused } from '#lib/result.ts'
import { startSession } from '#platform/auth/sessions.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { record } from '#platform/database/events.ts'
import { type Cookies, href, type Work } from '#platform/http/page.ts'
import { enqueueMessage } from '#platform/messages/index.ts'
import { renderMessage } from '#platform/messages/render.ts'
import { MOST_TRIES, MOST_TRIES_A_DAY } from './code.ts'
import { becomeContributor } from './join.action.tsx'
import { countJoiningTry, useJoining } from './joining.queries.ts'
import { standingOf } from './passkey.queries.ts'
import { afterEmail } from './passkey.ts'
import { keepFirstStep } from './passkey-stamp.action.ts'
import { emailOf, personWithGrants } from './people.queries.ts'
import { codeOfLink, minutesBefore } from './sign-in.action.tsx'
import { CodeTriedMessage } from './sign-in.message.tsx'
import { countTry, type Purpose, triesSince, useLink } from './sign-in.queries.ts'

/** What signing in needs: a transaction, and the browser that will be signed in. */
export type Entering = Omit<Work, 'person'> & { cookies: Cookies; device?: string }

/** Signs in with the secret of a link: once, and only while it is fresh. */
export async function signInWithKey(work: Entering, token: string) {
  const link = await useLink(work.db, { tokenHash: hashOf(token), purpose: 'sign-in', now: work.now })
  return link ? enterByEmail(work, link.personId) : refused('spent')
}

/** Makes somebody a contributor with the secret of the link that they were sent, and signs them in. */
export async function joinWithKey(work: Entering, token: string) {
  const joining = await useJoining(work.db, { tokenHash: hashOf(token), now: work.now })
  const personId = joining && (await becomeContributor(work.db, joining, work.now))
  return personId ? enterByEmail(work, personId) : refused('spent')
}

/** Signs in, or joins, with a code, in the browser that asked for it. An id that is nobody's takes the same way, and finds no one. */
export async function signInWithCode(work: Entering, id: string, code: string) {
  const right = await tryCode(work, { id, purpose: 'sign-in', code })
  const joining = await countJoiningTry(work.db, id, work.now)
  if (right) return enterByEmail(work, right)
  if (!joining || code !== (await codeOfLink(work.db, id))) return refused('spent')
  const joined = await useJoining(work.db, { id, now: work.now })
  const personId = joined && (await becomeContributor(work.db, joined, work.now))
  return personId ? enterByEmail(work, personId) : refused('spent')
}

/**
 * Tries the code of a link. The try is counted whether it is right or not, so the caller must keep the transaction.
 * Whose link it is hears of it when the last try was wrong; their link in the email works on.
 *
 * @returns whose link it is, when the code is right and its link was used up with it
 */
export async function tryCode(
  { db, organisation, now }: Omit<Work, 'person'>,
  { id, purpose, code }: { id: string; purpose: Purpose; code: string },
): Promise<string | undefined> {
  const expected = await codeOfLink(db, id)
  const tried = await countTry(db, { id, purpose, now })
  if (!tried) return undefined
  const today = await triesSince(db, tried.personId, minutesBefore(now, 24 * 60))
  if (code === expected && today.tries <= MOST_TRIES_A_DAY) return (await useLink(db, { id, purpose, now }))?.personId
  if (tried.tries === MOST_TRIES && today.spent === 1) await tellOfTries({ db, organisation, now }, tried.personId)
  return undefined
}

async function tellOfTries({ db, organisation, now }: Omit<Work, 'person'>, personId: string): Promise<void> {
  const person = await personWithGrants(db, personId)
  const to = await emailOf(db, personId)
  if (!person || !to) return
  const words = renderMessage(<CodeTriedMessage name={person.name} link={organisation.baseUrl + href('/sign-in' as '/')} />)
  await enqueueMessage(db, {
    to,
    subject: 'Somebody tried to sign in with your address',
    ...words,
    kind: 'people.code-tried',
    about: personId,
    at: now,
  })
  await record(db, { type: 'people.code-tried', actor: null, subject: personId, at: now })
}

/** Signs in whom an email has proved; or keeps that in this browser, where a passkey must follow (`afterEmail`). */
async function enterByEmail(work: Entering, personId: string) {
  const standing = await standingOf(work.db, personId)
  const step = standing ? afterEmail(standing) : 'in'
  if (step === 'in') return enter(work, personId)
  keepFirstStep(work.cookies, work.organisation.id, personId, work.now)
  await record(work.db, { type: 'people.first-step-done', actor: personId, subject: personId, at: work.now })
  return refused(step)
}

/** Signs an active person in on this browser. */
export async function enter(work: Entering, personId: string, details?: { passkey: true }) {
  const person = await personWithGrants(work.db, personId)
  if (!person) return refused('spent')
  await startSession(work, personId)
  await record(work.db, { type: 'people.signed-in', actor: personId, subject: personId, at: work.now, ...(details && { details }) })
  return ok(personId)
}
