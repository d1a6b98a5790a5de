import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, marged } from '#demo/cast.ts'
import { plusGroupsOn } from '#modules/organisations/index.ts'
import { activePartners } from '#modules/partners/index.ts'
import { eventsOf } from '#platform/database/events.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { aimsOf } from './aims.queries.ts'
import { audiencesOf } from './audience.queries.ts'

/** Whom a project wants to hear from, how many, through whom, and which groups it aims to reach: by the front door, and as the public reads it. */
const { store, organisation, castMember, things, theirs } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const coLead = await door.as(castMember(bettrys.name))
const anyone = await door.as(null)
const plan = `/projects/${things.project}/plan`
const homeless = 'People who are homeless or sleep on sofas in Eastbrook'

const read = <Value>(work: Parameters<typeof store.reading<Value>>[1]) => store.reading(organisation.id, work)
const partner = async (name: string) => (await read(activePartners)).find((one) => one.name === name)?.id ?? ''

test('the public reads how many are wanted, why, and through whom, where those agreed to be named', async () => {
  const { html } = await anyone.get(`/projects/${things.project}`)
  assert.match(
    html,
    /People who have dialysis and travel by patient transport \(40 people\)\. They travel three times[^<]*We reach them through Tarrow Valley Kidney Friends\./,
  )
  assert.match(html, /Groups that this work aims to reach[\s\S]*\(Core20\); Deaf people who sign/)
  for (const unsaid of [/Coldwick Chapel Lunch Club/, /the village newsletter/, /Perpetua/]) assert.doesNotMatch(html, unsaid)
  assert.match((await lead.get(plan)).html, /through Coldwick Chapel Lunch Club\.[\s\S]*Also through: the village newsletter[\s\S]*107 people/)
})

test('an audience is changed in its place, by a co-lead too, and only with partners that there are', async () => {
  const added = await submit(coLead, `${plan}/who`, {
    name: 'Night workers at the mill',
    howMany: '1,500',
    partners: [await partner('Many Tongues Kitchen')],
  })
  assert.equal(added.location, `${plan}/who`)
  const last = (await read((db) => audiencesOf(db, things.projectId))).at(-1)
  assert.deepEqual([last?.howMany, last?.partners.map(({ name }) => name)], [1500, ['Many Tongues Kitchen']])

  const at = `${plan}/who/${last?.id}`
  assert.match((await coLead.get(at)).html, /value="Night workers at the mill"/)
  assert.equal((await submit(coLead, at, { name: 'Everyone' })).status, 422)
  assert.equal((await coLead.post(at, { name: 'Night workers', partners: theirs.partner })).status, 422)
  assert.equal((await submit(coLead, at, { howMany: '', why: 'They sleep by day', partners: [], alsoThrough: 'The foreman' })).status, 303)
  const changed = (await read((db) => audiencesOf(db, things.projectId))).at(-1)
  assert.deepEqual(changed, {
    id: last?.id,
    name: 'Night workers at the mill',
    why: 'They sleep by day',
    howMany: null,
    alsoThrough: 'The foreman',
    partners: [],
  })
  assert.ok((await read((db) => eventsOf(db, things.projectId))).includes('projects.audience-changed'))
})

test('a partner of the past stays with the audience that names it, and is offered to no new one', async () => {
  const id = await partner('Coldwick Chapel Lunch Club')
  const ending = { reason: 'The chapel closed', 'endedOn-day': '1', 'endedOn-month': '5', 'endedOn-year': '2026' }
  assert.equal((await submit(lead, `/partners/${id}/ending`, ending)).status, 303)
  const villages = (await read((db) => audiencesOf(db, things.projectId))).find(({ name }) => name.includes('villages'))
  assert.match((await lead.get(`${plan}/who/${villages?.id}`)).html, /Coldwick Chapel Lunch Club[\s\S]*We no longer work with them/)
  assert.equal((await submit(lead, `${plan}/who/${villages?.id}`, { partners: [id] })).status, 303)
  assert.equal((await read((db) => audiencesOf(db, things.projectId))).find(({ id: one }) => one === villages?.id)?.partners.length, 1)
  assert.doesNotMatch((await lead.get(`${plan}/who`)).html, new RegExp(`value="${id}"`))
})

test('aims are said anew, the last saying holds, and what was said before stays', async () => {
  const said = () => read((db) => aimsOf(db, things.projectId))
  const rows = async () => (await read((db) => db.selectFrom('projects.aim').select('id').where('projectId', '=', things.projectId).execute())).length
  assert.equal((await said())?.aims.length, 2)
  const groups = await read((db) => plusGroupsOn(db, '2026-06-01'))
  const groupId = (name: string) => groups.find((group) => group.name === name)?.id ?? ''
  const two = ['core20', groupId('Deaf people who sign')]
  assert.equal((await submit(lead, `${plan}/aims`, { aims: two })).status, 303)
  assert.equal(await rows(), 2, 'saying the same again adds nothing')

  assert.match(
    (await submit(lead, `${plan}/aims`, { aims: [], because: '' })).html,
    /Select the groups that this work aims to reach, or say below why/,
  )
  assert.match((await submit(lead, `${plan}/aims`, { aims: two, because: 'It is small' })).html, /it is one or the other[\s\S]*It is small/)
  assert.equal((await submit(lead, `${plan}/aims`, { aims: [], because: 'It is small' })).status, 303)
  assert.deepEqual(await said(), { aims: [], because: 'It is small' })
  assert.match((await anyone.get(`/projects/${things.project}`)).html, /None of them in particular, because: It is small/)

  assert.equal((await submit(coLead, `${plan}/aims`, { aims: ['core20', groupId(homeless)], because: '' })).status, 303)
  assert.deepEqual(
    (await said())?.aims.map(({ name }) => name),
    ['Core20', homeless],
  )
  assert.equal(await rows(), 4)
  assert.match(
    (await anyone.get(`/projects/${things.project}`)).html,
    /most deprived fifth of areas in England \(Core20\); People who are homeless or sleep on sofas in Eastbrook/,
  )
})
