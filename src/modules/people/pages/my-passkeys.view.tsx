import { dayInWords, dayOf, momentInWords } from '#lib/dates.ts'
import { Hidden, ProblemSummary, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'

type Passkey = { id: string; name: string; addedAt: Date; usedAt: Date | null }
type Props = { title: string; passkeys: readonly Passkey[]; required: boolean; problems?: Problems }

export function MyPasskeys({ title, passkeys, required, problems = {} }: Props) {
  return (
    <>
      <ProblemSummary problems={problems} />
      <Title>{title}</Title>
      <p>
        A passkey is kept by your phone, your computer or a security key. You sign in with it by your fingerprint, your face or a PIN, and wait for no
        email. It cannot be guessed, and it does not work on a site that only looks like this one.
      </p>
      <p>
        {required
          ? 'Everybody who works here uses one, alone or after the emailed code.'
          : 'You can go on signing in with a code that we email to you.'}
      </p>
      {passkeys.length > 0 ? <ul class="nhsuk-list heard-rows">{passkeys.map(OnePasskey)}</ul> : <p>You have no passkey yet.</p>}
      <Button href="/my/passkeys/new">Add a passkey</Button>
      <p>
        Lost a device? Take its passkey away here, and <a href="/my/devices">sign the device out</a>.
      </p>
    </>
  )
}

const OnePasskey = ({ id, name, addedAt, usedAt }: Passkey) => (
  <li>
    <p class="nhsuk-u-margin-bottom-3">
      <strong>{name}</strong>
      <br />
      Added {dayInWords(dayOf(addedAt))}, {usedAt ? `last used ${momentInWords(usedAt)}` : 'not used yet'}
    </p>
    <form method="post">
      <Hidden name="passkey" value={id} />
      <Button variant="secondary" small>
        Take it away
        <span class="nhsuk-u-visually-hidden">
          {' '}
          ({name}, added {momentInWords(addedAt)})
        </span>
      </Button>
    </form>
  </li>
)
