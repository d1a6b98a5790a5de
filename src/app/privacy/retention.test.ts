import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, ignacy } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, castMember, theirs, elsewhere } = await aDemonstration()
const door = await frontDoor(store, new Date('2029-06-01T09:00:00Z'))
let administrator = await door.as(castMember(ignacy.name))
const patient = castMember(idris.name)
const page = async () => (await administrator.get('/organisation/retention')).html
const until = (year: string) => ({ 'until-day': '1', 'until-month': '6', 'until-year': year })

test('no period is made up: until one is set, nothing is due', async () => {
  const html = await page()
  assert.equal(html.match(/Not set/g)?.length, 4)
  assert.doesNotMatch(html, /due for a look/)
  assert.equal((await administrator.post('/organisation/retention/contributors', { months: '0', citation: '' })).status, 422)
})

test('with a period, whoever has been away for so long is listed, the longest first, and the public reads it', async () => {
  await submit(administrator, '/organisation/retention/contributors', { months: '24', citation: 'Schedule 4.2, board of 3 May' })
  await submit(administrator, '/organisation/retention/projects', { months: '36', citation: '' })
  const html = await page()
  assert.match(html, /2 years since they were last in touch/)
  assert.match(html, /Schedule 4\.2/)
  assert.match(html, new RegExp(`/organisation/retention/contributors/${patient.id}"`))
  assert.match(html, /\/organisation\/retention\/projects\/blood-test-clinic"/)
  assert.match((await (await door.as(null)).get('/privacy')).html, /A person looks at it again 3 years since the project was closed/)
})

test('a record is kept for a reason until a day, and comes up again then', async () => {
  const path = `/organisation/retention/contributors/${patient.id}`
  const refused = await submit(administrator, path, { ...until('2029'), reason: 'He is on the panel' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /must be after today[\s\S]*He is on the panel/)
  await submit(administrator, path, { ...until('2030'), reason: 'He is on the panel' })
  assert.doesNotMatch(await page(), new RegExp(`contributors/${patient.id}"`))
  assert.match((await administrator.get(path)).html, /Ignacy Holloway: kept until 1 June 2030 because He is on the panel/)
  assert.match((await administrator.get(path)).html, new RegExp(`/people/${patient.id}/erasure`))
  door.clock.now = new Date('2030-06-02T09:00:00Z')
  administrator = await door.as(castMember(ignacy.name))
  assert.match(await page(), new RegExp(`contributors/${patient.id}"`))
})

test('whoever has been in touch since is not due, and nothing was deleted by a date', async () => {
  const browser = await door.as(patient)
  await store.within(organisation.id, (db) =>
    db.insertInto('platform.event').values({ id: patient.id, type: 'test.done', actor: patient.id, at: door.clock.now }).execute(),
  )
  assert.doesNotMatch(await page(), new RegExp(`contributors/${patient.id}"`))
  assert.match((await browser.get('/my/data')).html, /Three times a week for six years/)
})

test('a period can be taken away, and records of others are not found', async () => {
  await submit(administrator, '/organisation/retention/contributors', { months: '', citation: '' })
  assert.equal((await page()).match(/Not set/g)?.length, 3)
  assert.equal((await administrator.get(`/organisation/retention/contributors/${theirs.person}`)).status, 404)
  assert.equal((await administrator.get(`/organisation/retention/projects/${theirs.project}`)).status, 404)
  assert.equal((await administrator.get(`/organisation/retention/projects/${elsewhere.project}`)).status, 200)
})
