import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedOffice, aContributor, aLead, june1, today } from '#support/contributors.ts'
import { anOrganisation } from '#support/database.ts'
import { formsOf, submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, lead, host } = await aCommittedOffice()
const door = await frontDoor(store, june1)
const staff = await door.as(lead, host)
const add = (given: Parameters<typeof aContributor>[2]) => store.within(organisation.id, (db) => aContributor(db, lead, given))
const messages = () =>
  store.reading(organisation.id, (db) => db.selectFrom('platform.message').select(['toAddress', 'subject', 'bodyText']).execute())
const day = (name: string, on = today) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const words = { subject: 'Choose the new waiting room', words: 'Come on 12 June.\n\nYou get £25 an hour.', link: '/projects/waiting-room' }

test('the lead finds people, asks those who may be asked, and takes the message to whoever needs it another way', async () => {
  const dialysis = [{ kind: 'lived-experience', words: 'Dialysis for six years' }] as const
  const idris = await add({ name: 'Idris Shah', shared: dialysis })
  const morwen = await add({
    name: 'Morwen Achebe',
    shared: dialysis,
    preference: { format: 'braille' },
    needs: [{ area: 'information-format', need: 'braille' }],
  })
  const away = await add({ name: 'Away Annie', shared: dialysis, paused: { until: null } })

  const found = await staff.get('/people?words=dialysis')
  assert.match(found.html, /3 people/)
  const tick = formsOf(found.html, '/people').find(({ action }) => action === '/people/invitation')
  assert.equal(tick?.method, 'GET')
  assert.deepEqual(new Set(tick?.fields.find(({ name }) => name === 'person')?.options), new Set([idris.id, morwen.id]))
  assert.doesNotMatch((await staff.get('/people?words=dialysis&ask=yes')).html, /Away Annie/)

  const path = `/people/invitation?person=${idris.id}&person=${morwen.id}&person=${away.id}`
  const page = await staff.get(path)
  assert.match(page.html, /2 people can be asked/)
  assert.match(page.html, /Away Annie<\/a>: They are taking a break/)
  const ticked = { person: [idris.id, morwen.id], ...words }
  const elsewhere = await submit(staff, path, { ...ticked, link: 'https://evil.test/' })
  assert.equal(elsewhere.status, 422)
  assert.match(elsewhere.html, /must lead to a page of this site/)
  assert.match(elsewhere.html, /Come on 12 June/)
  assert.deepEqual(await messages(), [])

  const sent = await staff.follow(await submit(staff, path, ticked))
  assert.match(sent.html, /“Choose the new waiting room” was sent to 1 person/)
  const [message] = await messages()
  assert.equal(message?.toAddress, idris.email)
  assert.match(message?.bodyText ?? '', /Hello Idris Shah,.*You get £25 an hour\..*\/projects\/waiting-room.*be asked less often/s)

  const held = await staff.get('/people/held')
  assert.match(held.html, /Morwen Achebe.*Braille.*They asked for braille.*You get £25 an hour/s)
  const [, message2] = /\/people\/held\/([\w-]{36})/.exec(held.html) ?? []
  const told = `/people/held/${message2}`
  assert.equal((await staff.post(told)).status, 422)
  assert.match((await submit(staff, told, { channel: 'letter', ...day('day', '2026-05-31') })).html, /must not be before the message was held/)
  assert.match((await submit(staff, told, { channel: 'letter', ...day('day', '2026-06-02') })).html, /must be today or in the past/)
  assert.equal((await submit(staff, told, { channel: 'letter', details: 'Printed in braille', ...day('day') })).location, '/people/held')
  assert.doesNotMatch((await staff.get('/people/held')).html, /Morwen/)
  assert.match((await staff.get(told)).html, /Told on 1 June 2026\. Letter: Printed in braille\. Written down by Perpetua Lindqvist/)
  assert.match((await staff.get(`/people/${morwen.id}`)).html, /Asked, letter, by Perpetua Lindqvist/)
})

test('pressing twice sends once', async () => {
  const { id } = await add({ name: 'Twice Asked' })
  const path = `/people/invitation?person=${id}`
  const page = await staff.get(path)
  const [form] = formsOf(page.html, path).filter(({ action, method }) => action === '/people/invitation' && method === 'POST')
  const invitation = form?.fields.find(({ name }) => name === 'invitation')?.value ?? ''
  const before = (await messages()).length
  for (const _ of [1, 2]) assert.equal((await staff.post('/people/invitation', { ...words, invitation, person: id })).status, 303)
  assert.equal((await messages()).length, before + 1)
})

test('two leads who press at once do not pass the limit together', async () => {
  const kwabena = await door.as(await store.within(organisation.id, (db) => aLead(db, organisation, 'Kwabena Trellis')), host)
  const { id } = await add({ name: 'Once Only', limit: 1 })
  // Both have the form before either sends it.
  const path = `/people/invitation?person=${id}`
  const both = await Promise.all(
    [staff, kwabena].map(async (client) => {
      const [form] = formsOf((await client.get(path)).html, path).filter(({ action, method }) => action === '/people/invitation' && method === 'POST')
      return { client, invitation: form?.fields.find(({ name }) => name === 'invitation')?.value ?? '' }
    }),
  )
  const answers = await Promise.all(both.map(({ client, invitation }) => client.post('/people/invitation', { ...words, invitation, person: id })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
  assert.match(answers.find(({ status }) => status === 422)?.html ?? '', /Once Only<\/a>: They were asked as often as/)
})

test('ids that are not ours, or nothing, ask nobody', async () => {
  const others = await store.outside((db) => anOrganisation(db, 'Another trust'))
  const theirs = await store.within(others.id, async (db) => aContributor(db, await aLead(db, others, 'Sunniva Darko'), { name: 'Not Ours' }))
  const before = (await messages()).length
  for (const person of [[], [theirs.id], [lead.id], ['nonsense', '\0']]) {
    const answer = await staff.post('/people/invitation', { ...words, person })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /Choose at least one person/)
    assert.doesNotMatch(answer.html, /Not Ours/)
  }
  const many = Array.from({ length: 201 }, () => crypto.randomUUID())
  assert.match((await staff.post('/people/invitation', { ...words, person: many })).html, /Ask at most 200 people at once/)
  assert.equal((await messages()).length, before)
  assert.match((await staff.get('/people/invitation')).html, /Nobody is chosen/)
  assert.equal((await staff.get(`/people/held/${theirs.id}`)).status, 404)
})
