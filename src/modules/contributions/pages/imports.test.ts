import assert from 'node:assert/strict'
import { test } from 'node:test'
import { job } from '#platform/jobs/job.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import { aCommittedUnit, may } from '#support/contributions.ts'
import { frontDoor } from '#support/front-door.ts'
import { checkImport } from '../check-import.job.ts'
import { forgetImports } from '../forget-imports.job.ts'
import { moveImportJob } from '../move-import.job.ts'
import { readHeadings } from '../read-headings.job.ts'

const { store, organisation, lead, project } = await aCommittedUnit()
const door = await frontDoor(store, may(12))
const staff = await door.as({ id: lead.id, organisationId: organisation.id })
const list = `/projects/${project.slug}/imports`

const labelled: string[] = []
const themes = job({ name: 'insights.themes-from-import', run: async ({ data }) => void labelled.push(data.import ?? '') })
const work = async () => {
  const ran = await runQueued({
    store,
    jobs: [readHeadings, checkImport, moveImportJob, themes],
    organisationById: async () => organisation,
    log: openLog('silent'),
    now: may(12),
  })
  assert.deepEqual(ran.failed, [])
}
const upload = (text: string | Buffer, name = 'comments.csv') => staff.upload(list, {}, { field: 'file', name, bytes: Buffer.from(text) })
const imported = async () =>
  (await store.reading(organisation.id, (db) => db.selectFrom('contributions.contribution').select('words').orderBy('id').execute())).map(
    (row) => row.words,
  )

const comments = 'comment,date,labels,secret\n"The <lift> is broken",30/09/2021,Access;Waiting,x\nDid not answer,,,\nKind staff,soon,,\n'
const columns = { step: 'columns', text: 'comment', date: 'date', themes: 'labels', dateOrder: 'dmy', leaveOut: 'Did not answer' }

test('a spreadsheet is uploaded, checked, seen, and brought in', async () => {
  const uploaded = await upload(comments)
  const here = uploaded.location
  const choose = await staff.follow(uploaded)
  assert.match(choose.html, /Choose the columns/)
  assert.match(choose.html, /<option value="comment" selected/)
  assert.match(choose.html, /Did not answer/)

  assert.equal((await staff.post(here, columns)).location, here)
  const checking = await staff.get(here)
  assert.match(checking.html, /We are checking the file/)
  assert.match(checking.html, /data-refresh="3"/)
  await work()

  const dryRun = await staff.get(here)
  assert.match(dryRun.html, /2 comments to bring in/)
  assert.match(dryRun.html, /1 row left out/)
  assert.match(dryRun.html, /The &lt;lift/)
  assert.match(dryRun.html, /soon \(cannot be read\)/)
  assert.doesNotMatch(dryRun.html, /data-refresh="3"/)
  assert.deepEqual(await imported(), [])

  const [first, second] = [await staff.post(here, { step: 'bring-in' }), await staff.post(here, { step: 'bring-in' })]
  assert.deepEqual([first.status, second.status], [303, 303])
  assert.match((await staff.get(here)).html, /We are bringing the comments in/)
  await work()
  assert.match((await staff.get(here)).html, /2 comments brought in/)
  assert.deepEqual(await imported(), ['The <lift> is broken', 'Kind staff'])
  assert.deepEqual(labelled, [here.split('/').at(-1)])
  assert.match((await staff.get(list)).html, /Brought in/)

  const again = (await upload(comments, 'same-under-another-name.csv')).location
  await staff.post(again, columns)
  await work()
  const nothing = await staff.get(again)
  assert.match(nothing.html, /2 comments were here already/)
  assert.match(nothing.html, /There is nothing to bring in/)
})

