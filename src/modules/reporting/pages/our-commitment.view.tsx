import { dayInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'

export type CommitmentProps = {
  version: { number: number; agreedOn: string; reviewOn: string } | undefined
  state: 'none' | 'valid' | 'overdue'
  /** How often those who decide met the public, as a sentence. */
  metThePublic: string
  /** How many groups the organisation most needs to hear from. */
  plusGroups: number
}

/** What the organisation promises everyone, and whether it keeps it. */
export const OurCommitment = ({ version, state, metThePublic, plusGroups }: CommitmentProps) => (
  <>
    <h2 class="nhsuk-heading-l">Our commitment to you</h2>
    {version && (
      <p>
        <a href={href('/commitment')}>Our statement of commitment</a> says what you can expect from us. Version {version.number} was agreed on{' '}
        {dayInWords(version.agreedOn)}.
        {state === 'overdue' && ` We said that we would look at it again by ${dayInWords(version.reviewOn)}. We are late.`}
      </p>
    )}
    {!version && (
      <p>
        We have no <a href={href('/commitment')}>statement of commitment</a> yet.
      </p>
    )}
    <p>{metThePublic}</p>
    {plusGroups > 0 && (
      <p>
        <a href={href('/plus-groups')}>Groups we most need to hear from</a>
      </p>
    )}
  </>
)
