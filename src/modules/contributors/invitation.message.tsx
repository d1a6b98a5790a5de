type Props = {
  name: string
  organisation: { name: string }
  words: string
  /** Whole addresses: of a page to read more, '' for none; of where they choose how often they are asked; of where they leave. */
  readMore: string
  askLess: string
  leave: string
  from: string
}

/** Asks somebody whether they want to take part in something. It says how to be asked less, and how to leave. */
export const InvitationMessage = ({ name, organisation, words, readMore, askLess, leave, from }: Props) => (
  <>
    <p>Hello {name},</p>
    {words.split(/\n{2,}/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
    {readMore !== '' && (
      <p>
        <a href={readMore}>Read more and decide</a>
      </p>
    )}
    <p>You do not have to say yes, and you do not have to say why.</p>
    <p>
      {from}
      <br />
      {organisation.name}
    </p>
    <p>
      You can <a href={askLess}>be asked less often or take a break</a>, and you can <a href={leave}>leave</a> at any time. Or reply and tell us.
    </p>
  </>
)
