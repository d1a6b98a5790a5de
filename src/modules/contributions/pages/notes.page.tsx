import { projectFor } from '#modules/projects/index.ts'
import { page, view } from '#platform/http/page.ts'
import { notesOf } from '../notes.queries.ts'
import { Notes } from './notes.view.tsx'

export const notesOnPage = 50

export default page({
  path: '/projects/:project/notes',
  allow: 'contributions.note',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const from = Math.max(0, Math.trunc(Number(answers.get('from')) || 0))
    const notes = await notesOf(db, project.id, { limit: notesOnPage + 1, offset: Math.min(from, 100_000) })
    return view('Notes', <Notes project={project} notes={notes.slice(0, notesOnPage)} from={from} more={notes.length > notesOnPage} />)
  },
})
