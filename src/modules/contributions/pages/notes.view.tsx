import { dayInWords } from '#lib/dates.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { NoteKind } from '../note.ts'
import type { Note } from '../notes.queries.ts'

type Props = { project: { slug: string; title: string }; notes: readonly Note[]; from: number; more: boolean }

export const kindInWords: Record<NoteKind, string> = {
  meeting: 'Meeting',
  visit: 'Visit',
  session: 'Session of a partner',
  call: 'Phone call',
  letter: 'Letter',
}

export const noteTitle = (note: Pick<Note, 'kind' | 'happenedOn'>) => `${kindInWords[note.kind]} on ${dayInWords(note.happenedOn)}`

export function Notes({ project, notes, from, more }: Props) {
  const at = (place: number) => href('/projects/:project/notes', { project: project.slug }, { from: place })
  return (
    <>
      <Title caption={project.title}>Notes</Title>
      <p>What people said in meetings, on visits, at sessions of partners, on the phone and in letters.</p>
      <Button href={href('/projects/:project/notes/new', { project: project.slug })}>Add a note</Button>
      {notes.length === 0 && <p>There are no notes {from > 0 ? 'here' : 'yet'}.</p>}
      <ul class="nhsuk-list">
        {notes.map((note) => (
          <li>
            <a href={href('/projects/:project/notes/:note', { project: project.slug, note: note.id })}>{noteTitle(note)}</a>
            {note.place && <>, {note.place}</>}
            {note.partner && (note.kind === 'session' ? <>, hosted by {note.partner}</> : <>, with {note.partner}</>)}
            {note.came !== null && <>, {countInWords(note.came, 'person', 'people')} came</>}: {countInWords(note.points ?? 0, 'point', 'points')}
          </li>
        ))}
      </ul>
      {from > 0 && (
        <p>
          <a href={at(0)}>Latest notes</a>
        </p>
      )}
      {more && (
        <p>
          <a href={at(from + notes.length)}>Earlier notes</a>
        </p>
      )}
    </>
  )
}
