import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { aCommittedOffice, aContributor, june1 } from '#support/contributors.ts'
import { importPeople } from './import-people.command.ts'

const { store, organisation, lead } = await aCommittedOffice()
const folder = mkdtempSync(join(tmpdir(), 'people-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
function fileOf(text: string): string {
  const file = join(folder, `people-${++files}.csv`)
  writeFileSync(file, text)
  return file
}

type Outcome = Record<'rows' | 'added' | 'merged' | 'alreadyThere' | 'duplicates' | 'leftOut' | 'seconds', number> & {
  bad: { row: number; reason: string }[]
}

async function run(options: Record<string, string | boolean>): Promise<Outcome> {
  const printed = await importPeople.run({ store, config: readConfig({}), now: june1, options, positionals: [], say: () => undefined })
  const data = printed.data as Outcome
  assert.deepEqual(Object.keys(data), ['rows', 'added', 'merged', 'alreadyThere', 'duplicates', 'bad', 'leftOut', 'seconds'])
  assert.equal(data.added + data.merged + data.alreadyThere + data.duplicates + data.bad.length + data.leftOut, data.rows)
  return data
}

const counts = ({ rows, added, alreadyThere, duplicates, bad }: Outcome) => ({ rows, added, alreadyThere, duplicates, bad: bad.length })
const people = () =>
  store.reading(organisation.id, (db) =>
    db.selectFrom('people.person').select(['id', 'name', 'email']).where('kind', '=', 'contributor').orderBy('name').execute(),
  )

const list = `Ref,Name,Email,Tel,Topics,Town,OK?
1,Idris Fenwick,idris@post.example,07700 900982,Dialysis; Transport,Wennick,yes
2,=HYPERLINK("http://evil.test"),calc@post.example,,Dialysis,,no
3,No Way To Reach,,,,,yes
4,Marged Somebody,perpetua.lindqvist@elmbrook.example,,,,
5,Known Already,known@post.example,,Sign language,,yes
6,Same Voice,,+44 1632 960144,,,yes
`
const columns = { name: 'Name', email: 'Email', phone: 'Tel', key: 'Ref', interests: 'Topics', areas: 'Town', consent: 'OK?' }

await store.within(organisation.id, async (db) => {
  await aContributor(db, lead, { name: 'Known Already', email: 'known@post.example', agreed: [] })
  await aContributor(db, lead, { name: 'same voice', email: null, phone: '01632 960144', agreed: [] })
})

test('a dry run counts and leaves nothing behind', async () => {
  const outcome = await run({ file: fileOf(list), ...columns, 'dry-run': true })
  assert.deepEqual(counts(outcome), { rows: 6, added: 2, alreadyThere: 0, duplicates: 2, bad: 2 })
  assert.equal((await people()).length, 2)
  assert.deepEqual(await store.reading(organisation.id, (db) => db.selectFrom('contributors.import').select('id').execute()), [])
})

test('people come in once; whoever may be here already waits for a person', async () => {
  const outcome = await run({ file: fileOf(list), ...columns })
  assert.deepEqual(counts(outcome), { rows: 6, added: 2, alreadyThere: 0, duplicates: 2, bad: 2 })
  assert.deepEqual(outcome.bad, [
    { row: 4, reason: 'It has neither an email address nor a phone number' },
    { row: 5, reason: 'The email address belongs to somebody who works here, or who has left' },
  ])
  const again = await run({ file: fileOf(list), ...columns })
  assert.deepEqual(counts(again), { rows: 6, added: 0, alreadyThere: 2, duplicates: 2, bad: 2 })
  assert.deepEqual(
    (await people()).map(({ name }) => name),
    ['=HYPERLINK("http://evil.test")', 'Idris Fenwick', 'Known Already', 'same voice'],
  )
})

test('nobody can be invited but by the consent that the list gives, and without it nothing of what they share is kept', async () => {
  const [consents, shared, kept] = await store.reading(organisation.id, async (db) => [
    await db
      .selectFrom('contributors.consent as c')
      .innerJoin('people.person as p', 'p.id', 'c.personId')
      .select(['p.name', 'c.purpose', 'c.given', 'c.how', 'c.recordedBy'])
      .orderBy('c.purpose')
      .execute(),
    await db.selectFrom('contributors.shared').select(['kind', 'words']).orderBy('words').execute(),
    await db.selectFrom('contributors.import_row').select(['outcome', 'given', 'externalKey']).execute(),
  ])
  const said = { name: 'Idris Fenwick', given: true, how: 'import', recordedBy: lead.id }
  assert.deepEqual(consents, [
    { ...said, purpose: 'contact' },
    { ...said, purpose: 'involvement' },
  ])
  assert.deepEqual(shared, [
    { kind: 'interest', words: 'Dialysis' },
    { kind: 'interest', words: 'Transport' },
    { kind: 'area', words: 'Wennick' },
  ])
  const personal = kept.filter(({ outcome, given }) => outcome !== 'duplicate' && JSON.stringify(given) !== '{}')
  assert.deepEqual(personal, [], 'rows that are dealt with give nothing away')
  assert.ok(kept.every(({ externalKey }) => externalKey === null || /^(key|row):[0-9a-f]{64}$/.test(externalKey)))
})

test('columns are guessed from their headings, but never a consent', async () => {
  const outcome = await run({ file: fileOf('Full name,E-mail,Consent\nNewly Here,newly@post.example,yes\n') })
  assert.deepEqual(counts(outcome), { rows: 1, added: 1, alreadyThere: 0, duplicates: 0, bad: 0 })
  const consents = await store.reading(organisation.id, (db) =>
    db.selectFrom('contributors.consent').select('id').where('recordedAt', '=', june1).execute(),
  )
  assert.equal(consents.length, 2)
})

test('what is missing or cannot be read is refused in words', async () => {
  await assert.rejects(run({}), (error) => error instanceof UsageProblem && /--file is missing/.test(error.message))
  await assert.rejects(run({ file: join(folder, 'none.csv') }), (error) => error instanceof CommandRefused && /There is no file/.test(error.message))
  await assert.rejects(run({ file: fileOf('Name,Email\n') }), (error) => error instanceof CommandRefused && /no rows under them/.test(error.message))
  await assert.rejects(
    run({ file: fileOf(list), name: 'Nom', email: 'Email' }),
    (error) => error instanceof UsageProblem && /--name: there is no column "Nom"\nThe columns are: Ref, Name/.test(error.message),
  )
  await assert.rejects(run({ file: fileOf('Who,What\na,b\n') }), (error) => error instanceof UsageProblem && /--name is missing/.test(error.message))
  await assert.rejects(run({ file: fileOf(list), ...columns, email: 'Name' }), UsageProblem)
  await assert.rejects(run({ file: fileOf(list), ...columns, by: 'nobody@post.example' }), CommandRefused)
  const many = `Name,Email\n${Array.from({ length: 20_001 }, (_, index) => `P${index},p${index}@many.example`).join('\n')}`
  await assert.rejects(run({ file: fileOf(many) }), (error) => error instanceof CommandRefused && /The most is 20,000/.test(error.message))
})

if (process.env.MANY_PEOPLE) {
  test('20,000 people come in, and none the second time', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `L${index},Person ${index},p${index}@many.example,,Topic ${index % 40}; Care,Wennick,yes`,
    )
    const file = fileOf(`Ref,Name,Email,Tel,Topics,Town,OK?\n${rows.join('\n')}`)
    const first = await run({ file, ...columns })
    assert.equal(first.added, 20_000)
    const second = await run({ file, ...columns })
    assert.deepEqual([second.added, second.alreadyThere], [0, 20_000])
    process.stdout.write(
      `20,000 rows took ${first.seconds} s, and ${second.seconds} s the second time; ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
    )
  })
}
