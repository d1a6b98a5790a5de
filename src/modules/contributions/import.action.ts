import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Upload, Work } from '#platform/http/page.ts'
import { queue } from '#platform/jobs/queue.ts'
import { checkImport } from './check-import.job.ts'
import { fileHash, openFile } from './import-file.action.ts'
import { keptMapping, type Mapping } from './import-mapping.ts'
import { mayBringIn } from './import-progress.ts'
import { beginRun, type Import, insertImport, moveOn, setMapping } from './imports.queries.ts'
import { moveImportJob } from './move-import.job.ts'
import { readHeadings } from './read-headings.job.ts'

type Project = { id: string; closed: boolean }

/** Bytes of a file that is read while its sender waits. A bigger one is read by a job: the database is not held up for it. */
const readAtOnce = 500_000

/** Keeps an uploaded spreadsheet until its columns are chosen. What cannot be read is refused, a small file at once. */
export async function uploadImport({ db, person, now }: Work, project: Project, { name, bytes }: Upload) {
  if (project.closed) return refused('project-closed')
  const opened = bytes.length > readAtOnce ? undefined : await openFile(bytes)
  if (opened && !opened.ok) return opened
  const id = newId()
  const file = { fileName: name.toWellFormed(), fileHash: await fileHash(bytes), fileBytes: bytes, headings: opened?.value.headings ?? [] }
  await insertImport(db, { ...file, id, projectId: project.id, startedBy: person.id, startedAt: now })
  await record(db, {
    type: 'contributions.import-uploaded',
    actor: person.id,
    subject: id,
    at: now,
    details: { project: project.id, bytes: bytes.length },
  })
  if (!opened) await queue(db, readHeadings, { import: id }, { urgent: true })
  return ok(id)
}

/** Has the file read with these columns. An earlier reading that is still under way stops. */
export async function checkColumns({ db, person, now }: Work, asked: Import, mapping: Mapping): Promise<void> {
  const run = newId()
  await beginRun(db, asked.id, run, mapping)
  await record(db, { type: 'contributions.import-checked', actor: person.id, subject: asked.id, at: now })
  await queue(db, checkImport, { import: asked.id, run }, { urgent: true })
}

/** Has the checked rows brought in. Two clicks do it once. */
export async function bringIn({ db, person, now }: Work, project: Project, asked: Import, skipBad: boolean) {
  const kept = keptMapping(asked.mapping)
  if (!kept || asked.run === null) return refused('not-checked')
  const mapping = { ...kept, skipBad: kept.skipBad || skipBad }
  const may = mayBringIn(project, asked, mapping)
  if (!may.ok) return may
  if (!(await moveOn(db, asked.id, asked.run, 'checked', { state: 'moving', imported: 0, alreadyThere: 0 }))) return refused('not-checked')
  await setMapping(db, asked.id, mapping)
  await record(db, { type: 'contributions.import-begun', actor: person.id, subject: asked.id, at: now, details: { skipBad: mapping.skipBad } })
  await queue(db, moveImportJob, { import: asked.id, run: asked.run }, { urgent: true })
  return may
}

/** Starts the work again, where it seems to have stopped. It goes on from where it was. */
export async function startAgain(work: Work, asked: Import): Promise<void> {
  const mapping = keptMapping(asked.mapping)
  if (asked.state === 'uploaded' && asked.headings.length === 0)
    await queue(work.db, readHeadings, { import: asked.id }, { urgent: true, once: asked.id })
  if (asked.state === 'checking' && mapping) await checkColumns(work, asked, mapping)
  if (asked.state === 'moving' && asked.run) await queue(work.db, moveImportJob, { import: asked.id, run: asked.run }, { urgent: true })
}
