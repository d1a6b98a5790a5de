import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { aCommittedUnit, may } from '#support/contributions.ts'
import { anOrganisation } from '#support/database.ts'
import { importContributions } from './import-contributions.command.ts'
import { badRows } from './import-rows.queries.ts'
import { importsOf } from './imports.queries.ts'

const { store, organisation, project } = await aCommittedUnit()
const folder = mkdtempSync(join(tmpdir(), 'comments-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
function fileOf(text: string): string {
  const file = join(folder, `comments-${++files}.csv`)
  writeFileSync(file, text)
  return file
}

type Outcome = {
  rows: number
  imported: number
  alreadyThere: number
  leftOut: number
  bad: { row: number; reason: string }[]
  warnings: number
  seconds: number
}

async function run(options: Record<string, string | boolean | string[]>) {
  const work = { store, config: readConfig({}), now: may(10), positionals: [], say: () => undefined }
  const printed = await importContributions.run({ ...work, options: { project: project.slug, ...options } })
  const data = printed.data as Outcome
  assert.deepEqual(Object.keys(data), ['rows', 'imported', 'alreadyThere', 'leftOut', 'bad', 'warnings', 'seconds'])
  assert.equal(data.imported + data.alreadyThere + data.leftOut + data.bad.length, data.rows)
  return { ...data, refused: printed.refused }
}

const received = () => store.reading(organisation.id, async (db) => (await db.selectFrom('contributions.contribution').select('id').execute()).length)

const comments = `ref,When,What was said,Labels
1,30/09/2021,The transport was late,Waiting; Staff
2,end of Sept,Nothing,
3,,Did not answer,
4,2021-10-01,"Two lines
of it",Staff

5,02/10/2021,,
`
const columns = { text: 'What was said', id: 'ref', date: 'When', themes: 'Labels', 'leave-out': ['Did not answer'] }

test('a dry run counts what would come in, and leaves nothing behind', async () => {
  const outcome = await run({ file: fileOf(comments), ...columns, 'dry-run': true })
  assert.deepEqual([outcome.rows, outcome.imported, outcome.alreadyThere, outcome.leftOut, outcome.bad, outcome.warnings], [5, 3, 0, 2, [], 1])
  assert.equal(await received(), 0)
  assert.deepEqual(await store.reading(organisation.id, (db) => importsOf(db, project.id)), [])
})

test('comments come in once, however often the command is run', async () => {
  const file = fileOf(comments)
  assert.equal((await run({ file, ...columns })).imported, 3)
  const again = await run({ file, ...columns })
  assert.deepEqual([again.imported, again.alreadyThere, again.leftOut], [0, 3, 2])
  assert.equal(await received(), 3)
})

test('a bad row stops everything, with its number and reason, unless bad rows are skipped', async () => {
  const before = await received()
  const file = fileOf(`text,id\nFine,a1\nSame,a1\n${'x'.repeat(10_001)},a2\nAlso fine,a3\n`)
  const stopped = await run({ file, text: 'text', id: 'id' })
  assert.deepEqual(stopped.bad, [
    { row: 3, reason: 'Its id is the same as in row 2' },
    { row: 4, reason: 'The text is longer than 10,000 characters' },
  ])
  assert.deepEqual([stopped.imported, stopped.leftOut], [0, 2])
  assert.match(stopped.refused ?? '', /Nothing was brought in.*\nRow 3: Its id is the same/)
  assert.equal(await received(), before)
  const [refused] = await store.reading(organisation.id, (db) => importsOf(db, project.id))
  assert.equal(refused?.state, 'refused')
  assert.equal((await store.reading(organisation.id, (db) => badRows(db, refused?.id ?? '', { limit: 10 }))).length, 2)

  const skipped = await run({ file, text: 'text', id: 'id', 'skip-bad': true })
  assert.deepEqual([skipped.imported, skipped.bad.length, skipped.refused], [2, 2, undefined])
})

test('a column that is not there is named, with those that are', async () => {
  const asked = run({ file: fileOf(comments), text: 'Comment' })
  await assert.rejects(
    asked,
    (error) => error instanceof UsageProblem && /no column "Comment"\nThe columns are: ref, When, What was said, Labels/.test(error.message),
  )
})

test('what is missing or cannot be read is refused in words', async () => {
  await assert.rejects(run({ file: fileOf(comments) }), (error) => error instanceof UsageProblem && /--text is missing/.test(error.message))
  await assert.rejects(run({ file: fileOf(comments), text: 'ref', 'date-order': 'ymd' }), UsageProblem)
  await assert.rejects(
    run({ file: join(folder, 'none.csv'), text: 'ref' }),
    (error) => error instanceof CommandRefused && /There is no file/.test(error.message),
  )
  await assert.rejects(run({ file: fileOf(''), text: 'ref' }), CommandRefused)
  await assert.rejects(
    run({ file: fileOf('text\n'), text: 'text' }),
    (error) => error instanceof CommandRefused && /no rows under them/.test(error.message),
  )
  await assert.rejects(
    run({ file: fileOf(comments), ...columns, project: 'no-such-project' }),
    (error) => error instanceof CommandRefused && /no project/.test(error.message),
  )
})

test('with two organisations one must be named, by its host', async () => {
  await store.outside((db) => anOrganisation(db, 'Another trust'))
  const file = fileOf(comments)
  await assert.rejects(run({ file, ...columns }), (error) => error instanceof CommandRefused && /more than one organisation/.test(error.message))
  const named = await run({ file, ...columns, organisation: new URL(organisation.baseUrl).host, 'dry-run': true })
  assert.equal(named.alreadyThere, 3)
  await assert.rejects(run({ file, ...columns, organisation: 'elsewhere.test' }), CommandRefused)
})

// The comments of a real ambulance trust are not part of this project. Where there is a copy, its numbers are checked too.
if (process.env.AMBULANCE_COMMENTS) {
  const file = process.env.AMBULANCE_COMMENTS
  test('5,096 real comments come in, with all their mess', async () => {
    const real = {
      file,
      text: 'answer',
      id: 'comment_id',
      date: 'date',
      question: 'question',
      score: 'score',
      themes: 'labels',
      'leave-out': ['Did not answer'],
    }
    const host = new URL(organisation.baseUrl).host
    const first = await run({ ...real, organisation: host })
    assert.deepEqual([first.rows, first.imported, first.leftOut, first.bad], [5096, 3897, 1199, []])
    const second = await run({ ...real, organisation: host })
    assert.deepEqual([second.imported, second.alreadyThere], [0, 3897])
    process.stdout.write(`5,096 rows took ${first.seconds} s, and ${second.seconds} s the second time\n`)
  })
}
