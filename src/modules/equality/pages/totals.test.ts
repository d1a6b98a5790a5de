import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, ignacy, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { countIn, haveAnswered, times } from '#support/equality.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, castMember, things, elsewhere, theirs, organisation } = await aDemonstration()
const door = await frontDoor(store, new Date('2026-06-01T09:00:00Z'))
const may = new Date('2026-05-20T09:00:00Z')
const june = new Date('2026-06-01T09:00:00Z')

// The demonstration has totals of its own, which would be counted in.
for (const table of ['answers', 'totals', 'session_totals']) await store.query(`delete from equality.${table}`)

const ofProject = `/projects/${things.project}/equality`

/** What the page shows of one answer: people and per cent. */
function shown(html: string, question: string, answer: string): string {
  const table = html.split('<table').find((part) => part.includes(`${question}: every answer`)) ?? ''
  const row = table.split('<tr').find((part) => part.includes(`>${answer}<`)) ?? ''
  return [...row.matchAll(/<td[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ')
}

test('before there are enough, the page says when there will be', async () => {
  const client = await door.as(castMember(marged.name))
  for (const path of ['/equality/totals', ofProject]) assert.match((await client.get(path)).html, /There are no totals yet/)
})

test('totals of a project and of the organisation: rounded, small numbers hidden, who declined is said and is in no percentage', async () => {
  const projectId = things.projectId
  const here = [
    ...times(23, { projectId, sex: 'female', ethnicGroup: 'white-british', birthYear: '1950' }),
    ...times(12, { projectId, sex: 'male', ethnicGroup: 'black-african', birthYear: '1985' }),
    ...times(5, { projectId, sex: 'declined', ethnicGroup: 'asian-indian', birthYear: '1999' }),
  ]
  await haveAnswered(store, organisation.id, may, here)
  await haveAnswered(store, organisation.id, may, times(21, { sex: 'female', condition: 'yes', reduces: 'a-lot' }))
  await countIn(store, organisation.id, june)

  const client = await door.as(castMember(ruth.name))
  const one = (await client.get(ofProject)).html
  assert.deepEqual(
    ['Female', 'Male', 'Prefer not to say', 'Left blank'].map((answer) => shown(one, 'Sex', answer)),
    ['25 71%', '10 29%', '* –', '0 –'],
  )
  assert.equal(shown(one, 'Ethnic group', 'Asian or Asian British'), '* –')
  assert.match(one, /40 people were asked and are counted here/)
  assert.doesNotMatch(one, /\b(23|12|43)\b people/)

  const all = (await client.get('/equality/totals')).html
  assert.equal(shown(all, 'Sex', 'Female'), '45 82%')
  assert.equal(shown(all, 'Disability', 'Disabled'), '20 100%')
  assert.match(all, /Put together from 2 tables of different people/)
})

test('one more person changes nothing that anybody can see, until they are one of a new table', async () => {
  const client = await door.as(castMember(marged.name))
  const seen = async () => [(await client.get('/equality/totals')).html, (await client.get(ofProject)).html]
  const before = await seen()
  await haveAnswered(store, organisation.id, may, [{ projectId: things.projectId, sex: 'male', ethnicGroup: 'white-roma' }])
  await countIn(store, organisation.id, june)
  assert.deepEqual(await seen(), before)
})

test('a change and an objection after the table leave it as it is', async () => {
  const client = await door.as(castMember(marged.name))
  const before = (await client.get('/equality/totals')).html
  const her = await door.as(castMember(bettrys.name))
  await her.post('/my/equality', { answer: 'skip' })
  await her.post('/my/equality/objection')
  await countIn(store, organisation.id, new Date('2026-07-02T09:00:00Z'))
  assert.equal((await client.get('/equality/totals')).html, before)
})

test('counting twice, or twice at once, counts nobody a second time', async () => {
  const later = new Date('2026-07-02T09:00:00Z')
  await haveAnswered(store, organisation.id, june, times(30, { sex: 'male' }))
  await Promise.all([countIn(store, organisation.id, later), countIn(store, organisation.id, later)])
  await countIn(store, organisation.id, later)
  const client = await door.as(castMember(marged.name))
  assert.equal(shown((await client.get('/equality/totals')).html, 'Sex', 'Male'), '40 47%')
})

test('who may see totals, and of which projects; each look is on record', async () => {
  assert.equal((await (await door.as(castMember(bettrys.name))).get(ofProject)).status, 403)
  assert.equal((await (await door.as(null)).get('/equality/totals')).status, 303)
  const client = await door.as(castMember(ignacy.name))
  assert.match((await client.get(`/projects/${elsewhere.project}/equality`)).html, /There are no totals yet/)
  assert.equal((await client.get(`/projects/${theirs.project}/equality`)).status, 404)
  const looks = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('platform.event')
      .select(['actor'])
      .where('type', '=', 'equality.totals-read')
      .where('actor', '=', castMember(ignacy.name).id)
      .execute(),
  )
  assert.equal(looks.length, 1)
})
