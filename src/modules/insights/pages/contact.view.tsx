import { AccessFlag } from '#modules/contributors/index.ts'
import type { Flagged } from '../access-flags.queries.ts'

type Reachable = { contactName: string; channel: string; contactEmail: string; contactPhone: string; contactAddress: string }

/** A person's name and the contact of their channel, and what they need where they told us. */
export function Contact({ of, flag }: { of: Reachable; flag?: Flagged }) {
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
      {flag && (
        <>
          <br />
          <AccessFlag {...flag} />
        </>
      )}
    </p>
  )
}
