import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ignacy, marged } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { countIn, haveAnswered, times } from '#support/equality.ts'
import { frontDoor } from '#support/front-door.ts'
import { areaNamed } from '../population/figures.queries.ts'

const { store, castMember, things, organisation } = await aDemonstration()
const june = new Date('2026-06-01T09:00:00Z')
const door = await frontDoor(store, june)
const administrator = await door.as(castMember(ignacy.name))
const idOf = async (name: string) => (await store.reading(organisation.id, (db) => areaNamed(db, name)))!.id

// The demonstration has chosen one.
await store.query('delete from organisations.served_area')

test('before an area is chosen the page says so, and what is not in the list is refused', async () => {
  assert.match((await administrator.get('/organisation/area')).html, /No area is chosen yet/)
  const refused = await administrator.post('/organisation/area', { area: things.projectId })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Select an answer from the list/)
})

test('an administrator chooses the area, sees who lives there, and what has no figures says why', async () => {
  assert.equal((await administrator.post('/organisation/area', { area: await idOf('E54000063') })).status, 303)
  assert.match(
    (await administrator.get('/organisation/area')).html,
    /Who lives in NHS Surrey Heartlands[\s\S]*Sex: there are no figures for this area/,
  )
  assert.equal((await administrator.post('/organisation/area', { area: await idOf('E54000030') })).status, 303)
  const { html } = await administrator.get('/organisation/area')
  assert.match(html, /Who lives in NHS South East London Integrated Care Board/)
  assert.match(html, /White is the largest group: 60\.2% of 1,791,417 people/)
  assert.match(html, /Open Government Licence v3\.0/)
})

test('an area may have been served for longer: the day is asked, and a wrong one is refused', async () => {
  const area = await idOf('E54000030')
  const from = { 'from-day': '1', 'from-month': '7', 'from-year': '2022' }
  assert.equal((await administrator.post('/organisation/area', { area, ...from, 'from-month': '13' })).status, 422)
  assert.equal((await administrator.post('/organisation/area', { area, ...from })).status, 303)
  assert.match((await administrator.get('/organisation/area')).html, /Your area has been so since 1 July 2022/)
})

test('published totals are set beside those who live there, from rounded numbers alone', async () => {
  const projectId = things.projectId
  const lead = await door.as(castMember(marged.name))
  await haveAnswered(store, organisation.id, new Date('2026-05-20T09:00:00Z'), [
    ...times(73, { projectId, sex: 'female', ethnicGroup: 'white-british', birthYear: '1950' }),
    ...times(12, { projectId, sex: 'male', ethnicGroup: 'asian-indian', birthYear: '1985' }),
    ...times(5, { projectId, sex: 'male', ethnicGroup: 'black-african', birthYear: '1999' }),
  ])
  await countIn(store, organisation.id, june)
  const { html } = await lead.get(`/projects/${things.project}/equality`)
  const says = (words: string) => assert.ok(html.includes(words), words)
  says('Who took part, beside those who live in NHS South East London Integrated Care Board')
  // With the people of the demonstration: 125 are White, of 150 and two to 14 who are hidden, and 15 of 90 are men.
  says('White: 76% to 82% took part, 60% live here: more than chance would give')
  says('Fewer than chance would give: Male.')
  // Two tables, in both of which some are hidden.
  says('Black, African, Caribbean or Black British: the number who took part is hidden in part, 20% live here: within what chance gives')
  says('Compared with people aged 16 and over.')
  assert.doesNotMatch(html, /\b(73|17)\b people|>73<|>17</)
})
