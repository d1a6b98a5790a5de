import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, kwabena, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { evidenceOf } from '../evidence.queries.ts'
import { projectFor } from '../project-for.queries.ts'
import { barriers } from './barriers.ts'
import { budgetOf } from './budget.queries.ts'
import { expectationsStanding } from './expectations.queries.ts'
import { needQuestions } from './method.ts'

/** The how of a plan through the front door: on a project of its own, begun and left and taken up again. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const colleague = await door.as(castMember(kwabena.name))
const coLead = await door.as(castMember(bettrys.name))
const reader = await door.as(castMember(ruth.name))
const anyone = await door.as(null)

const begun = await submit(lead, '/new-project', { title: 'Hot meals on the wards' })
const project = begun.location.replace(/\/plan\/.*$/, '')
const plan = `${project}/plan`
const slug = project.split('/').at(-1)!
const reading = <Value>(work: Parameters<typeof store.reading<Value>>[1]) => store.reading(organisation.id, work)
const projectId = await reading(async (db) => (await projectFor(db, slug)).id)
const typed = { exchange: 'reasons', people: '9', depth: 'account', duration: 'weeks', sensitivity: 'painful' } as const

test('five questions, one a page, lead to advice with reasons for and against', async () => {
  assert.match((await lead.get(`${plan}/method`)).html, /Get advice/)
  assert.equal((await submit(lead, `${plan}/method/people`, { people: 'a few' })).status, 422)
  let at = `${plan}/method/exchange`
  for (const question of needQuestions) {
    assert.equal(at, `${plan}/method/${question}`)
    at = (await submit(lead, at, { [question]: typed[question] })).location
  }
  assert.equal(at, `${plan}/method`)
  const { html } = await lead.get(at)
  assert.match(html, /1\. Interviews: suits what you need[\s\S]*For it:[\s\S]*Somebody is there with each person[\s\S]*Against it:/)
  assert.match(html, /rule of thumb: nobody measured them/)
})

test('a lead may choose against the advice, says why, and both show', async () => {
  const empty = await submit(lead, `${plan}/method`, {})
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Select at least one method[\s\S]*Enter why you choose this/)
  const chosen = await submit(lead, `${plan}/method`, { methods: ['survey', 'workshops'], why: 'The ward asked for a survey' })
  assert.equal(chosen.location, `${plan}/barriers`)
  assert.match((await reader.get(plan)).html, /Survey, workshops[\s\S]*The ward asked for a survey[\s\S]*The advice put first: Interviews/)
})

test('whoever chooses methods after somebody else is told, and nothing of the first is lost', async () => {
  const form = await lead.get(`${plan}/method`)
  const seen = /name="seen" value="([^"]*)"/.exec(form.html)![1]!
  assert.equal((await submit(colleague, `${plan}/method`, { methods: ['interviews'], why: 'It is painful' })).status, 303)
  const late = await lead.post(`${plan}/method`, { seen, methods: 'survey', why: 'The words of the second' })
  assert.equal(late.status, 422)
  assert.match(late.html, /Somebody else chose methods[\s\S]*The words of the second/)
  assert.match((await lead.get(plan)).html, /It is painful/)
})

test('each barrier gets what will be done or why not, never neither, and leads to the next', async () => {
  assert.equal((await submit(lead, `${plan}/barriers/times`, { answer: 'will-do' })).status, 422)
  assert.equal((await submit(lead, `${plan}/barriers/times`, { words: 'Evenings' })).status, 422)
  let at = `${plan}/barriers/times`
  for (const barrier of barriers) {
    assert.equal(at, `${plan}/barriers/${barrier}`)
    const answer = barrier === 'payment' ? 'why-not' : 'will-do'
    at = (await submit(lead, at, { answer, words: `About ${barrier}` })).location
  }
  assert.equal(at, `${plan}/barriers`)
  const { html } = await reader.get(at)
  assert.match(html, /Written so far: 8 of 8/)
  assert.match(html, /Why we will not[\s\S]*About payment[\s\S]*Marged Oduya, 1 June 2026/)
  assert.doesNotMatch(html, /Change/)
})

test('a budget of nothing is no answer until it says why, and cannot go on record', async () => {
  assert.match((await lead.get(`${plan}/budget`)).html, /The total is nothing/)
  assert.match((await submit(lead, `${plan}/budget/record`, {})).html, /The total is nothing/)
  assert.equal((await submit(lead, `${plan}/budget/no-cost`, { noCostBecause: 'The ward meeting is paid for' })).status, 303)
  assert.doesNotMatch((await lead.get(`${plan}/budget`)).html, /The total is nothing/)
  assert.deepEqual(await reading((db) => budgetOf(db, projectId)), { pence: 0, noCostBecause: 'The ward meeting is paid for' })
})

test('lines are added, changed and removed; wrong amounts are said so and kept', async () => {
  const fee = { section: 'payment', what: '=HYPERLINK("https://evil.test")', quantity: '6', costEach: '12.50' }
  const wrong = await submit(lead, `${plan}/budget/lines/new`, { ...fee, quantity: '1.5', costEach: '12.505' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /How many must be a whole number[\s\S]*Cost of each must be in pounds and pence, like 12\.50[\s\S]*value="12\.505"/)
  assert.equal((await submit(lead, `${plan}/budget/lines/new`, fee)).location, `${plan}/budget`)
  await submit(lead, `${plan}/budget/lines/new`, { section: 'activity', what: 'Hall', quantity: '1', costEach: '£1,100' })
  assert.deepEqual((await reading((db) => budgetOf(db, projectId))).pence, 117_500)
  const { html } = await lead.get(`${plan}/budget`)
  assert.match(html, /Total: £1,175[\s\S]*Most of it is for involvement activity: £1,100 of £1,175/)

  const [, line] = /budget\/lines\/([0-9a-f-]{36})"/.exec(html)!
  assert.equal((await submit(lead, `${plan}/budget/lines/${line}`, { ...fee, what: 'Fee', costEach: '20' })).status, 303)
  assert.equal((await reading((db) => budgetOf(db, projectId))).pence, 122_000)
  const csv = await reader.get(`${plan}/budget/csv`)
  assert.match(csv.html, /Payment and reward,Fee,6,20\.00,120\.00\r\n[\s\S]*Total,,,,1220\.00/)
  assert.match((await reader.get(`${plan}/budget/print`)).html, /Payment and reward, together[\s\S]*£120[\s\S]*£1,220/)
  await submit(lead, `${plan}/budget/lines/new`, { ...fee, costEach: '0' })
  assert.match((await reader.get(`${plan}/budget/csv`)).html, /"'=HYPERLINK/)
})

test('a budget of more than a billion pounds is refused', async () => {
  const much = { section: 'other', what: 'Everything', quantity: '10,000', costEach: '100000' }
  assert.equal((await submit(lead, `${plan}/budget/lines/new`, much)).status, 422)
})

test('an agreed budget becomes dated evidence at the press of a button, once', async () => {
  const future = { 'agreedOn-day': '2', 'agreedOn-month': '6', 'agreedOn-year': '2026' }
  assert.match((await submit(lead, `${plan}/budget/record`, future)).html, /The day must be today or in the past/)
  const agreed = { ...future, 'agreedOn-day': '28', 'agreedOn-month': '5' }
  assert.equal((await submit(lead, `${plan}/budget/record`, agreed)).status, 303)
  const [evidence] = await reading((db) => evidenceOf(db, [projectId]))
  assert.deepEqual([evidence?.kind, evidence?.pence, evidence?.happenedOn], ['budget', 122_000, '2026-05-28'])
  const { html } = await lead.get(`${plan}/budget`)
  assert.match(html, /A budget of £1,220 has been on record since 28 May 2026/)
  assert.doesNotMatch(html, /Record this budget as evidence/)
  assert.match((await submit(lead, `${plan}/budget/record`, agreed)).html, /on record already/)
})

test('the public reads methods, barriers and, only where the plan says so, the total', async () => {
  const shown = await anyone.get(`/projects/${things.project}`)
  assert.match(shown.html, /How people can take part[\s\S]*Survey, interviews, workshops[\s\S]*Wennick Community Hall[\s\S]*We have set aside £3,200/)
  assert.equal((await submit(lead, `/projects/${things.project}/plan/budget/public`, { seenBy: 'staff' })).status, 303)
  assert.doesNotMatch((await anyone.get(`/projects/${things.project}`)).html, /We have set aside/)
  assert.equal((await anyone.get(project)).status, 404)
})

const words = { fromUs: 'An answer', fromPeople: 'Your view', groundRules: 'One at a time', disagreements: 'Both views are written down' }

test('staff and contributors each accept what is expected, and a change asks them anew', async () => {
  assert.equal((await submit(lead, `${project}/expectations/new`, { fromUs: 'An answer' })).status, 422)
  assert.equal((await submit(lead, `${project}/expectations/new`, words)).location, `${project}/expectations`)
  assert.equal((await submit(lead, `${plan}/co-leads`, { name: bettrys.name, email: castMember(bettrys.name).email })).status, 303)
  const standing = () => reading((db) => expectationsStanding(db, projectId))
  const bettrysId = castMember(bettrys.name).id
  assert.deepEqual(await standing(), { version: 1, staffAccepted: false, waitingFor: [bettrysId], agreed: false })

  assert.equal((await submit(coLead, `${project}/expectations`)).status, 303)
  assert.equal((await standing()).agreed, false)
  assert.equal((await submit(lead, `${project}/expectations`)).status, 303)
  assert.deepEqual(await standing(), { version: 1, staffAccepted: true, waitingFor: [], agreed: true })
  assert.match((await lead.get(`${project}/expectations`)).html, /Who accepted which version[\s\S]*Bettrys Calloway[\s\S]*Contributor/)
  const theirs = await coLead.get(`${project}/expectations`)
  assert.match(theirs.html, /You accepted it on 1 June 2026/)
  assert.doesNotMatch(theirs.html, /Who accepted which version/)
  assert.equal((await reader.get(`${project}/expectations`)).html.includes('Accept for staff'), false)

  const before = /name="version" value="([^"]*)"/.exec((await colleague.get(`${project}/expectations`)).html)![1]!
  assert.equal((await submit(coLead, `${project}/expectations/new`, {})).status, 422)
  assert.equal((await submit(coLead, `${project}/expectations/new`, { groundRules: 'Anybody may ask for a break' })).status, 303)
  assert.deepEqual(await standing(), { version: 2, staffAccepted: false, waitingFor: [bettrysId], agreed: false })
  const stale = await colleague.post(`${project}/expectations/acceptance`, { version: before })
  assert.equal(stale.status, 422)
  assert.match(stale.html, /The words have changed since you opened the page/)
  assert.equal((await standing()).staffAccepted, false)
  assert.match((await anyone.get(`${project}/expectations`)).location, /sign-in/)
})

test('two who write what is expected at once: the second is told', async () => {
  const late = await lead.post(`${project}/expectations/new`, { ...words, fromUs: 'Written late', seen: '1' })
  assert.equal(late.status, 422)
  assert.match(late.html, /Somebody else wrote another version[\s\S]*Written late/)
})

test('a closed project keeps its how as it was', async () => {
  const closed = '/projects/blood-test-clinic'
  for (const [path, fields] of [
    ['/plan/method', { methods: ['survey'], why: 'Because' }],
    ['/plan/barriers/times', { answer: 'will-do', words: 'Later' }],
    ['/plan/budget/lines/new', { section: 'other', what: 'Tea', quantity: '1', costEach: '1' }],
    ['/plan/budget/public', { seenBy: 'staff' }],
    ['/plan/budget/record', {}],
    ['/expectations/new', { fromUs: 'Something else' }],
  ] as const) {
    const refused = await submit(lead, closed + path, fields)
    assert.equal(refused.status, 422, path)
    assert.match(refused.html, /project is closed/, path)
  }
})
