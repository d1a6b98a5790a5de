import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, marged, morwen } from '#demo/cast.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { haveAnswered } from '#support/equality.ts'
import { formsOf } from '#support/forms.ts'
import { type Client, type Fields, frontDoor } from '#support/front-door.ts'
import { answerSurvey, heading } from '#support/taking-part.ts'
import { answersOf } from '../answers.queries.ts'

const { store, castMember, things, organisation } = await aDemonstration()
const door = await frontDoor(store)

const kept = (who: string) => store.reading(organisation.id, (db) => answersOf(db, who), 'heard_monitoring')
const events = () =>
  store.reading(organisation.id, (db) =>
    db
      .selectFrom('platform.event')
      .select((all) => all.fn.countAll().as('all'))
      .executeTakeFirstOrThrow(),
  )

/** Answers both pages, and gives what the page for checking shows. */
async function answerAll(client: Client, at: string, first: Record<string, string>, second: Record<string, string>) {
  assert.equal((await client.post(at, { answer: 'yes' })).location, `${at}/questions`)
  assert.equal((await client.post(`${at}/questions`, first)).location, `${at}/more`)
  assert.equal((await client.post(`${at}/more`, second)).location, `${at}/answers`)
  return client.get(`${at}/answers`)
}

test('a kidney patient answers, looks again, changes one answer and downloads them', async () => {
  const client = await door.as(castMember(idris.name))
  const start = await client.get('/my/equality')
  assert.match(start.html, /You choose/)
  assert.match(start.html, /2 minutes/)
  assert.match(start.html, /kept apart from your name/)

  await client.post('/my/equality', { answer: 'yes' })
  await client.post('/my/equality/questions', { birthYear: '1961', condition: 'yes', broadGroup: 'mixed', sex: 'male', religion: 'declined' })
  const more = await client.get('/my/equality/more')
  assert.match(more.html, /reduce your ability/)
  assert.match(more.html, /White and Asian/)
  assert.doesNotMatch(more.html, /Bangladeshi/)
  await client.post('/my/equality/more', { reduces: 'a-lot', ethnicGroup: 'mixed-asian', sexualOrientation: 'straight' })
  const check = await client.get('/my/equality/answers')
  for (const words of ['1961', 'Yes, a lot', 'White and Asian', 'Male', 'Prefer not to say', 'Left blank', 'Heterosexual or straight'])
    assert.ok(check.html.includes(words), `${words} is not on the page`)
  assert.match((await client.follow(await client.post('/my/equality/answers'))).html, /Thank you/)

  await client.post('/my/equality/questions', { birthYear: '1961', condition: 'no', broadGroup: 'mixed', sex: 'male', religion: 'none' })
  const { items } = (await kept(castMember(idris.name).id))!
  assert.deepEqual([items.condition, items.reduces, items.ethnicGroup, items.religion], ['no', 'not-asked', 'mixed-asian', 'none'])

  const file = await client.get('/my/equality/download')
  assert.match(String(file.headers['content-disposition']), /equality-answers\.json/)
  assert.equal(file.headers['cache-control'], 'no-store')
  assert.ok(JSON.parse(file.html).answers.some((one: { code: string }) => one.code === 'mixed-asian'))
})

test('skipping is kept as having declined, and the questions begin anew later', async () => {
  const client = await door.as(castMember(morwen.name))
  assert.equal((await client.post('/my/equality', { answer: 'skip' })).location, '/my/equality/thank-you')
  const { deprivation, ...items } = (await kept(castMember(morwen.name).id))!.items
  assert.deepEqual(new Set(Object.values(items)), new Set(['declined']))
  // There is no list of postcodes, so nobody was asked where they live.
  assert.equal(deprivation, 'not-asked')
  assert.doesNotMatch((await client.get('/my/equality/questions')).html, /checked/)
})

test('nothing chosen, a year that is to come, an answer that is not offered: the page again, and nothing kept', async () => {
  const client = await door.as(castMember(marged.name))
  assert.equal((await client.post('/my/equality')).status, 422)
  const wrongs: Fields[] = [{ birthYear: '2031' }, { birthYear: '1066' }, { sex: 'x' }, { broadGroup: 'white-roma' }, { sex: ['male', 'female'] }]
  for (const wrong of wrongs) assert.equal((await client.post('/my/equality/questions', wrong)).status, 422, JSON.stringify(wrong))
  assert.match((await client.post('/my/equality/questions', { birthYear: '19 <84>' })).html, /19 &lt;84>/)
  assert.equal(await kept(castMember(marged.name).id), undefined)
})

