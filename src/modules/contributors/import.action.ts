import { ok, refused } from '#lib/result.ts'
import { insertContributors } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Upload, Work } from '#platform/http/page.ts'
import { fileOfImport, holdImport, insertImport, setChecked, setCounts, setEnded, takeTurnToImport } from './import.queries.ts'
import { hashOf, openList } from './import-file.action.ts'
import { type ImportMapping, placesUnder } from './import-mapping.ts'
import { type Importing, keepWhatTheySaid } from './import-people.action.ts'
import { personReader, type ReadPerson } from './import-row.ts'
import { classify, countsOf, forgetGiven, leaveOut, nextNew, type StagedPerson, setAdded, stageRows, unstage } from './import-rows.queries.ts'

const atOnce = 1000

/** Keeps an uploaded list until its columns are chosen. */
export async function uploadList({ db, person, now }: Work, { name, bytes }: Upload) {
  const opened = await openList(bytes)
  if (!opened.ok) return opened
  const id = newId()
  const fileName = name.toWellFormed().replaceAll('\0', '').trim().slice(0, 200) || 'list'
  const { headings } = opened.value
  await insertImport(db, { id, fileName, fileHash: await hashOf(bytes), fileBytes: bytes, headings, startedBy: person.id, startedAt: now })
  await record(db, { type: 'contributors.import-uploaded', actor: person.id, subject: id, at: now, details: { bytes: bytes.length } })
  return ok(id)
}

/** Reads a kept list with these columns: a dry run, nobody is added. */
export async function checkList(work: Importing, id: string, mapping: ImportMapping) {
  if (!(await holdImport(work.db, id, ['uploaded', 'checked']))) return refused('ended')
  const bytes = await fileOfImport(work.db, id)
  const opened = bytes && (await openList(bytes))
  if (!opened?.ok) return refused('ended')
  return readInto(work, id, mapping, opened.value)
}

type OpenedList = Extract<Awaited<ReturnType<typeof openList>>, { ok: true }>['value']

/** Reads rows into the staging table of an import and decides about each. */
export async function readInto({ db, now, actor }: Importing, id: string, mapping: ImportMapping, { headings, batches }: OpenedList) {
  const found = placesUnder(mapping, headings)
  if ('missing' in found) return refused('column-missing')
  const read = personReader(found.places)
  await unstage(db, id)
  for await (const batch of batches()) {
    const rows: ReadPerson[] = batch.map(({ row, cells }) => read(row, cells))
    await stageRows(db, id, rows)
  }
  await classify(db, id)
  await setChecked(db, id, mapping)
  await setCounts(db, id)
  await record(db, { type: 'contributors.import-checked', actor, subject: id, at: now })
  return ok(await countsOf(db, id))
}

/** Adds everybody of a checked list who is new. Rows about which a person decides are left for them. Twice is once. */
export async function bringInList(work: Importing, id: string) {
  const { db, now, actor } = work
  await takeTurnToImport(db)
  if (!(await holdImport(db, id, ['checked']))) return refused('not-checked')
  await classify(db, id)
  for (let after = 0; ; ) {
    const rows = await nextNew(db, id, after, atOnce)
    const last = rows.at(-1)
    if (!last) break
    await addPeople(work, id, { after, upTo: last.row, rows })
    after = last.row
  }
  await setEnded(db, id, 'done', now)
  await forgetGiven(db, id)
  await setCounts(db, id)
  const counts = await countsOf(db, id)
  await record(db, { type: 'contributors.import-done', actor, subject: id, at: now, details: { added: counts.added, duplicates: counts.duplicates } })
  return ok(counts)
}

type Part = { after: number; upTo: number; rows: readonly { row: number; given: StagedPerson }[] }

/** Whose address was taken in the meantime is left as it is. */
async function addPeople(work: Importing, importId: string, { after, upTo, rows }: Part): Promise<void> {
  const people = rows.map(({ given: { id, name, email, phone } }) => ({ id, name, email: email === '' ? null : email, phone, addedAt: work.now }))
  const added = new Set(await insertContributors(work.db, people))
  const except = rows.filter(({ given }) => !added.has(given.id)).map(({ row }) => row)
  await setAdded(work.db, importId, { after, upTo, except })
  const here = rows.map(({ given }) => given).filter(({ id }) => added.has(id))
  await keepWhatTheySaid(work, here)
}

/** Forgets a list that does not come in, or what is left of one: rows about which nobody decided are left out. */
export async function giveUpList({ db, now, actor }: Pick<Importing, 'db' | 'now' | 'actor'>, id: string) {
  if (await holdImport(db, id, ['uploaded', 'checked'])) {
    await unstage(db, id)
    await setEnded(db, id, 'given-up', now)
  } else await leaveOut(db, id)
  await setCounts(db, id)
  await record(db, { type: 'contributors.import-given-up', actor, subject: id, at: now })
}
