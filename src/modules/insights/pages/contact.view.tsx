type Reachable = { contactName: string; channel: string; contactEmail: string; contactPhone: string; contactAddress: string }

/** A person's name and the contact of their channel. */
export function Contact({ of }: { of: Reachable }) {
  return (
    <p class="nhsuk-u-margin-bottom-2">
      <strong>{of.contactName || 'No name given'}</strong>
      <br />
      {of.channel === 'email' && of.contactEmail}
      {of.channel === 'phone' && of.contactPhone}
      {of.channel === 'letter' &&
        of.contactAddress.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
    </p>
  )
}