test('somebody under 16 is not asked about sexual orientation, whatever they send; somebody who left the year blank is told from when', async () => {
  const client = await door.as(castMember(marged.name))
  await client.post('/my/equality/questions', { birthYear: '2012' })
  assert.doesNotMatch((await client.get('/my/equality/more')).html, /sexual orientation/)
  await client.post('/my/equality/more', { sexualOrientation: 'straight' })
  assert.equal((await kept(castMember(marged.name).id))?.items.sexualOrientation, 'not-asked')
  await client.post('/my/equality/questions', {})
  assert.match((await client.get('/my/equality/more')).html, /only if you are 16 or over/)
})

test('an objection deletes, stops, and can be taken back', async () => {
  const client = await door.as(castMember(idris.name))
  const { id } = castMember(idris.name)
  await client.post('/my/equality', { answer: 'skip' })
  assert.ok(await kept(id))
  assert.match((await client.follow(await client.post('/my/equality/objection'))).html, /keep no equality answers of yours/)
  assert.equal(await kept(id), undefined)
  assert.equal((await client.post('/my/equality/questions', { sex: 'male' })).location, '/my/equality')
  assert.equal((await client.post('/my/equality', { answer: 'skip' })).status, 422)
  assert.equal(await kept(id), undefined)
  assert.match((await client.get('/my/equality/questions')).html, /keep no equality answers/)
  await client.post('/my/equality', { again: 'yes' })
  assert.match((await client.get('/my/equality')).html, /Do you want to answer/)
})

test('somebody without an account goes from the thank-you page to the questions and back, and the screen forgets them', async () => {
  const client = await door.as(null)
  const thanks = await client.follow(await client.post(await answerSurvey(client, things.survey)))
  const form = formsOf(thanks.html, '/').find(({ action }) => action === '/equality')!
  const code = form.fields.find(({ name }) => name === 'code')!.value!
  assert.equal((await client.post('/equality', { code })).location, '/equality')
  const check = await answerAll(client, '/equality', { birthYear: '1990', sex: 'female' }, { sexualOrientation: 'declined' })
  assert.match(check.html, /1990/)
  await client.post('/equality/answers')
  for (const path of ['/equality', '/equality/questions', '/equality/more', '/equality/answers', '/equality/objection'])
    assert.match((await client.get(path)).html, /First look up your receipt/, path)

  await client.post('/receipt', { code })
  assert.match((await client.get('/receipt/view')).html, /\/equality\?from=receipt/)
  assert.match((await client.get('/equality?from=receipt')).html, /1990/)
  await client.post('/equality/objection')
  assert.match((await client.get('/equality')).html, /keep no equality answers of yours/)
})

test('an unknown code, a changed cookie and no receipt at all lead nowhere', async () => {
  const client = await door.as(null)
  assert.equal((await client.post('/equality', { code: 'KITE-0000-RIVER-MOSS' })).status, 422)
  client.cookies.set('heard-equality', `${things.receipt.id}.${things.projectId}.9999999999999`)
  assert.match((await client.get('/equality/answers')).html, /First look up your receipt/)
  assert.equal((await client.post('/equality/questions', { sex: 'male' })).location, '/equality')
  assert.equal(heading(await client.get('/equality')), 'Equality questions')
})

test('answering, changing and objecting write no event and no time', async () => {
  const client = await door.as(castMember(morwen.name))
  const before = await events()
  await answerAll(client, '/my/equality', { sex: 'female' }, {})
  await client.post('/my/equality/objection')
  await client.post('/my/equality', { again: 'yes' })
  assert.deepEqual(await events(), before)
})

test('the answers of one organisation are not those of another, even under the same id', async () => {
  const { theirs } = await aDemonstration()
  const who = newId()
  await haveAnswered(store, organisation.id, new Date('2026-05-04T09:00:00Z'), [{ who, sex: 'male' }])
  const seen = await store.reading(theirs.organisationId, (db) => answersOf(db, who), 'heard_monitoring')
  assert.equal(seen, undefined)
  await haveAnswered(store, theirs.organisationId, new Date('2026-05-04T09:00:00Z'), [{ who, sex: 'female' }])
  assert.equal((await kept(who))?.items.sex, 'male')
})
