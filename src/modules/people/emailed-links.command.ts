import { organisationNamed } from '#modules/organisations/index.ts'
import { command } from '#platform/command.ts'
import { record } from '#platform/database/events.ts'
import { endPasskeyRule } from './passkey.queries.ts'
import { allowEmailedLinks } from './provider.queries.ts'

/**
 * The way back in when nobody of the staff can get in any more: the organisation's own sign-in is the only one and has failed (an
 * expired secret, a provider that is gone), or passkeys are asked for and the administrators have lost theirs.
 */
export const emailedLinks = command({
  name: 'emailed-links',
  usage: 'heard emailed-links [--organisation HOST] [--json]',
  options: { organisation: { type: 'string' } },
  needsInstallation: true,
  instead: 'Stop it first. An administrator who is signed in can do the same under "How staff sign in"',

  async run({ store, options, now }) {
    const { organisation } = options
    const id = await organisationNamed(store, typeof organisation === 'string' ? organisation : undefined)
    const changed = await store.within(id, async (db) => {
      const allowed = (await allowEmailedLinks(db)).numUpdatedRows > 0n
      const ended = await endPasskeyRule(db, now)
      if (allowed) await record(db, { type: 'people.emailed-links-allowed', actor: null, subject: id, at: now })
      if (ended) await record(db, { type: 'people.passkey-rule-set', actor: null, subject: id, at: now, details: { required: false } })
      return allowed || ended
    })
    const text = changed
      ? 'Staff can sign in with an emailed link or code alone again'
      : 'Staff could sign in with an emailed link or code alone already'
    return { text, data: { changed } }
  },
})
