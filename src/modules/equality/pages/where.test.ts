import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, marged, morwen } from '#demo/cast.ts'
import { areaNamed } from '#modules/organisations/population/figures.queries.ts'
import { savePostcodes, saveSmallAreas } from '#modules/organisations/population/postcodes.queries.ts'
import { saveServedArea } from '#modules/organisations/population/served-area.queries.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { countIn, haveAnswered, times } from '#support/equality.ts'
import { formsOf } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { answerSurvey } from '#support/taking-part.ts'
import { answersOf } from '../answers.queries.ts'

const { store, castMember, things, organisation } = await aDemonstration()
const door = await frontDoor(store, new Date('2026-06-01T09:00:00Z'))
const kept = async (who: string) => (await store.reading(organisation.id, (db) => answersOf(db, who), 'heard_monitoring'))?.items.deprivation
const questions = '/my/equality/questions'
for (const table of ['answers', 'totals']) await store.query(`delete from equality.${table}`)

test('while no postcodes were brought in, nobody is asked for one, and that is kept as not asked', async () => {
  const client = await door.as(castMember(idris.name))
  assert.doesNotMatch((await client.get(questions)).html, /postcode/i)
  await client.post(questions, { sex: 'male', postcode: 'ZZ1 1AA' })
  assert.equal(await kept(castMember(idris.name).id), 'not-asked')
})

test('once they were, a postcode becomes a tenth, however it is typed, and is found nowhere any more', async () => {
  await store.outside(async (db) => {
    await saveSmallAreas(db, [
      { code: 'E01000001', decile: 2 },
      { code: 'W01000001', decile: null },
    ])
    await savePostcodes(db, [
      { postcode: 'ZZ11AA', smallArea: 'E01000001' },
      { postcode: 'CF11AA', smallArea: 'W01000001' },
    ])
  })
  const client = await door.as(castMember(idris.name))
  const { id } = castMember(idris.name)
  assert.match((await client.get(questions)).html, /What is your postcode\?[\s\S]*and forget it/)
  await client.post(questions, { sex: 'male', postcode: ' zz1  1aa' })
  assert.equal(await kept(id), '2')
  const check = (await client.get('/my/equality/answers')).html
  assert.match(check, /Tenth 2 of 10, where 1 is the most deprived\. Your postcode is not kept/)
  // Whoever changes another answer leaves the postcode empty, and keeps what was found.
  assert.match((await client.get(questions)).html, /Leave this empty to keep it so/)
  await client.post(questions, { sex: 'female' })
  assert.equal(await kept(id), '2')
  const everything = await store.query(`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'postcode'`)
  for (const { name } of everything.rows) {
    const { rows } = await store.query(`select count(*)::integer as found from ${name} t where t::text ilike '%zz1%1aa%'`)
    assert.equal(rows[0]?.found, 0, String(name))
  }
})

test('a postcode that is not found loses nothing: the other answers are kept, and it is not known', async () => {
  const client = await door.as(castMember(morwen.name))
  for (const postcode of ['CF1 1AA', 'SE1 7PB', 'not a postcode']) {
    await client.post(questions, { religion: 'hindu', postcode })
    assert.equal(await kept(castMember(morwen.name).id), 'not-known', postcode)
  }
  assert.match((await client.get('/my/equality/answers')).html, /Hindu[\s\S]*Not known: we did not find the postcode/)
  await client.post(questions, { religion: 'hindu', postcodeDeclined: 'yes', postcode: 'ZZ1 1AA' })
  assert.equal(await kept(castMember(morwen.name).id), 'declined')
  assert.match((await client.get(questions)).html, /name="postcodeDeclined"[^>]*checked/)
  await client.post(questions, { religion: 'hindu' })
  assert.equal(await kept(castMember(morwen.name).id), null)
  assert.equal((await client.post(questions, { birthYear: '1066', postcode: 'ZZ1 1AA' })).status, 422)
})

test('somebody with a receipt is asked too, and who skips has declined', async () => {
  const client = await door.as(null)
  const thanks = await client.follow(await client.post(await answerSurvey(client, things.survey)))
  const code = formsOf(thanks.html, '/')
    .find(({ action }) => action === '/equality')!
    .fields.find(({ name }) => name === 'code')!.value!
  await client.post('/equality', { code })
  await client.post('/equality', { answer: 'yes' })
  assert.match((await client.get('/equality/questions')).html, /What is your postcode\?/)
  await client.post('/equality/questions', { postcode: 'ZZ1 1AA' })
  assert.match((await client.get('/equality/answers')).html, /Tenth 2 of 10/)
  const skips = await door.as(castMember(marged.name))
  await skips.post('/my/equality', { answer: 'skip' })
  assert.equal(await kept(castMember(marged.name).id), 'declined')
})

test('Core20 is in the totals and beside who lives here, from rounded numbers; the page says what is not asked', async () => {
  const lead = await door.as(castMember(marged.name))
  assert.match((await lead.get('/equality/core20plus')).html, /No total says yet where people live/)
  await store.query('delete from equality.answers')
  await store.query('delete from organisations.served_area')
  await store.within(organisation.id, async (db) => {
    const area = (await areaNamed(db, 'E54000030'))!
    await saveServedArea(db, area.id, { from: '2024-04-01', by: castMember(marged.name).id, now: new Date() })
  })
  await haveAnswered(store, organisation.id, new Date('2026-05-20T09:00:00Z'), [
    ...times(9, { deprivation: '1' }),
    ...times(9, { deprivation: '2' }),
    ...times(41, { deprivation: '10' }),
    ...times(12, { deprivation: 'not-known' }),
  ])
  await countIn(store, organisation.id, new Date('2026-06-01T09:00:00Z'))
  const { html } = await lead.get('/equality/core20plus')
  assert.match(html, /11\.1% of people live in Core20: 198,246 of 1,791,417/)
  assert.match(html, /Core20: 33% took part, 11% live here: more than chance would give/)
  assert.match(html, /PLUS groups/)
  const all = (await lead.get('/equality/totals')).html
  assert.match(all, /Where people live: every answer[\s\S]*Core20[\s\S]*20[\s\S]*Postcode not found[\s\S]*10/)
  assert.match(all, /href="\/equality\/core20plus"/)
  assert.equal((await (await door.as(castMember(idris.name))).get('/equality/core20plus')).status, 403)
})
