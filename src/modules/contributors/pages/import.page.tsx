import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { uploadList } from '../import.action.ts'
import { listForm, megabytes } from '../import.form.ts'
import { importsSoFar } from '../import.queries.ts'
import { Imports, importTitle as title } from './import.view.tsx'

const back = { back: { href: '/people' } }

export default page({
  path: '/people/import',
  allow: 'contributors.import',
  bodyLimit: megabytes * 1_000_000,
  postsPerMinute: 20,

  get: async ({ db }) => view(title, <Imports imports={await importsSoFar(db)} />, back),

  async post({ files, ...work }) {
    const wrong = async (file: string) => again(title, <Imports imports={await importsSoFar(work.db)} problems={{ file }} />, back)
    const upload = files.file
    if (!upload || upload.bytes.length === 0) return wrong(listForm.file.empty)
    const uploaded = await uploadList(work, upload)
    return uploaded.ok ? goTo(href('/people/import/:list', { list: uploaded.value })) : wrong(uploaded.says)
  },
})
