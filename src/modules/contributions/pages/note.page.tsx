import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import { found } from '#platform/errors.ts'
import { page, view } from '#platform/http/page.ts'
import { contributionsOfReceipt } from '../contributions.queries.ts'
import { noteOfProject, receiptOfNote } from '../notes.queries.ts'
import { codeOf } from '../receipt.action.ts'
import { receiptById } from '../receipts.queries.ts'
import { NoteSeen } from './note.view.tsx'
import { noteTitle } from './notes.view.tsx'

/** A note with its receipt, to print and give to whoever spoke. Both of two clicks lead here. */
export default page({
  path: '/projects/:project/notes/:note',
  allow: 'contributions.note',

  async get({ db, params, organisation }) {
    const project = await projectFor(db, params.project)
    const note = found(await noteOfProject(db, project.id, params.note), 'note')
    const receipt = found(await receiptById(db, (await receiptOfNote(db, note.id)) ?? params.note), 'receipt')
    const said = await contributionsOfReceipt(db, receipt.id)
    const names = await namesOf(db, [note.notedBy])
    const seen = {
      note,
      said,
      notedBy: names.get(note.notedBy) ?? '',
      code: await codeOf(db, receipt.id),
      lookUpAt: `${organisation.baseUrl}/receipt`,
    }
    return view(noteTitle(note), <NoteSeen {...seen} project={project} emailSent={receipt.channel === 'email'} />)
  },
})
