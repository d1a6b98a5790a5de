import { ok, refused } from '#lib/result.ts'
import { type MadePasskey, placeOf, proveMade } from '#platform/auth/webauthn.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Cookies, Organisation, Session, Work } from '#platform/http/page.ts'
import { type Entering, enter } from './enter.action.tsx'
import { insertPasskey, lockStanding } from './passkey.queries.ts'
import { afterEmail, mayAdd, suggestedName } from './passkey.ts'
import { tellOfPasskey } from './passkey-message.action.tsx'
import { firstStepOf, forgetFirstStep, spend, takeChallenge } from './passkey-stamp.action.ts'

type Given = { name: string; text: string }

/** Adds a passkey for somebody who is signed in and has shown lately that it is them: the page asks for that. */
export async function addPasskey(work: Work & { session: Session; cookies: Cookies; device: string }, given: Given) {
  const { db, person, session, cookies, now } = work
  const standing = await lockStanding(db, person.id)
  const may = standing ? mayAdd(standing) : refused('not-proved')
  if (!may.ok) return may
  const challenge = takeChallenge(cookies, { purpose: 'passkey-add', about: session.id }, now)
  const made = challenge && (await proveMade(placeOf(work.organisation.baseUrl), { text: given.text, challenge }))
  if (!made || !(await spend(db, challenge, now)) || !(await keep(work, person.id, made, given.name))) return refused('not-proved')
  return ok(true)
}

/**
 * Adds the first passkey of a member of staff who has typed the emailed code, and signs them in. Only while they have none: with one,
 * whoever reads their email could otherwise make another.
 */
export async function addFirstPasskey(work: Entering, given: Given) {
  const { db, cookies, organisation, now } = work
  const personId = firstStepOf(cookies, organisation.id, now)
  const challenge = personId && takeChallenge(cookies, { purpose: 'passkey-first', about: personId }, now)
  const standing = personId ? await lockStanding(db, personId) : undefined
  if (!personId || !challenge || !standing || afterEmail(standing) !== 'add-passkey') return refused('not-proved')
  const made = await proveMade(placeOf(organisation.baseUrl), { text: given.text, challenge })
  if (!made || !(await spend(db, challenge, now)) || !(await keep(work, personId, made, given.name))) return refused('not-proved')
  forgetFirstStep(cookies)
  return enter(work, personId, { passkey: true })
}

type Keeping = { db: Writer; organisation: Organisation; now: Date; device?: string }

/** Keeps a passkey that was proved, and tells its owner. */
async function keep(work: Keeping, personId: string, made: MadePasskey, typed: string): Promise<boolean> {
  const { db, now, device = '' } = work
  const name = typed || suggestedName(device, made.transports)
  if (!(await insertPasskey(db, { ...made, personId, name, addedAt: now }))) return false
  await record(db, { type: 'people.passkey-added', actor: personId, subject: personId, at: now })
  await tellOfPasskey(work, personId, { what: 'added', name })
  return true
}
