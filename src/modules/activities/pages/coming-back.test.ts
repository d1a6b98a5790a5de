import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, aSurvey, codeIn, everyKind, fillIn, june1, type Made, may1, questionAbout } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { frontDoor } from '#support/front-door.ts'
import { changeQuestion } from '../change-question.action.ts'
import { closeSurvey } from '../close-survey.action.ts'
import { responsesOfSurvey } from '../responses.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)

const surveyWith = (how?: Parameters<typeof aSurvey>[1]): Promise<Made> => store.within(organisation.id, (db) => aSurvey(db, how))
const counted = (made: Made) => store.within(organisation.id, (db) => responsesOfSurvey(db, made.survey.id))
const asked = (made: Made, words: string) => store.within(organisation.id, (db) => questionAbout(db, made.survey.id, words))
const at = (made: Made, part = '') => `/surveys/${made.survey.slug}${part}`
const pageOf = async (made: Made, words: string) => at(made, `/questions/${(await asked(made, words)).questionId}`)

test('who skips pages is led back to what is missing, with words', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await client.post(at(made))
  assert.equal((await client.get(at(made, '/check'))).location, at(made, '/contact'))
  await client.post(at(made, '/contact'), { channel: 'none' })
  const sent = await client.post(at(made, '/check'))
  assert.equal(sent.status, 422)
  assert.match(sent.html, /How did you get home\?/)
  assert.match(sent.html, /Answer this question to go on/)
  assert.deepEqual(await counted(made), { web: 0, paper: 0, phone: 0 })

  await answer(client, `${await pageOf(made, 'get home')}?change=yes`, { answer: 'By taxi' })
  const done = await client.follow(await client.post(at(made, '/check')))
  assert.match(done.html, /Thank you/)
})

test('answers are saved and come back with the code, on another device too', async () => {
  const made = await surveyWith()
  const phone = await door.as(null)
  await phone.post(at(made))
  await answer(phone, await pageOf(made, 'get home'), { answer: 'By taxi' })
  const saved = await phone.follow(await answer(phone, await pageOf(made, 'journey'), { answer: 'Half a sentence', then: 'save' }))
  const code = codeIn(saved.html)
  assert.match(saved.html, /Your answers are saved/)
  assert.match(saved.html, /1 July 2026/)

  const laptop = await door.as(null)
  const wrong = await laptop.post(at(made, '/return'), { code: 'KITE-0000-RIVER-MOSS' })
  assert.equal(wrong.status, 422)
  const back = await laptop.follow(await laptop.post(at(made, '/return'), { code: code.toLowerCase().replaceAll('-', ' ') }))
  assert.match(back.html, /Carry on where you left off/)
  assert.match((await laptop.get(await pageOf(made, 'journey'))).html, /Half a sentence/)
  const again = await laptop.follow(await answer(laptop, await pageOf(made, 'helped'), { then: 'save' }))
  assert.equal(codeIn(again.html), code)
  const elsewhere = await surveyWith()
  assert.equal((await laptop.post(at(elsewhere, '/return'), { code })).status, 422)
})

test('before opening and after closing nothing is stored, and what was typed is shown back', async () => {
  const made = await surveyWith({ opensAt: new Date('2026-06-02T09:00:00Z'), closesAt: new Date('2026-06-03T09:00:00Z') })
  const client = await door.as(null)
  assert.match((await client.get(at(made))).html, /opens on 2 June 2026 at 10am/)
  assert.equal((await client.post(at(made))).status, 422)
  door.clock.now = new Date('2026-06-02T12:00:00Z')
  await client.post(at(made))
  await answer(client, await pageOf(made, 'get home'), { answer: 'By taxi' })
  door.clock.now = new Date('2026-06-03T09:00:00Z')
  const late = await client.post(await pageOf(made, 'journey'), { answer: 'I wrote this too late' })
  assert.equal(late.status, 422)
  for (const words of ['closed on 3 June 2026 at 10am', 'I wrote this too late', 'kept for 30 days', '01632 960222'])
    assert.match(late.html, new RegExp(words))
  assert.equal((await client.post(at(made, '/check'))).status, 422)
  assert.deepEqual(await counted(made), { web: 0, paper: 0, phone: 0 })
  door.clock.now = june1
})

test('a browser that keeps no cookies is told so, and what was typed is shown back', async () => {
  const made = await surveyWith()
  const path = await pageOf(made, 'journey')
  const lost = await (await door.as(null)).post(path, { answer: 'My only copy' })
  assert.equal(lost.status, 422)
  assert.match(lost.html, /My only copy/)
  const start = await (await door.as(null)).follow(await (await door.as(null)).get(path))
  assert.match(start.html, /may not keep cookies/)
})

test('a question that is edited or removed while somebody answers it stays as they saw it', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await client.post(at(made))
  const { questionId, versionId } = await asked(made, 'get home')
  const path = at(made, `/questions/${questionId}`)
  await store.within(organisation.id, async (db) => {
    const edited = { ...everyKind[0]!, wording: 'Which way did you go?', options: ['On foot', 'By bus'] }
    const changed = await changeQuestion({ db, person: made.lead, now: june1 }, made.survey, { questionId, seenVersionId: versionId }, edited)
    assert.ok(changed.ok)
    await db
      .updateTable('activities.question_version')
      .set({ replacedAt: new Date(june1.getTime() + 1000) })
      .where('id', '=', versionId)
      .execute()
  })
  assert.equal((await client.post(path, { version: versionId, answer: 'By taxi', then: 'go-on' })).status, 303)
  assert.match((await client.get(path)).html, /How did you get home\?/)
  const newcomer = await door.as(null)
  await newcomer.post(at(made))
  assert.match((await newcomer.get(path)).html, /Which way did you go\?/)
})

test('a survey that closes between the check and "send" takes nothing in', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await fillIn(client, made.survey.slug)
  await store.within(organisation.id, (db) => closeSurvey({ db, person: made.lead, now: may1 }, made.survey))
  const sent = await client.post(at(made, '/check'))
  assert.equal(sent.status, 422)
  assert.match(sent.html, /This survey is closed/)
})

test('a shared device forgets the receipt, and a second person there gets a response of their own', async () => {
  const made = await surveyWith()
  const client = await door.as(null)
  await fillIn(client, made.survey.slug)
  const first = codeIn((await client.follow(await client.post(at(made, '/check')))).html)
  await client.post(at(made, '/leaving'))
  assert.equal((await client.get(at(made, '/thank-you'))).location, at(made))
  await fillIn(client, made.survey.slug)
  const second = codeIn((await client.follow(await client.post(at(made, '/check')))).html)
  assert.notEqual(second, first)
  assert.deepEqual(await counted(made), { web: 2, paper: 0, phone: 0 })
})
