import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/database/identifiers.ts'
import { aLead, anOpenProject, aSurvey, everyKind, june1, type Made, questionAbout } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { questionsOf } from '../questions.queries.ts'
import { responsesOfSurvey } from '../responses.queries.ts'
import { surveyBySlug } from '../surveys.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)

const inside = store.within.bind(store, organisation.id) as <Value>(work: Parameters<typeof store.within<Value>>[1]) => Promise<Value>
const surveyWith = (how?: Parameters<typeof aSurvey>[1]): Promise<Made> => inside((db) => aSurvey(db, how))
const as = (person: { id: string } | null): Promise<Client> => door.as(person && { id: person.id, organisationId: organisation.id })
const at = ({ project, survey }: Pick<Made, 'project' | 'survey'>, part = '') => `/projects/${project.slug}/surveys/${survey.slug}${part}`
const asked = (made: Made, words: string) => inside((db) => questionAbout(db, made.survey.id, words))
const counted = (made: Made) => inside((db) => responsesOfSurvey(db, made.survey.id))

/** Somebody with one role, or on one project as a co-lead. */
const someone = (role: 'decision-maker' | 'administrator' | 'co-lead', projectId: string | null = null) =>
  inside(async (db) => {
    const id = newId()
    await db
      .insertInto('people.person')
      .values({ id, kind: 'staff', name: 'Ferdia Lund', email: `${id}@role.test`, addedAt: june1 })
      .execute()
    await db.insertInto('people.role_grant').values({ id: newId(), personId: id, role, projectId, grantedAt: june1 }).execute()
    return { id }
  })

test('a lead makes a survey from nothing, is told what is missing, and publishes it', async () => {
  const { lead, project } = await inside(async (db) => {
    const made = await aLead(db)
    return { lead: made, project: await anOpenProject(db, made) }
  })
  const client = await as(lead)
  assert.match((await client.get(`/projects/${project.slug}/surveys`)).html, /no surveys in this project yet/)
  assert.equal((await client.post(`/projects/${project.slug}/surveys/new`, { title: '' })).status, 422)
  const made = await client.post(`/projects/${project.slug}/surveys/new`, { title: 'Getting <home> from hospital' })
  const overview = made.location
  assert.match((await client.get(overview)).html, /Getting &lt;home>|Getting &lt;home&gt;/)
  for (const missing of ['Add a question', 'Say why you ask', 'Say who sees what people say'])
    assert.match((await client.get(overview)).html, new RegExp(missing))
  assert.equal((await client.post(`${overview}/publication`)).status, 422)

  assert.match((await client.get(`${overview}/questions/new`)).html, /What kind of question/)
  assert.match((await client.get(`${overview}/questions/new?kind=`)).html, /Select the kind of question/)
  const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'one-choice': { options: 'Taxi\nBus', required: 'yes' },
    'long-text': { mayQuote: 'yes', help: 'In your own words' },
    scale: { lowest: '1', highest: '5', lowestLabel: 'hard' },
    number: { lowest: '0' },
    date: {},
    'short-text': {},
    'several-choices': { options: 'A\nB\nC' },
  }
  for (const [kind, fields] of Object.entries(kinds)) {
    assert.equal((await client.get(`${overview}/questions/new?kind=${kind}`)).status, 200)
    const added = await client.post(`${overview}/questions/new`, { kind, wording: `About ${kind}?`, ...fields })
    assert.equal(added.status, 303, added.html)
  }
  for (const [kind, fields, says] of [
    ['one-choice', { options: 'Only one' }, /at least two options/],
    ['scale', { lowest: '5', highest: '1' }, /must be larger/],
    ['scale', {}, /lowest and the highest/],
    ['long-text', { wording: '' }, /Enter the question/],
  ] as const) {
    const wrong = await client.post(`${overview}/questions/new`, { kind, wording: 'About what?', ...fields })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, says)
  }

  const version = /name="version" value="(\d+)"/.exec((await client.get(`${overview}/about`)).html)?.[1] ?? ''
  const about = {
    version,
    title: 'Getting home',
    why: 'To learn',
    privacy: 'Our team',
    atRisk: 'Call 999',
    'closesOn-day': '30',
    'closesOn-month': '6',
    'closesOn-year': '2026',
    closesTime: '5pm',
  }
  assert.match((await client.post(`${overview}/about`, { ...about, 'closesOn-day': '', closesTime: '5pm' })).html, /must include a day/)
  assert.equal((await client.post(`${overview}/about`, about)).status, 303)
  assert.match((await client.post(`${overview}/about`, about)).html, /Somebody else changed this/)
  assert.match((await client.get(`${overview}/about`)).html, /value="5pm"/)

  assert.match((await client.get(`${overview}/publication`)).html, /until 30 June 2026 at 5pm/)
  assert.match((await client.follow(await client.post(`${overview}/publication`))).html, /Open until 30 June 2026 at 5pm/)
  const nobody = await as(null)
  assert.match((await nobody.get(`/surveys/${overview.split('/').at(-1)}`)).html, /7 questions/)
})

