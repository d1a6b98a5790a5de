type Props = { name: string; title: string; link: string }

/** To whoever may decide what others see: what to do, and no word of what somebody wrote. */
export const StatementWaitsMessage = ({ name, title, link }: Props) => (
  <>
    <p>Hello {name},</p>
    <p>Somebody has added a statement to the opinion map “{title}”. Others see it once one of us has read it and decided.</p>
    <p>
      <a href={link}>Read it and decide</a>
    </p>
    <p>More may come in today. We write to you about this map at most once a day.</p>
  </>
)
