import { LINK_MINUTES, MOST_TRIES, spacedCode } from './code.ts'

/** The email that signs a person in: a link, and a code for those who read their email elsewhere. */
export function SignInMessage({ name, link, code }: { name: string; link: string; code: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        Your code is <strong>{spacedCode(code)}</strong>. Type it where you asked for it.
      </p>
      <p>
        Or use this link: <a href={link}>Sign in</a>
      </p>
      <p>Each works for {LINK_MINUTES} minutes, and one of them works once. We will never ask you for the code on the phone or in a message.</p>
      <p>If you did not ask to sign in, you do not need to do anything.</p>
    </>
  )
}

/** The email that lets somebody join, once it has shown that the address is theirs. */
export function JoinMessage({ name, organisation, link, code }: { name: string; organisation: string; link: string; code: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>You asked to join the people who are involved at {organisation}.</p>
      <p>
        Your code is <strong>{spacedCode(code)}</strong>. Type it where you asked to join.
      </p>
      <p>
        Or use this link: <a href={link}>Join</a>
      </p>
      <p>
        Each works for {LINK_MINUTES} minutes. If you did not ask to join, you do not need to do anything: without the code or the link nothing is
        kept.
      </p>
    </>
  )
}

/** Tells somebody that codes were tried on their account. Sent once a day at most, so that nobody can be flooded with it. */
export function CodeTriedMessage({ name, link }: { name: string; link: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        Somebody asked to sign in with your address and typed {MOST_TRIES} wrong codes. If it was you, use the link in the email, or{' '}
        <a href={link}>ask for a new code</a>.
      </p>
      <p>
        If it was not you, nobody got in and nothing was changed. You do not need to do anything. Do not give a code to anybody who asks you for one.
      </p>
    </>
  )
}

/** The code with which somebody who is signed in shows again that it is them. */
export function ConfirmMessage({ name, code }: { name: string; code: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        Your code is <strong>{spacedCode(code)}</strong>. Type it on the page where you asked for it. It works for {LINK_MINUTES} minutes.
      </p>
      <p>
        You are about to change how we reach you or how you sign in. If that was not you, somebody else may be using your account. Do not give them
        the code. Sign in and end your other devices.
      </p>
    </>
  )
}
