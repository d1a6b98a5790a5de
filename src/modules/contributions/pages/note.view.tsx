import { momentInWords } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { Contribution } from '../contributions.queries.ts'
import type { Note } from '../notes.queries.ts'
import { ReceiptPanel } from '../receipt-panel.view.tsx'
import { noteTitle } from './notes.view.tsx'

type Props = {
  project: { slug: string; title: string }
  note: Note
  said: readonly Contribution[]
  notedBy: string
  code: string
  lookUpAt: string
  emailSent: boolean
}

export const NoteSeen = ({ project, note, said, notedBy, code, lookUpAt, emailSent }: Props) => (
  <>
    <Title caption={project.title}>{noteTitle(note)}</Title>
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title="What was said is saved" headingLevel={2} emailSent={emailSent} />
    <h2 class="nhsuk-heading-m">What was said</h2>
    {said.map((one) => (
      <InsetText>
        <p class="heard-words">{one.withdrawnAt ? 'These words were taken back.' : one.words || erasedInWords}</p>
      </InsetText>
    ))}
    <p>
      Noted by {notedBy} on {momentInWords(note.notedAt)}.{note.place !== '' && ` Place: ${note.place}.`}
      {note.partner !== '' && ` Partner: ${note.partner}.`}
    </p>
    <Button href={href('/projects/:project/notes/new', { project: project.slug })} variant="secondary">
      Add another note
    </Button>
  </>
)
