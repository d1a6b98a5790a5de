import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOrganisation, aStore } from '#support/database.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { aLoop, aTheme, byEmail, byLetter, byPhone, june, may, says, setAside } from '#support/insights-answers.ts'
import { tellSome } from '../tell.action.tsx'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const { loop, themes, people } = await store.within(organisation.id, async (db) => {
  const made = await aLoop(db, organisation)
  const ann = await says(made, { words: 'The line <cuts> people off', contact: byEmail('Ann Hart', 'ann@example.org'), confirmed: true })
  const anna = await says(made, { words: 'Phones again', contact: byLetter('Anna Kowal') })
  const bram = await says(made, { words: 'No bus goes there', contact: byPhone('Bram Osei') })
  const quiet = await says(made, { words: 'A bus would be good' })
  const thanks = await says(made, { words: 'Thank you', at: may(6) })
  await setAside(made, thanks.contributionId, 'thank-you')
  const phones = await aTheme(made, 'Phone lines', [ann.contributionId, anna.contributionId])
  const buses = await aTheme(made, 'Buses', [bram.contributionId, quiet.contributionId])
  return { loop: made, themes: { phones, buses }, people: { ann, quiet } }
})
const { slug } = loop.project
const door = await frontDoor(store, june(12))

const as = (who: 'lead' | 'commissioner' | 'coLead' | 'nobody'): Promise<Client> =>
  door.as(who === 'nobody' ? null : { id: loop[who].id, organisationId: organisation.id })
const at = (part: string) => `/projects/${slug}/${part}`
const theme = (name: 'phones' | 'buses') => at(`themes/${themes[name]}/answer`)
const draftOf = (name: 'phones' | 'buses') =>
  store.reading(organisation.id, (db) =>
    db.selectFrom('insights.answer').select('id').where('themeId', '=', themes[name]).orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )

test('the brief has everything for ten minutes, on screen, on paper and in large print', async () => {
  const ruth = await as('commissioner')
  const brief = await ruth.get(at('brief'))
  assert.equal(brief.status, 200)
  for (const part of [/What can change/, /Phone lines/, /The line &lt;cuts> people off/, /How people spoke/, /1 was set aside/])
    assert.match(brief.html, part)
  assert.ok(!brief.html.includes('ann@example.org'))
  for (const paper of ['normal', 'large']) assert.equal((await ruth.get(at(`brief?paper=${paper}`))).status, 200)
})

test('the home of a project leads everyone to what they may do, and only there', async () => {
  const nasra = await (await as('lead')).get(at('work'))
  for (const part of [/Answer 2 themes/, /Who was told, and who was not/, /Close the project/, /Of 5 things that people said/])
    assert.match(nasra.html, part)
  const ruth = await (await as('commissioner')).get(at('work'))
  assert.match(ruth.html, /Brief for whoever decides/)
  assert.ok(!ruth.html.includes('Who was told, and who was not') && !ruth.html.includes('Close the project'))
})

test('moving the promise needs another day and a reason, and shows both', async () => {
  const nasra = await as('lead')
  const fields = { 'dueOn-day': '1', 'dueOn-month': '7', 'dueOn-year': '2026', reason: '' }
  assert.match((await nasra.post(at('promise'), fields)).html, /Enter why it is another day/)
  assert.match((await nasra.post(at('promise'), { ...fields, reason: 'The board moved' })).html, /This day is promised already/)
  assert.equal((await nasra.post(at('promise'), { ...fields, 'dueOn-day': '22', reason: 'The meeting moved to 15 July' })).status, 303)
  assert.match((await nasra.get(at('promise'))).html, /22 July 2026, promised on 12 June 2026: The meeting moved to 15 July/)
})

test('a decision in the future comes back with what was typed; one of today is recorded', async () => {
  const ruth = await as('commissioner')
  const fields = {
    what: 'Answer the phones until <eight>',
    decidedBy: 'the clinic board',
    options: '',
    'decidedOn-day': '13',
    'decidedOn-month': '6',
    'decidedOn-year': '2026',
  }
  const wrong = await ruth.post(at('decisions/new'), fields)
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /must be today or in the past/)
  assert.match(wrong.html, /until &lt;eight>/)
  const right = await ruth.post(at('decisions/new'), { ...fields, 'decidedOn-day': '12' })
  assert.match((await ruth.follow(right)).html, /Decided on[\s\S]*12 June 2026[\s\S]*Recorded here[\s\S]*12 June 2026 at 10am, by Gareth Pugh/)
})

