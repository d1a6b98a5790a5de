type Invitation = {
  name: string
  from: string | undefined
  organisation: string
  link: string
  /** The organisation's own sign-in, where it has one. */
  provider: { name: string; required: boolean } | undefined
}

/** The email that invites a person to work on involvement here. It says where to sign in, in words that can be copied. */
export function InvitationMessage({ name, from, organisation, link, provider }: Invitation) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        {from ? `${from} has invited you` : 'You are invited'} to work on involvement at {organisation}.
      </p>
      <p>
        Sign in at <a href={link}>{link}</a>
      </p>
      {provider && <p>Choose “Sign in with {provider.name}”.</p>}
      {!provider?.required && (
        <p>{provider ? 'Or enter' : 'Enter'} this email address there. We will send you a link and a code. There is no password.</p>
      )}
    </>
  )
}
