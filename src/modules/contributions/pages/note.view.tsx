import { momentInWords } from '#lib/dates.ts'
import { erasedInWords } from '#lib/take-out.ts'
import { countInWords } from '#lib/text.ts'
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
    {note.partnerId !== null && <Hosted project={project} note={note} partnerId={note.partnerId} />}
    <Button href={href('/projects/:project/notes/new', { project: project.slug })} variant="secondary">
      Add another note
    </Button>
  </>
)

/** What is left to do after a session: tell who came, through its partner, and count who they were. */
const Hosted = ({ project, note, partnerId }: Pick<Props, 'project' | 'note'> & { partnerId: string }) => (
  <>
    <h2 class="nhsuk-heading-m">After the session</h2>
    <p>
      {countInWords(note.came ?? 0, 'person', 'people')} came.{' '}
      {note.werePaid ? 'The partner was paid.' : `The partner was not paid: ${note.unpaidBecause}`}
    </p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>Give the partner this receipt. They tell those who came what came of it.</li>
      <li>
        <a href={href('/projects/:project/notes/:note/counts', { project: project.slug, note: note.id })}>Enter who came, as numbers by group</a>,
        where the partner counted
      </li>
      <li>
        <a href={href('/partners/:partner/work', { partner: partnerId })}>See the work with this partner</a>, and write down what came back to them
      </li>
    </ul>
  </>
)