test('a "no" needs its reason, a promise its day in the future; then a draft waits for its check', async () => {
  const ruth = await as('commissioner')
  assert.match((await ruth.post(theme('buses'), { outcome: 'not-possible', reason: '', version: '0' })).html, /Enter the reason/)
  assert.match((await ruth.post(theme('phones'), { outcome: 'will-change', reason: 'Soon', version: '0' })).html, /Enter the day by which/)
  const past = { outcome: 'will-change', reason: 'Soon', version: '0', 'dueOn-day': '12', 'dueOn-month': '6', 'dueOn-year': '2026' }
  assert.match((await ruth.post(theme('phones'), past)).html, /must be in the future/)
  const saved = await ruth.post(theme('phones'), { ...past, 'dueOn-month': '9' })
  assert.match((await ruth.follow(saved)).html, /To be checked/)
  await ruth.post(theme('buses'), { outcome: 'not-possible', reason: 'The council runs the routes.', version: '0' })
  const other = await (await as('lead')).post(theme('buses'), { outcome: 'partly', reason: 'Mine', version: '0' })
  assert.equal(other.status, 422)
  assert.match(other.html, /Somebody else saved this answer[\s\S]*The council runs the routes\./)
})

test('whoever wrote it cannot check it; somebody else can, a co-lead too', async () => {
  const check = async (name: 'phones' | 'buses') => at(`answers/${(await draftOf(name)).id}/check`)
  const own = await (await as('commissioner')).post(await check('phones'), { version: '1' })
  assert.equal(own.status, 422)
  assert.match(own.html, /Ask somebody else to check it/)
  const ivy = await as('coLead')
  assert.match((await ivy.get(await check('phones'))).html, /What they will be told[\s\S]*This will change by 12 September 2026/)
  assert.match((await ivy.post(await check('phones'), { version: '9' })).html, /changed this answer after you opened it/)
  assert.equal((await ivy.post(await check('phones'), { version: '1' })).status, 303)
  assert.equal((await (await as('lead')).post(await check('buses'), { version: '1' })).status, 303)
})

test('the release shows what will be said to how many, goes out once, and stops when something changed', async () => {
  door.clock.now = june(15)
  const nasra = await as('lead')
  const shown = await nasra.get(at('release'))
  for (const part of [/1 person by email/, /1 person by letter/, /1 person by phone/, /left no contact/, /See how one message will read/])
    assert.match(shown.html, part)
  const answer = [...shown.html.matchAll(/name="answer" value="([^"]+)"/g)].map(([, value]) => value!)
  assert.equal(answer.length, 2)
  assert.match((await nasra.post(at('release'), { answer: [answer[0]!.replace(':1', ':2')] })).html, /nothing was released/)
  const first = await nasra.post(at('release'), { answer })
  const second = await nasra.post(at('release'), { answer })
  assert.deepEqual([first.status, second.status], [303, 303])
  const feedback = await nasra.follow(first)
  assert.match(feedback.html, /The answers are released/)
  const rows = await store.reading(organisation.id, (db) => db.selectFrom('insights.feedback').select('id').execute())
  assert.equal(rows.length, 3)
})

test('only who may tell people sees how to reach them', async () => {
  for (const part of ['feedback', 'feedback/letters', 'feedback/letters/pdf', 'feedback/calls', 'feedback/told', 'replies', 'closing']) {
    for (const who of ['coLead', 'commissioner'] as const) assert.equal((await (await as(who)).get(at(part))).status, 403, `${who} ${part}`)
    assert.equal((await (await as('nobody')).get(at(part))).status, 303)
  }
})

test('letters come as one file, then are marked as posted', async () => {
  const nasra = await as('lead')
  const file = await nasra.get(at('feedback/letters/pdf'))
  assert.deepEqual([file.status, file.headers['content-type'], file.raw.subarray(0, 5).toString()], [200, 'application/pdf', '%PDF-'])
  const list = await nasra.get(at('feedback/letters'))
  const [, id] = /name="letter"[^>]*value="([^"]+)"/.exec(list.html) ?? /value="([^"]+)"[^>]*name="letter"/.exec(list.html) ?? []
  const day = { 'day-day': '15', 'day-month': '6', 'day-year': '2026' }
  assert.match((await nasra.post(at('feedback/letters'), { letter: [], ...day })).html, /Select at least one letter/)
  assert.match((await nasra.follow(await nasra.post(at('feedback/letters'), { letter: [id!], ...day }))).html, /1 letter is marked as posted/)
})

