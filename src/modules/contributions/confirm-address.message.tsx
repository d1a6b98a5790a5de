type Props = {
  name: string
  organisation: string
  confirm: string
  stop: string
  lookUp: string
  /** They applied for something, and said nothing that is answered with what was decided. */
  applied: boolean
}

/** The email that asks whether an address is right. It says nothing of what was said: the address may be a stranger's. */
export function ConfirmAddressMessage({ name, organisation, confirm, stop, lookUp, applied }: Props) {
  return (
    <>
      <p>{name === '' ? 'Hello,' : `Hello ${name},`}</p>
      <p>
        {applied ? `Thank you for applying to take part in the work of ${organisation}.` : `Thank you for telling ${organisation} what you think.`}{' '}
        You asked us to email you about what happens next.
      </p>
      <p>
        <a href={confirm}>Confirm that this is your email address</a>
      </p>
      {applied ? (
        <p>Then we know that our answer reaches you.</p>
      ) : (
        <p>When you have confirmed it, our answer to you can repeat your own words. Until then it cannot, in case this address is somebody else's.</p>
      )}
      <p>
        Keep the receipt code that you were given, too. With it you can{' '}
        <a href={lookUp}>look up {applied ? 'what becomes of your application' : 'what happens to what you said'}</a>
        {!applied && ', or take it back,'} at any time.
      </p>
      <p>
        If you did not take part, you do not need to do anything. If you do not want to hear from us about this, <a href={stop}>stop these emails</a>.
      </p>
    </>
  )
}
