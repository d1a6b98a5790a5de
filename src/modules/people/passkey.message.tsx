export type PasskeyNews = { what: 'added' | 'removed'; name: string } | { what: 'forgotten'; by: string }

/** Tells somebody that a passkey of theirs was added or taken away, by them or by somebody who is in their account. */
export function PasskeyMessage({ name, news, organisation, link }: { name: string; news: PasskeyNews; organisation: string; link: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>{whatHappened(news, organisation)}</p>
      {news.what === 'forgotten' ? (
        <p>
          You were signed out everywhere. <a href={link}>Sign in</a> with a code that we email to you. Where passkeys are asked for, you can then add
          a new one.
        </p>
      ) : (
        <p>
          You can see your passkeys, and take them away, at <a href={link}>{link}</a>
        </p>
      )}
      <p>If you do not know about this, tell us at once: reply to this message. Somebody else may be using your account.</p>
    </>
  )
}

function whatHappened(news: PasskeyNews, organisation: string): string {
  if (news.what === 'forgotten') return `${news.by} has made ${organisation} forget your passkeys. They can no longer be used to sign in.`
  return news.what === 'added'
    ? `The passkey “${news.name}” was added to your account at ${organisation}. Whoever holds it can sign in as you.`
    : `The passkey “${news.name}” was taken away from your account at ${organisation}. It can no longer be used to sign in.`
}
