import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { lockStanding, passkeyRequired, savePasskeyRule } from './passkey.queries.ts'
import { mayRequire } from './passkey.ts'

/** Asks staff for a passkey after the emailed code, or no longer. It counts from everybody's next sign-in. */
export async function setPasskeyRule({ db, person, organisation, now }: Work, required: boolean) {
  const standing = await lockStanding(db, person.id)
  const may = mayRequire(required, standing?.passkeys ?? 0)
  if (!may.ok) return may
  if ((await passkeyRequired(db)) === required) return ok(false)
  await savePasskeyRule(db, { passkeyRequired: required, changedBy: person.id, changedAt: now })
  await record(db, { type: 'people.passkey-rule-set', actor: person.id, subject: organisation.id, at: now, details: { required } })
  return ok(true)
}
