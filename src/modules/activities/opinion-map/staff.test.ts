import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { codeIn, june1 } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { formsOf } from '#support/forms.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { anOpinionMap, answers, type MadeMap } from '#support/opinion.ts'
import { opinionCommand } from '../opinion/opinion.command.ts'
import type { OpinionReport } from '../opinion/opinion-report.ts'
import type { Choice } from './opinion-map.ts'
import { opinionRecompute } from './recompute.job.ts'
import { resultOf } from './results.queries.ts'
import { statementsOf } from './statements.queries.ts'
import { insertVotes, voterOfSecret } from './voting.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)
const inside = <Value>(work: (db: Writer) => Promise<Value>) => store.within(organisation.id, work)
const reading = <Value>(work: (db: Reader) => Promise<Value>) => store.reading(organisation.id, work)
const folder = mkdtempSync(join(tmpdir(), 'heard-map-'))
after(() => rmSync(folder, { recursive: true }))

const aMap = (how?: Parameters<typeof anOpinionMap>[1]): Promise<MadeMap> => inside((db) => anOpinionMap(db, how))
const leadOf = ({ lead }: MadeMap): Promise<Client> => door.as({ id: lead.id, organisationId: organisation.id })
const at = ({ map }: MadeMap, part = '') => `/opinion/${map.slug}${part}`
const staffAt = ({ map, project }: MadeMap, part = '') => `/projects/${project.slug}/opinion-maps/${map.slug}${part}`

/** Two camps that want the opposite of most things, and share the last. */
const campOf = (voter: number, statement: number): Choice =>
  statement === 7 ? 'agree' : (voter % 2 === 0) === (statement % 2 === 0) ? 'agree' : 'disagree'

/** So many people answer everything; then the picture is worked out. */
async function answered(made: MadeMap, people: number): Promise<void> {
  await inside(async (db) => {
    const statements = await statementsOf(db, made.map.id)
    for (let voter = 0; voter < people; voter++) {
      const voterId = await voterOfSecret(db, { mapId: made.map.id, secretHash: Buffer.from(`${voter}`), rehearsal: false, now: june1 })
      await insertVotes(
        db,
        statements.map(({ id }, n) => ({ voterId, statementId: id, choice: campOf(voter, n), votedAt: june1 })),
      )
    }
  })
  await recompute(made)
}

const recompute = (made: MadeMap, now = june1) =>
  opinionRecompute.long!({
    store,
    organisation: { ...organisation, demonstration: false },
    data: { map: made.map.id },
    now,
    signal: new AbortController().signal,
  })

test('staff build a map, try it, publish it and close it', async () => {
  const made = await aMap({ statements: [], published: false, why: '' })
  const lead = await leadOf(made)
  const { slug: project } = made.project
  const listed = await lead.get(`/projects/${project}/opinion-maps`)
  assert.match(listed.html, new RegExp(made.map.title))
  const begun = await lead.post(`/projects/${project}/opinion-maps/new`, { title: 'How should we meet?' })
  assert.equal(begun.location, `/projects/${project}/opinion-maps/how-should-we-meet`)
  const home = begun.location
  for (const words of ['Say why you ask', 'Add a statement', 'A member of staff reads each new statement'])
    assert.match((await lead.get(home)).html, new RegExp(words))
  assert.equal((await lead.post(`${home}/publication`)).status, 422)

  await lead.post(`${home}/statements/new`, { words: 'Meetings should be in the evening', then: 'another' })
  assert.equal((await lead.post(`${home}/statements/new`, { words: 'meetings should be in the EVENING.' })).status, 422)
  const about = await lead.get(`${home}/about`)
  const fields = Object.fromEntries(
    formsOf(about.html, home)
      .find((form) => form.fields.some(({ name }) => name === 'why'))!
      .fields.map(({ name, value, type }) => [name, type === 'checkbox' ? 'yes' : value]),
  )
  const saved = await lead.post(`${home}/about`, { ...fields, title: 'How should we meet?', why: 'To choose the hours.' })
  assert.equal(saved.status, 303, saved.html.slice(0, 500))

  const tries = await lead.follow(await lead.post(`${home}/rehearsal`))
  assert.match(tries.html, /This is a rehearsal/)
  await answers(lead, 'how-should-we-meet', ['agree'])
  assert.equal((await door.as(null).then((nobody) => nobody.get('/opinion/how-should-we-meet'))).status, 404)

  assert.equal((await lead.post(`${home}/publication`)).location, home)
  assert.match((await lead.get(home)).html, /0 people have answered so far/)
  assert.equal((await door.as(null).then((nobody) => nobody.get('/opinion/how-should-we-meet'))).status, 200)
  const [seed] = await reading((db) =>
    db
      .selectFrom('activities.statement as s')
      .innerJoin('activities.opinion_map as m', 'm.id', 's.mapId')
      .select('s.id')
      .where('m.slug', '=', 'how-should-we-meet')
      .execute(),
  )
  assert.equal((await lead.post(`${home}/statements/${seed!.id}`, { words: 'Something else altogether', then: 'save' })).status, 422)
  assert.equal((await lead.post(`${home}/closing`)).location, home)
  assert.match((await lead.get(home)).html, /Closed on/)
})