test('questions move, change and go, without a script', async () => {
  const made = await surveyWith()
  const client = await as(made.lead)
  const { questionId, versionId } = await asked(made, 'journey')
  await client.post(at(made), { question: questionId, move: 'up' })
  const order = () => inside(async (db) => (await questionsOf(db, made.survey.id)).map((one) => one.questionId))
  assert.equal((await order())[0], questionId)
  assert.equal((await client.post(at(made), { question: newId(), move: 'up' })).status, 404)

  const edit = `${at(made)}/questions/${questionId}`
  assert.match((await client.get(edit)).html, /Your new words are a new version/)
  assert.equal((await client.post(edit, { version: versionId, wording: 'How was your way home?', mayQuote: 'yes' })).status, 303)
  assert.match((await client.post(edit, { version: versionId, wording: 'Too late an edit' })).html, /Somebody else changed or removed/)
  assert.match((await client.get(at(made))).html, /How was your way home\?[\s\S]*version 2/)

  assert.match((await client.get(`${edit}/removal`)).html, /stays in the results/)
  assert.equal((await client.post(`${edit}/removal`)).status, 303)
  assert.equal((await client.get(edit)).status, 404)
  assert.equal((await order()).includes(questionId), false)
})

test('a rehearsal runs the same pages with a notice on each, before publication, and never counts', async () => {
  const made = await surveyWith({ published: false })
  const client = await as(made.lead)
  const start = await client.follow(await client.post(`${at(made)}/rehearsal`))
  assert.match(start.html, /This is a rehearsal/)
  let last = await client.post(`/surveys/${made.survey.slug}`)
  for (const answer of ['By taxi', 'Fine', '', '', '', '', '']) {
    const drawn = await client.get(last.location)
    assert.match(drawn.html, /This is a rehearsal/)
    last = await client.post(last.location, { version: /name="version" value="([^"]+)"/.exec(drawn.html)?.[1] ?? '', then: 'go-on', answer })
  }
  assert.match((await client.get(last.location)).html, /This is a rehearsal/)
  await client.post(last.location, { quoteAs: 'not-public' })
  await client.post(`/surveys/${made.survey.slug}/contact`, { channel: 'email', contactEmail: 'rehearsal@example.org' })
  assert.match((await client.get(`/surveys/${made.survey.slug}/check`)).html, /This is a rehearsal/)
  const done = await client.follow(await client.post(`/surveys/${made.survey.slug}/check`))
  assert.match(done.html, /Thank you\. This was a rehearsal/)
  assert.doesNotMatch(done.html, /We have sent you an email/)
  assert.deepEqual(await counted(made), { web: 0, paper: 0, phone: 0 })
  const messages = await inside((db) => db.selectFrom('platform.message').select('id').where('toAddress', '=', 'rehearsal@example.org').execute())
  assert.deepEqual(messages, [])
  assert.equal((await client.post(`/surveys/${made.survey.slug}/leaving`)).location, at(made))
  assert.equal((await client.get(`/surveys/${made.survey.slug}`)).status, 404)
})

