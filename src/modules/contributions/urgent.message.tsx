type Props = { name: string; from: string; organisation: string; at: string; link: string }

/** Tells the safeguarding contact that something was flagged. It holds nothing of what was said: emails are read by others too. */
export const UrgentMessage = ({ name, from, organisation, at, link }: Props) => (
  <>
    <p>{name === '' ? 'Hello,' : `Hello ${name},`}</p>
    <p>
      {from} flagged something that somebody said to {organisation} as urgent, on {at}.
    </p>
    <p>
      <a href={link}>Read what was said</a>
    </p>
    <p>If you cannot open the page, call {from}. This email says nothing of what was said or of whom, in case somebody else reads it.</p>
  </>
)