test('what waits to be read is on the queue with its age and on the desk; those that say the same are beside it; the log keeps who decided', async () => {
  const made = await aMap()
  const author = await door.as(null)
  await author.post(at(made))
  await author.post(at(made, '/add'), { words: 'Free parking for all patients', channel: 'none' })
  door.clock.now = new Date(june1.getTime() + 4 * 86_400_000)
  const lead = await leadOf(made)
  const queue = await lead.get(staffAt(made, '/moderation'))
  assert.match(queue.html, /1 statement waits\. The oldest has waited for 4 days/)
  assert.match((await lead.get('/desk')).html, /Read 1 statement that waits to be shown to others/)
  const waiting = (await reading((db) => statementsOf(db, made.map.id))).find(({ state }) => state === 'waiting')!
  const decision = staffAt(made, `/moderation/${waiting.id}`)
  assert.match((await lead.get(decision)).html, /These may say the same[\s\S]*Statement 2: Parking should be free for patients/)
  assert.match((await lead.post(decision, { decision: 'kept-out' })).html, /Its author is owed the reason/)
  await lead.post(decision, { decision: 'kept-out', reason: 'repeats', words: 'See statement 2' })
  await lead.post(decision, { decision: 'shown' })
  const log = await lead.get(staffAt(made, '/moderation'))
  for (const words of [
    'No statement waits',
    'Not shown to others',
    'It says what another statement says already. See statement 2',
    'Odile Marchetti',
  ])
    assert.match(log.html, new RegExp(words))
  assert.equal((await reading((db) => statementsOf(db, made.map.id))).find(({ id }) => id === waiting.id)?.state, 'shown')
  door.clock.now = june1
})

test('a sheet is typed in once, however often it is sent, with a receipt where the person wrote something', async () => {
  const made = await aMap()
  const lead = await leadOf(made)
  const page = await lead.get(staffAt(made, '/entry'))
  const fields = formsOf(page.html, staffAt(made, '/entry')).find((form) => form.fields.some(({ name }) => name === 'key'))!.fields
  const choices = fields.filter(({ name }) => name.startsWith('s-')).slice(0, 3)
  const typed = {
    ...{ key: fields.find(({ name }) => name === 'key')!.value, route: 'paper', words: 'The forms are too long', channel: 'letter' },
    ...{ contactName: 'Ottilie Frame', contactAddress: '1 Mill Lane, EX1 1AA', 'saidOn-day': '30', 'saidOn-month': '5', 'saidOn-year': '2026' },
    ...Object.fromEntries(choices.map(({ name }) => [name, 'agree'])),
  }
  const sent = await Promise.all([1, 2, 3].map(() => lead.post(staffAt(made, '/entry'), typed)))
  assert.equal(new Set(sent.map(({ status, location }) => `${status} ${location}`)).size, 1)
  const saved = await lead.get(sent[0]!.location)
  assert.match(saved.html, /3 answers count/)
  assert.notEqual(codeIn(saved.html), '')
  assert.equal((await lead.post(staffAt(made, '/entry'), { ...typed, words: 'Other words altogether' })).status, 422)
  const voters = await reading((db) => db.selectFrom('activities.voter').select(['route', 'typedBy']).where('mapId', '=', made.map.id).execute())
  assert.deepEqual(voters, [{ route: 'paper', typedBy: made.lead.id }])
  assert.equal((await lead.post(staffAt(made, '/entry'), { route: 'paper', channel: 'none' })).status, 422)
  assert.match((await lead.get(at(made, '/print'))).html, /Tick one box for each statement/)
})

