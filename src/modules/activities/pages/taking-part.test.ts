import assert from 'node:assert/strict'
import { test } from 'node:test'
import { href } from '#platform/http/page.ts'
import { answer, aSurvey, codeIn, everyKind, fillIn, june1, type Made, questionAbout } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { frontDoor } from '#support/front-door.ts'
import { responsesOfSurvey } from '../responses.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)

const surveyWith = (how?: Parameters<typeof aSurvey>[1]): Promise<Made> => store.within(organisation.id, (db) => aSurvey(db, how))
const counted = (made: Made) => store.within(organisation.id, (db) => responsesOfSurvey(db, made.survey.id))
const asked = (made: Made, words: string) => store.within(organisation.id, (db) => questionAbout(db, made.survey.id, words))
const at = (made: Made, part = '') => `/surveys/${made.survey.slug}${part}`
const pageOf = async (made: Made, words: string) => at(made, `/questions/${(await asked(made, words)).questionId}`)

type Fields = Readonly<Record<string, string | readonly string[]>>

test('a person takes part: one thing a page, a check, and a receipt that says what happens next', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  const start = await client.get(at(made))
  for (const words of ['We want to know how people get home', 'Our team reads it', '116 123', '7 questions', '01632 960222', 'Print it and post it'])
    assert.match(start.html, new RegExp(words))

  await fillIn(client, made.survey.slug, { channel: 'email', contactEmail: 'tamsin@example.org', contactName: 'Tamsin' })
  const check = await client.get(at(made, '/check'))
  assert.match(check.html, /&lt;script>alert\(1\)&lt;\/script>|&lt;script&gt;/)
  assert.doesNotMatch(check.html, /<script>alert/)
  for (const words of ['By taxi', '4', '2.5', '3 May 2026', '=1\\+1', 'Yes, without my name', 'tamsin@example.org'])
    assert.match(check.html, new RegExp(words))

  const thanks = await client.follow(await client.post(at(made, '/check')))
  assert.match(codeIn(thanks.html), /^[A-Z]+-\d{4}-[A-Z]+-[A-Z]+$/)
  for (const words of ['The discharge board', '1 October 2026', 'We have sent you an email', 'take your words back'])
    assert.match(thanks.html, new RegExp(words))
  assert.deepEqual(await counted(made), { web: 1, paper: 0, phone: 0 })
})

test('double click, Back and "send" again, or four requests at once: one response, and the same receipt each time', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await fillIn(client, made.survey.slug)
  const sent = await Promise.all([1, 2, 3, 4].map(() => client.post(at(made, '/check'))))
  assert.deepEqual(new Set(sent.map(({ status, location }) => `${status} ${location}`)), new Set([`303 ${at(made, '/thank-you')}`]))
  const first = codeIn((await client.get(at(made, '/thank-you'))).html)

  assert.equal((await client.get(at(made, '/check'))).location, at(made, '/thank-you'))
  const later = await client.post(await pageOf(made, 'journey'), { answer: 'Something else' })
  assert.equal(later.location, at(made, '/thank-you'))
  assert.equal(codeIn((await client.follow(await client.post(at(made, '/check')))).html), first)
  assert.deepEqual(await counted(made), { web: 1, paper: 0, phone: 0 })
})

test('what is not offered, too much, or two answers to one question comes back with what was typed, and nothing is kept', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await client.post(at(made))
  const wrong: [string, Fields, RegExp][] = [
    ['get home', { answer: 'By spaceship' }, /Select an answer from the list/],
    ['get home', { answer: ['By taxi', 'By ambulance'] }, /Select one answer only/],
    ['get home', {}, /Answer this question to go on/],
    ['get home', { then: 'skip' }, /Answer this question to go on/],
    ['journey', { answer: 'x'.repeat(8001) }, /8,000 characters or fewer/],

    ['hard was', { answer: '99' }, /Select an answer from the list/],
    ['hours', { answer: '49' }, /between 0 and 48/],
    ['go home', { 'answer-day': '31', 'answer-month': '2', 'answer-year': '2026' }, /real date/],
  ]
  for (const [words, fields, says] of wrong) {
    const reply = await answer(client, await pageOf(made, words), fields)
    assert.equal(reply.status, 422, words)
    assert.match(reply.html, says)
  }
  const kept = await store.within(organisation.id, (db) =>
    db.selectFrom('activities.draft').select('answers').where('surveyId', '=', made.survey.id).execute(),
  )
  assert.deepEqual(kept, [{ answers: { said: {} } }])
})

