import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, marged, ruth } from '#demo/cast.ts'
import { carersTogether } from '#demo/partners.ts'
import { activePartners } from '#modules/partners/index.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { answerSurvey } from '#support/taking-part.ts'

const { store, organisation, castMember, things, theirs } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const anyone = await door.as(null)
const page = `/projects/${things.project}/surveys/${things.survey}/ways-in`

const partner = await store.reading(organisation.id, async (db) => (await activePartners(db)).find(({ name }) => name === carersTogether.name)!)
const wayOf = (channel: string) =>
  store.reading(organisation.id, (db) => db.selectFrom('partners.way_in').selectAll().where('channel', '=', channel).executeTakeFirstOrThrow())

test('a way in has a label, a code and a picture, and a second one for the same place is refused', async () => {
  const made = await submit(lead, page, { channel: 'Carers’ evening', partner: partner.id })
  assert.equal(made.status, 303)
  const { code } = await wayOf('Carers’ evening')
  const { html } = await lead.get(page)
  assert.match(html, new RegExp(`Carers’ evening[\\s\\S]*Through ${partner.name}\\. Nobody came by it yet[\\s\\S]*/w/${code}`))
  const again = await submit(lead, page, { channel: 'CARERS’ evening', partner: partner.id })
  assert.equal(again.status, 422)
  assert.match(again.html, /There is one for this already[\s\S]*CARERS’ evening/)
  const picture = await anyone.get(`/w/${code}/picture`)
  assert.match(String(picture.headers['content-type']), /^image\/svg\+xml/)
  assert.match(picture.html, /<svg[^>]*viewBox="0 0 \d+ \d+"/)
})

test('whoever comes by a code is counted when they send their answers, once, and nothing leads from the count to what they said', async () => {
  const { id, code } = await wayOf('Carers’ evening')
  const client = await door.as(null)
  const led = await client.get(`/w/${code}`)
  assert.equal(led.location, `/surveys/${things.survey}?via=${code}`)
  assert.match((await client.get(led.location)).html, new RegExp(`<input type="hidden" name="via" value="${code}"`))
  const check = await answerSurvey(client, things.survey, {}, { via: code })
  assert.doesNotMatch((await lead.get(page)).html, /1 person came by it/)
  await client.follow(await client.post(check))
  await client.post(check)
  assert.match((await lead.get(page)).html, /1 person came by it and sent their answers[\s\S]*How people came[\s\S]*No code/)
  assert.match((await lead.get(`/partners/${partner.id}`)).html, /Carers’ evening, for <a[^>]*>a survey<\/a>, since[\s\S]*1 person/)

  const { rows } = await store.query(`select count(*)::integer as many from activities.draft d where d::text like '%${id}%'`)
  assert.equal(rows[0]?.many, 0)
  const { rows: columns } = await store.query(`
    select table_schema || '.' || table_name as name from information_schema.columns
    where column_name = 'way_in_id' and table_schema in ('activities', 'contributions')`)
  assert.deepEqual(columns, [])
})

test('a rehearsal, a code of something else and a code that was made up count for nobody', async () => {
  const { code: elsewhere } = await wayOf('Local radio')
  for (const via of [elsewhere, 'zzzzzz', '<b>'.repeat(40)]) {
    const client = await door.as(null)
    await client.follow(await client.post(await answerSurvey(client, things.survey, {}, { via })))
  }
  const { code } = await wayOf('Carers’ evening')
  await lead.post(`/projects/${things.project}/surveys/${things.survey}/rehearsal`)
  await lead.follow(await lead.post(await answerSurvey(lead, things.survey, {}, { via: code })))
  assert.match((await lead.get(page)).html, /Carers’ evening[\s\S]*1 person came by it/)
  const { people } = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('partners.arrivals as a')
      .innerJoin('partners.way_in as w', 'w.id', 'a.wayInId')
      .select('people')
      .where('channel', '=', 'Local radio')
      .executeTakeFirstOrThrow(),
  )
  assert.equal(people, 3)
})

test('a code that nobody knows, or of another organisation, leads to what is open; one typed by hand is read as it was meant', async () => {
  for (const code of ['zzzzzz', theirs.code]) {
    const unknown = await anyone.get(`/w/${code}`)
    assert.equal(unknown.status, 404)
    assert.match(unknown.html, /<h1[^>]*>\s*We do not know this code[\s\S]*href="\/w"[\s\S]*href="\/opportunities"/)
  }
  const { code } = await wayOf('Local radio')
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toUpperCase()
  assert.equal((await anyone.get(`/w?${new URLSearchParams({ code: typed })}`)).location, `/w/${code}`)
  const wrong = await anyone.get('/w?code=nothing')
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /We do not know this code[\s\S]*value="nothing"/)
})

test('a co-lead makes ways in too; a decision-maker does not', async () => {
  const coLead = await door.as(castMember(bettrys.name))
  assert.equal((await submit(coLead, page, { channel: 'Bettrys’s neighbours' })).status, 303)
  assert.equal((await (await door.as(castMember(ruth.name))).get(page)).status, 403)
})
