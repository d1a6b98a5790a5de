/** The email that signs a person in. */
export function SignInMessage({ name, link, minutes }: { name: string; link: string; minutes: number }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>Use this link to sign in. It works once, for {minutes} minutes.</p>
      <p>
        <a href={link}>Sign in</a>
      </p>
      <p>If you did not ask to sign in, you do not need to do anything.</p>
    </>
  )
}