test('unusual characters are kept as they are', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await client.post(at(made))
  const typed = '‮right to left‬ zero​width 🚑 é́́́ {{7*7}} ${7*7}'
  await answer(client, await pageOf(made, 'journey'), { answer: typed })
  const shown = await client.get(await pageOf(made, 'journey'))
  assert.ok(shown.html.includes(typed.normalize('NFC')))
})

test('one changed answer leads back to the check; a question that need not be answered can be skipped', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await fillIn(client, made.survey.slug)
  const changed = await answer(client, `${await pageOf(made, 'hours')}?change=yes`, { answer: '7' })
  assert.equal(changed.location, at(made, '/check'))
  const skipped = await answer(client, `${await pageOf(made, 'journey')}?change=yes`, { then: 'skip' })
  const check = await client.follow(skipped)
  assert.match(check.html, /Not answered/)
  assert.doesNotMatch(check.html, /May we show your words/)
})

test('an unpublished survey, an unknown one and another organisation’s look the same', async () => {
  const unpublished = await surveyWith({ published: false })
  const other = await store.outside((db) => anOrganisation(db, 'Otherwhere Trust'))
  const theirs = await store.within(other.id, (db) => aSurvey(db))
  const client = await door.as(null, `${organisation.id.slice(-12)}.test`)
  const plain = (html: string) => html.replace(/\b[0-9a-f]{8}\b/g, '')
  const unknown = await client.get('/surveys/no-such-survey')
  assert.equal(unknown.status, 404)
  for (const made of [unpublished, theirs])
    for (const part of ['', '/check', '/return', '/thank-you', '/print', '/leaving', '/contact']) {
      const reply = await client.get(at(made, part))
      assert.equal(reply.status, 404, part)
      assert.equal(plain(reply.html), plain(unknown.html))
    }
  for (const made of [unpublished, theirs]) assert.equal((await client.post(at(made))).status, 404)
})

test('ids that are none, of another survey, or made up lead nowhere, never to an error', async () => {
  const made = await surveyWith()
  const other = await surveyWith()
  const client = await door.as(null)
  await client.post(at(made))
  const foreign = (await asked(other, 'journey')).questionId
  for (const id of ['1', foreign, '00000000-0000-7000-8000-000000000000']) {
    assert.equal((await client.get(at(made, `/questions/${id}`))).status, 404)
    assert.equal((await client.post(at(made, `/questions/${id}`), { answer: 'x' })).status, 404)
  }
  const path = await pageOf(made, 'journey')
  for (const version of ["' or 1=1 --", foreign, (await asked(other, 'journey')).versionId]) {
    assert.equal((await client.post(path, { version, answer: 'Fine', then: 'go-on' })).status, 303)
  }
})

test('the paper form has every question with room for a pen, the address, and a large-print size', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  const usual = await client.get(href('/surveys/:survey/print', { survey: made.survey.slug }))
  for (const { wording } of everyKind) assert.ok(usual.html.includes(wording))
  for (const part of [
    'heard-print-box',
    'heard-print-line',
    'heard-print-square',
    'By ambulance',
    '5: very hard',
    'May we show your words',
    '1 October 2026',
    '01632 960222',
  ])
    assert.ok(usual.html.includes(part), part)
  assert.doesNotMatch(usual.html, /heard-print--large/)
  assert.match((await client.get(`${at(made, '/print')}?size=large`)).html, /heard-print--large/)
})
