import { ok, refused } from '#lib/result.ts'
import { placeOf, proveUsed, readUsed } from '#platform/auth/webauthn.ts'
import { record } from '#platform/database/events.ts'
import { type Entering, enter } from './enter.action.tsx'
import { lockCounter, noteUse, passkeyByCredential, standingOf } from './passkey.queries.ts'
import { movedOn } from './passkey.ts'
import { firstStepOf, forgetFirstStep, spend, takeChallenge } from './passkey-stamp.action.ts'

/**
 * Signs in with a passkey: alone, or after the emailed code. The caller keeps the transaction also when it is refused, so that an
 * answer that was proved is never taken twice. Every refusal is the same to whoever sent it.
 *
 * @param text what the browser's script sent
 */
export async function signInWithPasskey(work: Entering, text: string) {
  const { db, cookies, organisation, now } = work
  const challenge = takeChallenge(cookies, { purpose: 'passkey-use', about: organisation.id }, now)
  const used = readUsed(text)
  const passkey = used && (await passkeyByCredential(db, used.id))
  if (!challenge || !used || !passkey) return refused('not-proved')

  const { publicKey, personId } = passkey
  const proved = await proveUsed(placeOf(organisation.baseUrl), { used, challenge, publicKey, ownerId: personId })
  if (!proved || !(await spend(db, challenge, now))) return refused('not-proved')
  if (!(await countOn(work, passkey, proved.counter))) return refused('not-proved')

  const first = firstStepOf(cookies, organisation.id, now)
  const standing = await standingOf(db, personId)
  const elsewhere = standing?.kind === 'staff' && standing.elsewhere
  if (!standing || elsewhere || (first !== undefined && first !== personId)) return refused('not-proved')
  const entered = await enter(work, personId, { passkey: true })
  if (!entered.ok) return refused('not-proved')
  forgetFirstStep(cookies)
  return ok(entered.value)
}

/** Takes the device's count, if it has moved on. One that went back is written down: somebody may have made a copy of the passkey. */
async function countOn({ db, now }: Entering, { id, personId }: { id: string; personId: string }, counter: number): Promise<boolean> {
  const before = await lockCounter(db, id)
  if (before === undefined) return false
  if (movedOn(before, counter)) {
    await noteUse(db, id, { counter, now })
    return true
  }
  await record(db, { type: 'people.passkey-count-went-back', actor: null, subject: personId, at: now })
  return false
}