/** The fields of the entry page, with its key and the versions that it was drawn with. */
async function drawnEntry(client: Client, made: Made): Promise<Record<string, string>> {
  const { html } = await client.get(`${at(made)}/entry`)
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name!, value!]))
}
const paper = { route: 'paper', 'saidOn-day': '20', 'saidOn-month': '5', 'saidOn-year': '2026', quoteAs: 'not-public', channel: 'none' }

test('staff type in a paper form: two clicks give one response and one receipt', async () => {
  const made = await surveyWith({ closesAt: new Date('2026-05-25T09:00:00Z') })
  const client = await as(made.lead)
  assert.match((await client.get(`${at(made)}/entry`)).html, /closed on 25 May 2026[\s\S]*Typed in by Odile Marchetti/)
  const hidden = await drawnEntry(client, made)
  const journey = `q-${(await asked(made, 'journey')).questionId}`
  const form = { ...hidden, ...paper, [journey]: 'I waited in the rain' }
  const sent = await Promise.all([client.post(`${at(made)}/entry`, form), client.post(`${at(made)}/entry`, form)])
  assert.equal(sent[0].status, 303)
  assert.equal(sent[0].location, sent[1].location)
  const receipt = await client.get(sent[0].location)
  assert.match(receipt.html, /[A-Z]+-\d{4}-[A-Z]+-[A-Z]+[\s\S]*1 October 2026[\s\S]*post it back/)
  assert.deepEqual(await counted(made), { web: 0, paper: 1, phone: 0 })

  const other = await client.post(`${at(made)}/entry`, { ...form, [journey]: 'Another person' })
  assert.equal(other.status, 422)
  assert.match(other.html, /saved before, with other answers/)
  const key = /name="key" value="([^"]+)"/.exec(other.html)?.[1] ?? ''
  assert.equal((await client.post(`${at(made)}/entry`, { ...form, key, [journey]: 'Another person' })).status, 303)
  assert.deepEqual(await counted(made), { web: 0, paper: 2, phone: 0 })
})

test('a paper form that cannot be right comes back with what was typed', async () => {
  const made = await surveyWith()
  const client = await as(made.lead)
  const hidden = await drawnEntry(client, made)
  const field = async (words: string) => `q-${(await asked(made, words)).questionId}`
  for (const [fields, says] of [
    [{}, /Type in at least one answer/],
    [{ [await field('hours')]: '99' }, /between 0 and 48/],
    [{ [await field('get home')]: 'By spaceship' }, /from the list/],
    [{ [await field('ward')]: 'Willow', 'saidOn-year': '2027' }, /today or in the past/],
    [{ [await field('ward')]: 'Willow', route: '' }, /Select how these answers reached you/],
    [{ [await field('ward')]: 'Willow', channel: 'letter' }, /Enter a name for the letter/],
    [
      { [await field('ward')]: 'Willow', 'q-unknown': 'x', key: 'nonsense', channel: 'email', contactEmail: 'no' },
      /email address in the correct format/,
    ],
  ] as const) {
    const reply = await client.post(`${at(made)}/entry`, { ...hidden, ...paper, ...fields })
    assert.equal(reply.status, 422)
    assert.match(reply.html, says)
  }
  assert.deepEqual(await counted(made), { web: 0, paper: 0, phone: 0 })
  const unpublished = await surveyWith({ published: false })
  assert.match((await (await as(unpublished.lead)).get(`${at(unpublished)}/entry`)).html, /once the survey is published/)
})

