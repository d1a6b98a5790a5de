import { momentInWords } from '#lib/dates.ts'
import { sessionsOf } from '#platform/auth/sessions.ts'
import { found, PageError } from '#platform/errors.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { endTheirSessions, forgetIdentity } from '../change-staff.action.ts'
import { passkeysOf } from '../passkey.queries.ts'
import { forgetPasskeys } from '../passkey-remove.action.ts'
import { isTied, providerShown } from '../provider.queries.ts'
import { staffById } from '../staff.queries.ts'

const title = 'Sign out everywhere'
const back = { back: { href: '/staff', text: 'People who work here' } }

type Props = {
  name: string
  sessions: readonly { device: string; usedAt: Date }[]
  provider: string | undefined
  /** How many they have, where they may be forgotten. */
  passkeys: number
}

function TheirSessions({ name, sessions, provider, passkeys }: Props) {
  return (
    <>
      <Form title={title} caption={name}>
        <p>For a laptop or a phone that was lost or stolen. {name} is signed out of every device at once, and can sign in again.</p>
        {sessions.length === 0 && <p>They are signed in nowhere now.</p>}
        <ul class="nhsuk-list nhsuk-list--bullet">
          {sessions.map(({ device, usedAt }) => (
            <li>
              {device || 'A browser that we do not know'}, last used {momentInWords(usedAt)}
            </li>
          ))}
        </ul>
        <p>If the email of {name} can be read on what was stolen, ask your IT team to lock the mailbox first: a code to sign in goes there.</p>
        <Button variant="warning">Sign {name} out everywhere</Button>
      </Form>
      {provider && (
        <form method="post">
          <h2 class="nhsuk-heading-m">{provider}</h2>
          <p>
            {name} signs in with {provider}. If their account there was replaced by a new one, forget the old one: their next sign-in ties the new
            one.
          </p>
          <Hidden name="forget" value="yes" />
          <Button variant="secondary">Forget the account at {provider}</Button>
        </form>
      )}
      {passkeys > 0 && (
        <form method="post">
          <h2 class="nhsuk-heading-m">Passkeys</h2>
          <p>
            {name} has {passkeys === 1 ? 'one passkey' : `${passkeys} passkeys`}. If they have lost the device, forget them: {name} is signed out
            everywhere, signs in with an emailed code alone, and adds a new one. Be sure that it is {name} who asks you. We email them about it.
          </p>
          <Hidden name="forget" value="passkeys" />
          <Button variant="secondary">Forget their passkeys</Button>
        </form>
      )}
    </>
  )
}

export default page({
  path: '/staff/:member/sessions',
  allow: 'people.invite',

  async get({ db, params, person, now }) {
    const staff = found(await staffById(db, params.member), 'person')
    const provider = await providerShown(db)
    const tied = provider && (await isTied(db, staff.id, provider.issuer))
    const sessions = await sessionsOf(db, staff.id, now)
    const passkeys = staff.id === person.id ? 0 : (await passkeysOf(db, staff.id)).length
    return view(title, <TheirSessions name={staff.name} sessions={sessions} provider={tied ? provider.name : undefined} passkeys={passkeys} />, back)
  },

  async post({ params, answers, ...work }) {
    const staff = found(await staffById(work.db, params.member), 'person')
    if (answers.get('forget') === 'passkeys') {
      const forgotten = await forgetPasskeys(work, staff)
      if (!forgotten.ok) throw new PageError(403, 'Another administrator can make us forget your own passkeys')
    } else await (answers.get('forget') === 'yes' ? forgetIdentity(work, staff) : endTheirSessions(work, staff))
    return goTo('/staff')
  },
})
