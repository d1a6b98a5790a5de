import { momentInWords } from '#lib/dates.ts'
import { Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Tag } from '#ui/nhs/tag.tsx'

type Session = { id: string; device: string; startedAt: Date; usedAt: Date }

export function Devices({ sessions, here }: { sessions: readonly Session[]; here: string }) {
  return (
    <>
      <Title>Where you are signed in</Title>
      <p>
        If you do not know one of these, sign it out. Nobody signs in without a code or a link that is sent to you, or one of{' '}
        <a href="/my/passkeys">your passkeys</a>.
      </p>
      <ul class="nhsuk-list heard-rows">
        {sessions.map((session) => (
          <Device {...session} here={session.id === here} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <Button variant="warning">Sign out everywhere else</Button>
        </form>
      )}
    </>
  )
}

function Device({ id, device, startedAt, usedAt, here }: Session & { here: boolean }) {
  const name = device || 'A browser that we do not know'
  return (
    <li>
      <p class="nhsuk-u-margin-bottom-3">
        <strong>{name}</strong> {here && <Tag>This one</Tag>}
        <br />
        Signed in {momentInWords(startedAt)}, last used {momentInWords(usedAt)}
      </p>
      <form method="post">
        <Hidden name="device" value={id} />
        <Button variant="secondary" small>
          Sign out
          <span class="nhsuk-u-visually-hidden">
            {' '}
            {name}, signed in {momentInWords(startedAt)}
          </span>
        </Button>
      </form>
    </li>
  )
}