test('results: by route, a chart and a table for each version, texts by their number; the export opens as text', async () => {
  const risky = { ...everyKind[0]!, options: ['=1+1', '@SUM(A1)', 'By taxi'] }
  const made = await surveyWith({ questions: [risky, ...everyKind.slice(1)] })
  const client = await as(made.lead)
  const hidden = await drawnEntry(client, made)
  const field = async (words: string) => `q-${(await asked(made, words)).questionId}`
  const fields = {
    ...paper,
    [await field('get home')]: '=1+1',
    [await field('hard was')]: '4',
    [await field('hours')]: '3',
    [await field('journey')]: 'Cold',
    [await field('go home')]: '',
  }
  assert.equal((await client.post(`${at(made)}/entry`, { ...hidden, ...fields })).status, 303)
  const results = await client.get(`${at(made)}/results`)
  for (const words of ['1 response so far', 'On paper', '=1\\+1', '4', 'Read what people said']) assert.match(results.html, new RegExp(words))
  assert.match(results.html, new RegExp(`/projects/${made.project.slug}/contributions\\?question=${(await asked(made, 'journey')).questionId}`))

  const csv = await client.get(`${at(made)}/export`)
  assert.match(String(csv.headers['content-disposition']), /attachment; filename=".*\.csv"/)
  assert.equal(
    csv.html.replace('﻿', ''),
    "Response,Route,Received on,How did you get home?,How hard was the wait?,How many hours did you wait?\r\n1,Paper,2026-06-01,'=1+1,4,3\r\n",
  )
})

test('who may do what: a co-lead of the project edits, a decision-maker reads results, others are refused', async () => {
  const made = await surveyWith()
  const other = await surveyWith()
  const coLead = await as(await someone('co-lead', made.project.id))
  assert.equal((await coLead.get(at(made))).status, 200)
  assert.equal((await coLead.get(at(other))).status, 403)
  const decides = await as(await someone('decision-maker'))
  assert.equal((await decides.get(`${at(made)}/results`)).status, 200)
  assert.equal((await decides.get(at(made))).status, 403)
  assert.equal((await decides.get(`${at(made)}/entry`)).status, 403)
  const nobody = await as(null)
  for (const part of ['', '/about', '/questions/new', '/publication', '/closing', '/entry', '/results', '/export']) {
    assert.match((await nobody.get(at(made, part))).location, /^\/sign-in/)
    assert.match((await nobody.post(at(made, part))).location || '/sign-in', /^\/sign-in/)
  }
})

test('a survey, a question and a response of another project are not found', async () => {
  const made = await surveyWith()
  const other = await surveyWith()
  const client = await as(made.lead)
  const crossed = { project: made.project, survey: other.survey }
  for (const part of ['', '/about', '/results', '/export', '/entry', '/questions/new', '/publication', '/closing'])
    assert.equal((await client.get(at(crossed, part))).status, 404, part)
  const foreign = (await asked(other, 'journey')).questionId
  for (const part of ['', '/removal']) {
    assert.equal((await client.get(`${at(made)}/questions/${foreign}${part}`)).status, 404)
    assert.equal((await client.post(`${at(made)}/questions/${foreign}${part}`, { wording: 'Hello there' })).status, 404)
  }
  assert.equal((await client.get(`${at(made)}/entry/${newId()}`)).status, 404)
  assert.equal((await inside((db) => surveyBySlug(db, other.survey.slug)))?.title, other.survey.title)
})

test('a survey closes at once, and the list says so', async () => {
  const made = await surveyWith()
  const client = await as(made.lead)
  assert.match((await client.get(`${at(made)}/closing`)).html, /told, and how to reach you by phone/)
  assert.match((await client.follow(await client.post(`${at(made)}/closing`))).html, /Closed on 1 June 2026/)
  assert.match((await client.get(`/projects/${made.project.slug}/surveys`)).html, /Closed on 1 June 2026/)
  assert.equal((await client.post(`${at(made)}/closing`)).status, 303)
})
