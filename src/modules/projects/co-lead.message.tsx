/** The email that tells a public contributor that they co-lead a project. */
export function CoLeadMessage({ name, from, title, link }: { name: string; from: string; title: string; link: string }) {
  return (
    <>
      <p>Hello {name},</p>
      <p>
        {from} has named you as a public co-lead of “{title}”. You can read and change everything about this project, as staff can.
      </p>
      <p>
        <a href={link}>Open the project</a>. Sign in with this email address. We will send you a link. There is no password.
      </p>
    </>
  )
}
