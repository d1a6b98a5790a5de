/** What a member of the public is told who is given a part in a project, and the page of the project where it begins. */
export const namedWords = {
  'co-lead': {
    subject: 'You are asked to co-lead',
    page: 'work',
    says: (from: string, title: string) =>
      `${from} has named you as a public co-lead of “${title}”. You can read and change everything about this project, as staff can.`,
    link: 'Open the project',
  },
  reviewer: {
    subject: 'You are asked to read a plan',
    page: 'plan/versions',
    says: (from: string, title: string) =>
      `${from} asks you to read the plan of “${title}” before it opens. You say whether you would take part in it as it is written, or what should change. It opens to the public after that.`,
    link: 'Read the plan',
  },
} as const

type Props = { part: keyof typeof namedWords; name: string; from: string; title: string; link: string }

export function NamedMessage({ part, name, from, title, link }: Props) {
  return (
    <>
      <p>Hello {name},</p>
      <p>{namedWords[part].says(from, title)}</p>
      <p>
        <a href={link}>{namedWords[part].link}</a>. Sign in with this email address. We will send you a link. There is no password.
      </p>
    </>
  )
}
