/** The email that invites a person to work on involvement here. */
export function InvitationMessage({
  name,
  from,
  organisation,
  link,
}: {
  name: string
  from: string | undefined
  organisation: string
  link: string
}) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        {from ? `${from} has invited you` : 'You are invited'} to work on involvement at {organisation}.
      </p>
      <p>
        <a href={link}>Go to the sign-in page</a> and enter this email address. We will send you a link. There is no password.
      </p>
    </>
  )
}
