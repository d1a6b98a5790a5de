import { hashOf, newToken } from '#platform/auth/tokens.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Cookies } from '#platform/http/page.ts'
import { spendChallenge } from './passkey.queries.ts'
import { CHALLENGE_MINUTES, FIRST_STEP_MINUTES, readStamp, type Stamp, stampText } from './passkey.ts'

type Ceremony = { purpose: Exclude<Stamp['purpose'], 'first-step'>; about: string }

const cookieOf = { 'passkey-use': 'passkey-use', 'passkey-add': 'passkey-add', 'passkey-first': 'passkey-first' } as const

/** A new question for a passkey. It is kept in this browser, signed, because a GET writes nothing into the database. */
export function askPasskey(cookies: Cookies, { purpose, about }: Ceremony, now: Date): string {
  const value = newToken()
  cookies.set(cookieOf[purpose], stampText({ purpose, about, value, at: now }), { maxAgeSeconds: CHALLENGE_MINUTES * 60 })
  return value
}

/** The question that this browser was asked, which it is not asked again; undefined when there is none, or it has waited too long. */
export function takeChallenge(cookies: Cookies, { purpose, about }: Ceremony, now: Date): string | undefined {
  const kept = cookies.get(cookieOf[purpose])
  cookies.clear(cookieOf[purpose])
  return readStamp(kept, { purpose, about }, now, CHALLENGE_MINUTES)
}

/** Uses a question up once its answer is proved; false when it was. So whoever holds no passkey writes nothing. */
export const spend = (db: Writer, challenge: string, now: Date): Promise<boolean> => spendChallenge(db, hashOf(challenge), now)

const firstStep = 'first-step'

/** Keeps in this browser that an emailed code or link has shown who somebody is: the first of two steps. It is no session. */
export const keepFirstStep = (cookies: Cookies, organisationId: string, personId: string, now: Date): void =>
  cookies.set(firstStep, stampText({ purpose: firstStep, about: organisationId, value: personId, at: now }), {
    maxAgeSeconds: FIRST_STEP_MINUTES * 60,
  })

/** Who has done the first of two steps in this browser. */
export const firstStepOf = (cookies: Cookies, organisationId: string, now: Date): string | undefined =>
  readStamp(cookies.get(firstStep), { purpose: firstStep, about: organisationId }, now, FIRST_STEP_MINUTES)

export const forgetFirstStep = (cookies: Cookies): void => cookies.clear(firstStep)