test('a call says what to say and how it went', async () => {
  const nasra = await as('lead')
  const list = await nasra.get(at('feedback/calls'))
  assert.match(list.html, /Bram Osei[\s\S]*01632 960 044/)
  const [, call] = /href="([^"]+\/call)"/.exec(list.html) ?? []
  const page = await nasra.get(call!)
  assert.match(page.html, /This is not possible\.[\s\S]*The council runs the routes\./)
  assert.ok(!page.html.includes('No bus goes there'))
  const day = { 'day-day': '15', 'day-month': '6', 'day-year': '2026' }
  assert.match((await nasra.post(call!, { result: 'not-reached', reason: '', ...day })).html, /Enter why you could not reach them/)
  assert.match(
    (await nasra.follow(await nasra.post(call!, { result: 'not-reached', reason: 'No answer at 10am', ...day }))).html,
    /Tried 1 time, last on 15 June 2026: No answer at 10am/,
  )
  assert.match((await nasra.get(at('feedback'))).html, /People not told[\s\S]*Bram Osei[\s\S]*No answer at 10am/)
  const route = call!.replace('/call', '/route')
  assert.match((await nasra.post(route, { way: 'letter', name: '', address: '' })).html, /Enter a name for the letter/)
  assert.equal((await nasra.post(route, { way: 'letter', name: 'Bram Osei', address: '2 Elm Row\nMillbrook' })).status, 303)
  assert.match((await nasra.get(at('feedback/letters'))).html, /Bram Osei, 2 Elm Row, Millbrook/)
})

test('whoever holds the receipt reads what came of it and says back what they think', async () => {
  door.clock.now = june(16)
  const ann = await as('nobody')
  assert.equal((await ann.get('/receipt/view')).location, '/receipt')
  const view = await ann.follow(await ann.post('/receipt', { code: people.ann.code }))
  for (const part of [/The line &lt;cuts> people off/, /Phone lines/, /1 other person spoke about this too/, /This will change by 12 September 2026/])
    assert.match(view.html, part)
  const page = `/receipt/view/${people.ann.contributionId}/reply`
  assert.match((await ann.get(`${page}?kind=point-missing`)).html, /I cannot see my point here/)
  assert.match(
    (await ann.follow(await ann.post(page, { kind: 'point-missing', words: 'And <after> eight?' }))).html,
    /Nasra Warsame will read this[\s\S]*And &lt;after> eight\?/,
  )
  assert.equal((await ann.get(`/receipt/view/${people.quiet.contributionId}/reply?kind=point-missing`)).status, 404)

  const quiet = await as('nobody')
  await quiet.post('/receipt', { code: people.quiet.code })
  const other = `/receipt/view/${people.quiet.contributionId}/reply`
  assert.match((await quiet.post(other, { kind: 'want-to-talk', words: 'Ring me' })).html, /Enter a phone number or an email address/)
  assert.match((await quiet.follow(await quiet.post(other, { kind: 'makes-sense' }))).html, /You told us on 16 June 2026 that this makes sense/)
})

test('the lead replies, and the receipt shows it', async () => {
  const nasra = await as('lead')
  const queue = await nasra.get(at('replies'))
  assert.match(queue.html, /And &lt;after> eight\?/)
  const [, resolution] = /href="([^"]+\/resolution)"/.exec(queue.html) ?? []
  assert.match((await nasra.get(resolution!)).html, /ann@example\.org/)
  assert.match((await nasra.post(resolution!, { resolution: '' })).html, /Enter your reply/)
  assert.match((await nasra.follow(await nasra.post(resolution!, { resolution: 'After eight the call goes to 111.' }))).html, /Replied to/)
  const ann = await as('nobody')
  assert.match((await ann.follow(await ann.post('/receipt', { code: people.ann.code }))).html, /After eight the call goes to 111\./)
})

test('a project with somebody still waiting says who, and does not close', async () => {
  const nasra = await as('lead')
  assert.match((await nasra.get(at('closing'))).html, /have not been told yet|has not been told yet/)
  const refused = await nasra.post(at('closing'))
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Somebody is still waiting/)
})

test('when everyone was told it closes, and its answers stay as they are', async () => {
  await store.within(organisation.id, async (db) => {
    await tellSome({ db, organisation, now: june(16) }, 100)
    await db
      .updateTable('platform.message')
      .set({ sentAt: june(16) })
      .execute()
    await db
      .updateTable('insights.feedback')
      .set({ toldAt: june(17), toldOn: '2026-06-17' })
      .where('toldAt', 'is', null)
      .execute()
  })
  const nasra = await as('lead')
  assert.equal((await nasra.post(at('closing'))).status, 303)
  const late = await (await as('commissioner')).post(theme('buses'), { outcome: 'changed', reason: 'After all', version: '0' })
  assert.equal(late.status, 422)
  assert.match(late.html, /This project is closed/)
  const difference = at(`answers/${(await draftOf('phones')).id}/difference`)
  assert.equal((await nasra.post(difference, { words: 'Calls are answered in two minutes' })).status, 303)
})

test('ids of another project, or of nothing, are not found', async () => {
  const other = await store.within(organisation.id, async (db) => (await aLoop(db, organisation)).project.slug)
  const nasra = await as('lead')
  const { id } = await draftOf('phones')
  for (const path of [
    `/projects/${other}/themes/${themes.phones}/answer`,
    `/projects/${other}/answers/${id}/check`,
    `/projects/${other}/answers/${id}/difference`,
    `/projects/nowhere/answers`,
    at('answers/not-an-id/check'),
  ])
    assert.equal((await nasra.get(path)).status, 404, path)
})