test('results wait for an answer, then tell groups, common ground and disagreement, and a place of one’s own', async () => {
  const made = await aMap()
  const client = await door.as(null)
  assert.match((await client.get(at(made, '/results'))).html, /Answer first, then see the results/)
  assert.equal((await client.get(at(made, '/report'))).location, at(made, '/results'))
  await answered(made, 70)
  await answers(client, made.map.slug, Array(8).fill('agree'))
  await recompute(made)
  const page = await client.get(at(made, '/results'))
  for (const words of [
    '71 people gave 568 answers',
    'There are 2 groups',
    'Most people agree, whichever group they are in',
    'Results should come within a week',
    'Most of group [AB] agree, and most of group [AB] disagree',
    'People in group A mostly agree:',
    'You are in group [AB]',
    'These groups are clear',
  ])
    assert.match(page.html, new RegExp(words))
  assert.doesNotMatch(page.html, /Groups of so few people mean little/)
  assert.match(page.html, /<polygon/)
  const paper = await client.get(at(made, '/results?paper=large'))
  assert.doesNotMatch(paper.html, /You are in group/)
  const staff = await (await leadOf(made)).get(staffAt(made, '/results'))
  assert.doesNotMatch(staff.html, /You are in group/)
})

test('under 60 people, results say that groups mean little', async () => {
  const made = await aMap({ resultsWait: false })
  await answered(made, 12)
  assert.match((await (await door.as(null)).get(at(made, '/results'))).html, /Groups of so few people mean little/)
})

test('an answer asks for a new picture once a minute, and the job may run twice', async () => {
  const made = await aMap()
  for (const choice of ['agree', 'disagree', 'unsure']) await answers(await door.as(null), made.map.slug, [choice])
  const queued = await store.query(`select data from pgboss.job where data->>'job' = 'activities.opinion-recompute' and data->'data'->>'map' = $1`, [
    made.map.id,
  ])
  assert.equal(queued.rowCount, 1)
  await recompute(made)
  const once = await reading((db) => resultOf(db, made.map.id))
  await recompute(made)
  assert.deepEqual(await reading((db) => resultOf(db, made.map.id)), once)
  await recompute(made, new Date(june1.getTime() - 1000))
  assert.deepEqual(await reading((db) => resultOf(db, made.map.id)), once, 'an older one never replaces a newer one')
})

test('what was found becomes contributions that say where they are from, each once', async () => {
  const made = await aMap()
  await answered(made, 70)
  const lead = await leadOf(made)
  const path = staffAt(made, '/contributions')
  const offered = formsOf((await lead.get(path)).html, path)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === 'statement')!
  assert.equal(offered.options.length, 8)
  assert.equal((await lead.post(path)).status, 422)
  await Promise.all([1, 2].map(() => lead.post(path, { statement: offered.options.slice(0, 2) })))
  const taken = await reading((db) =>
    db.selectFrom('contributions.contribution').select(['words', 'question', 'source', 'typedBy']).where('projectId', '=', made.project.id).execute(),
  )
  assert.equal(taken.length, 2)
  for (const { question, source, typedBy } of taken) {
    assert.match(question, /^From the opinion map “Getting there .+”, statement \d\. Most .+ \d+ of 70 agree and \d+ disagree\.$/)
    assert.deepEqual([source, typedBy], ['opinion-map', made.lead.id])
  }
  assert.match((await lead.get(path)).html, /Taken up before/)
})

test('the answers go out as Polis writes them, and `heard opinion` reads them back to the same groups', async () => {
  const made = await aMap()
  await answered(made, 40)
  const lead = await leadOf(made)
  const fetch = async (name: string) => {
    const path = join(folder, `${name}.csv`)
    writeFileSync(path, (await lead.get(staffAt(made, `/${name}`))).raw)
    return path
  }
  if (!opinionCommand.alone) throw new Error('It opens a database')
  const options = { votes: await fetch('votes'), statements: await fetch('comments') }
  const printed = await opinionCommand.run({ config: readConfig({}), now: june1, options, positionals: [], say: () => undefined })
  const report = printed.data as OpinionReport
  const result = await reading((db) => resultOf(db, made.map.id))
  assert.deepEqual([report.participants, report.statements, report.votes], [40, 8, 320])
  assert.deepEqual(
    report.groups.map(({ size }) => size),
    [...result!.picture.shown.sizes],
  )
  assert.deepEqual(
    report.consensus.agree.map(({ statement }) => statement),
    ['8'],
  )
})

test('the report is a document for universal access, in the words of the page', async () => {
  const made = await aMap({ resultsWait: false })
  await answered(made, 70)
  const report = await (await door.as(null)).get(at(made, '/report'))
  assert.equal(report.headers['content-type'], 'application/pdf')
  const bytes = report.raw.toString('latin1')
  assert.match(bytes, /^%PDF-1\.7/)
  assert.match(bytes, /pdfuaid:part>1</)
  assert.match(bytes, /\/S \/Table\b/)
})
