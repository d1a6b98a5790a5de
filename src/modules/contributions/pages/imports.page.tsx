import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { file, type Problems } from '#ui/form/index.ts'
import { uploadImport } from '../import.action.ts'
import { importsOf } from '../imports.queries.ts'
import { Imports } from './imports.view.tsx'

const megabytes = 50

export const uploadForm = {
  file: file({
    label: 'Choose a spreadsheet',
    hint: `CSV or Excel (.xlsx), up to ${megabytes} MB and 200,000 rows. The first row holds the headings`,
    empty: 'Choose a spreadsheet',
    accept: '.csv,.xlsx,.tsv,.txt',
  }),
}

const title = 'Bring in comments'

export default page({
  path: '/projects/:project/imports',
  allow: 'contributions.import',
  bodyLimit: megabytes * 1_000_000,
  postsPerMinute: 20,

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(title, <Imports form={uploadForm} project={project} imports={await importsOf(db, project.id)} />)
  },

  async post({ params, files, ...work }) {
    const project = await projectFor(work.db, params.project)
    const wrong = async (problems: Problems) =>
      again(title, <Imports form={uploadForm} project={project} imports={await importsOf(work.db, project.id)} problems={problems} />)
    const upload = files.file
    if (!upload || upload.bytes.length === 0) return wrong({ file: uploadForm.file.empty })
    const uploaded = await uploadImport(work, { id: project.id, closed: project.closedAt !== null }, upload)
    if (uploaded.ok) return goTo(href('/projects/:project/imports/:import', { project: project.slug, import: uploaded.value }))
    switch (uploaded.because) {
      case 'project-closed':
        return wrong({ '': 'This project is closed, so nothing can be added to it. Reopen it first' })
      case 'unreadable':
        return wrong({ file: uploaded.says })
      default:
        return never(uploaded)
    }
  },
})
