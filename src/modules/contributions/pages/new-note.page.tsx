import { never } from '#lib/result.ts'
import { settingsOf } from '#modules/organisations/index.ts'
import { activePartners } from '#modules/partners/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { addNote } from '../add-note.action.ts'
import { mostPoints, type NoteKind, type NoteRefusal, noteKinds } from '../note.ts'
import { boxesOf, ChooseKind, NewNote, newNoteTitle, readNote } from './new-note.view.tsx'

const kindOf = (answers: URLSearchParams): NoteKind | undefined => noteKinds.find((kind) => kind === answers.get('kind'))

/** First what kind of note, then the note. Its id is made with the form, so that two clicks make one note. */
export default page({
  path: '/projects/:project/notes/new',
  allow: 'contributions.note',
  // 30 points of 10,000 characters, each of which takes up to 9 bytes in a form.
  bodyLimit: 3_000_000,

  async get({ db, params, person, answers }) {
    const project = await projectFor(db, params.project)
    const kind = kindOf(answers)
    if (!kind) return view('Add a note', <ChooseKind project={project} answers={answers} problems={problemOfKind(answers)} />)
    const noted = { project, settings: await settingsOf(db), kind, hosts: await hostsOf(db, kind), noteId: newId(), notedBy: person.name }
    return view(newNoteTitle[kind], <NewNote {...noted} answers={new URLSearchParams()} boxes={3} />)
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const kind = kindOf(answers)
    if (!kind) return again('Add a note', <ChooseKind project={project} answers={answers} problems={problemOfKind(answers)} />)
    const hosts = await hostsOf(work.db, kind)
    const noted = { project, settings: await settingsOf(work.db), kind, hosts, noteId: idOf(answers), notedBy: work.person.name }
    const draw = (boxes: number, problems?: Problems) => <NewNote {...noted} answers={answers} boxes={boxes} problems={problems} />
    const boxes = boxesOf(answers)
    if (answers.has('add-point')) return view(newNoteTitle[kind], draw(Math.min(boxes + 1, mostPoints)))
    const read = readNote(kind, answers, hosts)
    if ('problems' in read) return again(newNoteTitle[kind], draw(boxes, read.problems))
    const added = await addNote(work, { id: project.id, closed: project.closedAt !== null }, { ...read.values, id: noted.noteId, kind })
    if (!added.ok) return again(newNoteTitle[kind], draw(boxes, explain(added.because)))
    return goTo(href('/projects/:project/notes/:note', { project: project.slug, note: added.value }))
  },
})

/** The partners who can have hosted a session: those with whom we work now. */
const hostsOf = async (db: Reader, kind: NoteKind) =>
  kind === 'session' ? (await activePartners(db)).map(({ id, name }) => ({ value: id, label: name })) : []

const idOf = (answers: URLSearchParams): string => {
  const given = answers.get('note') ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given) ? given : newId()
}

const problemOfKind = (answers: URLSearchParams): Problems | undefined =>
  answers.has('kind') ? { kind: 'Select what you want to note down' } : undefined

function explain(because: NoteRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed, so nothing can be added to it. Reopen it first' }
    case 'in-the-future':
      return { happenedOn: 'The date must be today or in the past' }
    case 'no-points':
      return { point: 'Enter at least one point that somebody made' }
    case 'too-many-points':
      return { point: `Enter at most ${mostPoints} points. Put the others in a second note` }
    case 'reason-missing':
      return { unpaidBecause: 'Enter why the partner was not paid' }
    default:
      return never(because)
  }
}