test('bad rows stop a file until somebody says to leave them out', async () => {
  const rows = Array.from({ length: 250 }, (_, place) => `Comment ${place},same`).join('\n')
  const here = (await upload(`text,id\n${rows}\n`)).location
  await staff.post(here, { ...columns, text: 'text', date: '', themes: '', id: 'id' })
  await work()
  const seen = await staff.get(here)
  assert.match(seen.html, /249 bad rows/)
  assert.match(seen.html, /Row 3: Its id is the same as in row 2/)
  assert.match(seen.html, /These are 1 to 100 of 249/)
  assert.match((await staff.get(`${here}?from=200`)).html, /Row 251: /)

  const stopped = await staff.post(here, { step: 'bring-in' })
  assert.equal(stopped.status, 422)
  assert.match(stopped.html, /tick the box to leave them out/)
  assert.equal((await staff.post(here, { step: 'bring-in', skipBad: 'yes' })).status, 303)
  await work()
  const done = await staff.get(here)
  assert.match(done.html, /1 comment brought in/)
  assert.match(done.html, /249 bad rows/)
})

test('columns can be chosen again, and each has one job', async () => {
  const here = (await upload(comments)).location
  const twice = await staff.post(here, { ...columns, date: 'comment' })
  assert.equal(twice.status, 422)
  assert.match(twice.html, /Select a different column for each/)
  assert.match((await staff.post(here, { ...columns, text: 'not a column' })).html, /Select an answer from the list/)
  await staff.post(here, { ...columns, text: 'secret', date: '', themes: '' })
  await work()
  assert.match((await staff.get(here)).html, /1 comment to bring in/)
  assert.match((await staff.get(`${here}?columns=choose`)).html, /<option value="secret" selected/)
  await staff.post(here, columns)
  await work()
  assert.match((await staff.get(here)).html, /There is nothing to bring in/)
})

test('what is no spreadsheet is refused at once, in words, and nothing is kept', async () => {
  const before = (await staff.get(list)).html.match(/href="\/projects\/[^"]+\/imports\/[^"]+"/g)?.length
  const wrong: [Buffer | string, RegExp][] = [
    ['', /Choose a spreadsheet/],
    ['%PDF-1.7 nothing', /not a spreadsheet/],
    [Buffer.from('504b0304deadbeef', 'hex'), /damaged|not a spreadsheet|cannot read/],
    ['text\n', /no rows under them/],
    [Buffer.from('text\nNUL \0 here\n'), /damaged/],
  ]
  for (const [bytes, says] of wrong) {
    const reply = await upload(bytes)
    assert.equal(reply.status, 422)
    assert.match(reply.html, says)
  }
  assert.equal((await staff.get(list)).html.match(/href="\/projects\/[^"]+\/imports\/[^"]+"/g)?.length, before)
})

test('a big file is read after it was uploaded, and its fault is told then', async () => {
  const rows = Array.from({ length: 3000 }, (_, place) => `Comment ${place} ${'about the long wait '.repeat(10)}`).join('\n')
  const here = (await upload(`text\n${rows}\n`)).location
  const reading = await staff.get(here)
  assert.match(reading.html, /We are reading the file/)
  assert.match(reading.html, /data-refresh="3"/)
  await work()
  assert.match((await staff.get(here)).html, /<option value="text" selected/)

  const broken = (await upload(`text\n${rows}\n"no end`.replace('Comment 7 ', 'NUL \0 '))).location
  await work()
  assert.match((await staff.get(broken)).html, /The file is damaged/)
})

test('a file that was left for a week is deleted', async () => {
  const here = (await upload(comments)).location
  await staff.post(here, columns)
  await work()
  const later = new Date(may(12).getTime() + 8 * 24 * 3_600_000)
  await forgetImports.long?.({ store, organisation, data: {}, now: later, signal: new AbortController().signal })
  assert.match((await staff.get(here)).html, /the file was deleted/)
  const id = here.split('/').at(-1) ?? ''
  const left = await store.reading(organisation.id, async (db) => [
    await db.selectFrom('contributions.import').select('fileBytes').where('id', '=', id).executeTakeFirstOrThrow(),
    await db.selectFrom('contributions.import_row').select('row').where('importId', '=', id).execute(),
  ])
  assert.deepEqual(left, [{ fileBytes: null }, []])
})

test('only those who may bring comments in see the pages', async () => {
  assert.match((await (await door.as(null)).get(list)).location, /^\/sign-in/)
  assert.equal((await staff.get(`${list}/${lead.id}`)).status, 404)
})
