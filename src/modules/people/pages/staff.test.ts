import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submit } from '#support/forms.ts'
import { accounts } from '#support/people.ts'

/** Administrators look after the accounts of staff. */
const world = await accounts()
const { as, store, organisation } = world
const sunniva = await world.staff('Sunniva Darko', 'administrator')
const administrator = await as(sunniva)
const rolesOf = (id: string) =>
  store.reading(organisation.id, async (db) => {
    const held = db.selectFrom('people.role_grant').select('role').where('personId', '=', id).where('endedAt', 'is', null).orderBy('role')
    return (await held.execute()).map(({ role }) => role)
  })
const eventsAbout = (id: string) =>
  store.reading(organisation.id, async (db) => {
    const events = db.selectFrom('platform.event').select('type').where('subject', '=', id).orderBy('id')
    return (await events.execute()).map(({ type }) => type)
  })

test('a colleague is invited, and only once', async () => {
  const asked = { name: 'Ruth Ansah-Pryce', email: 'Ruth@elmbrook.example', role: 'decision-maker' }
  assert.equal((await submit(administrator, '/staff', asked)).status, 303)
  const [invitation] = await world.messagesTo('ruth@elmbrook.example')
  assert.match(invitation!.bodyText, new RegExp(`Sign in at ${organisation.baseUrl}/sign-in`))
  assert.match((await administrator.get('/staff')).html, /Ruth Ansah-Pryce/)
  const again = await submit(administrator, '/staff', asked)
  assert.equal(again.status, 422)
  assert.match(again.html, /already here/)
  const idris = await world.contributor('Idris Fenwick-Shah')
  assert.match((await submit(administrator, '/staff', { ...asked, email: idris.email })).html, /already here/)
})

test('nobody but an administrator sees or changes accounts', async () => {
  const lead = await as(await world.staff('Marged Oduya', 'lead'))
  for (const path of ['/staff', '/staff/sign-in', ...['roles', 'leaving', 'return', 'sessions'].map((part) => `/staff/${sunniva.id}/${part}`)]) {
    assert.equal((await lead.get(path)).status, 403, path)
    assert.equal((await lead.post(path, { role: 'administrator', roles: 'administrator' })).status, 403, path)
  }
})

test('a change of roles takes effect at once, is on record, and signs its owner out', async () => {
  const kwabena = await world.staff('Kwabena Trellis', 'lead')
  const his = await as(kwabena)
  assert.equal((await his.get('/projects')).status, 200)
  assert.equal((await submit(administrator, `/staff/${kwabena.id}/roles`, { roles: ['decision-maker', 'administrator'] })).status, 303)
  assert.deepEqual(await rolesOf(kwabena.id), ['administrator', 'decision-maker'])
  assert.equal((await his.get('/projects')).status, 303, 'signed out')
  assert.deepEqual(await eventsAbout(kwabena.id), ['people.staff-added', 'people.role-given', 'people.role-given', 'people.role-ended'])

  const signedIn = await as(kwabena)
  assert.equal((await submit(administrator, `/staff/${kwabena.id}/roles`, { roles: ['administrator', 'decision-maker'] })).status, 303)
  assert.equal((await signedIn.get('/staff')).status, 200, 'nothing was changed, so nobody is signed out')
  assert.equal((await administrator.post(`/staff/${kwabena.id}/roles`, { roles: 'co-lead' })).status, 422)
  assert.equal((await administrator.post(`/staff/${kwabena.id}/roles`)).status, 303)
  assert.deepEqual(await rolesOf(kwabena.id), [])
})

test('nobody gives a role to themselves, and the last administrator stays one', async () => {
  const given = await submit(administrator, `/staff/${sunniva.id}/roles`, { roles: ['administrator', 'lead'] })
  assert.equal(given.status, 422)
  assert.match(given.html, /cannot give a role to yourself/)
  const ended = await administrator.post(`/staff/${sunniva.id}/roles`)
  assert.equal(ended.status, 422)
  assert.match(ended.html, /only administrator/)
  assert.equal((await administrator.post(`/staff/${sunniva.id}/leaving`)).status, 422)
  assert.deepEqual(await rolesOf(sunniva.id), ['administrator'])
})

test('two administrators who end each other at once: one of them stays', async () => {
  const ignacy = await world.staff('Ignacy Holloway', 'administrator')
  const his = await as(ignacy)
  const hers = await as(sunniva)
  const answers = await Promise.all([hers.post(`/staff/${ignacy.id}/leaving`), his.post(`/staff/${sunniva.id}/leaving`)])
  assert.equal(answers.filter(({ status, location }) => status === 303 && location === '/staff').length, 1)
  const roles = [...(await rolesOf(ignacy.id)), ...(await rolesOf(sunniva.id))]
  assert.deepEqual(roles, ['administrator'])
  // Whoever stayed lets the other in again, for the tests that follow.
  const stayed = (await rolesOf(sunniva.id)).length > 0 ? sunniva : ignacy
  const left = stayed === sunniva ? ignacy : sunniva
  assert.equal((await (await as(stayed)).post(`/staff/${left.id}/return`, { role: 'administrator' })).status, 303)
})

test('who leaves is out at once, everywhere, and can be let in again with a role', async () => {
  const bryn = await world.staff('Bryn Castellan', 'lead')
  const his = await as(bryn)
  const there = await as(sunniva)
  assert.match((await there.get(`/staff/${bryn.id}/leaving`)).html, /without a named contact/)
  assert.equal((await submit(there, `/staff/${bryn.id}/leaving`)).status, 303)
  assert.equal((await his.get('/desk')).status, 303)
  assert.equal((await his.get('/desk')).location, '/sign-in?next=%2Fdesk')
  assert.deepEqual(await rolesOf(bryn.id), [])
  assert.equal((await there.get(`/staff/${bryn.id}/roles`)).status, 404, 'roles are given where an account is')
  const page = (await there.get('/staff')).html
  assert.match(page, /People whose account has ended[\s\S]*Bryn Castellan/)
  const invited = await submit(there, '/staff', { name: 'Bryn', email: bryn.email, role: 'lead' })
  assert.match(invited.html, /worked here before/)

  assert.equal((await there.post(`/staff/${bryn.id}/return`)).status, 422)
  assert.equal((await submit(there, `/staff/${bryn.id}/return`, { role: 'decision-maker' })).status, 303)
  assert.deepEqual(await rolesOf(bryn.id), ['decision-maker'])
  assert.equal((await his.get('/desk')).status, 303, 'an old session stays over')
  assert.match((await there.get(`/staff/${bryn.id}/return`)).html, /has not ended/)
  assert.equal((await there.post(`/staff/${bryn.id}/return`, { role: 'administrator' })).status, 303)
  assert.deepEqual(await rolesOf(bryn.id), ['decision-maker'], 'somebody who is here is given nothing by it')
})

test('an administrator ends every session of a stolen laptop', async () => {
  const nia = await world.staff('Nia Okonjo', 'lead')
  const [one, two] = [await as(nia), await as(nia)]
  const there = await as(sunniva)
  assert.equal((await submit(there, `/staff/${nia.id}/sessions`)).status, 303)
  for (const client of [one, two]) assert.equal((await client.get('/desk')).status, 303)
  assert.ok((await eventsAbout(nia.id)).includes('people.sessions-ended'))
  assert.match((await there.get(`/staff/${nia.id}/sessions`)).html, /signed in nowhere/)
})

test('a contributor is not staff: their account is not looked after here', async () => {
  const bettrys = await world.contributor('Bettrys Calloway')
  const there = await as(sunniva)
  for (const part of ['roles', 'leaving', 'return', 'sessions']) {
    assert.equal((await there.get(`/staff/${bettrys.id}/${part}`)).status, 404, part)
    assert.equal((await there.post(`/staff/${bettrys.id}/${part}`, { roles: 'administrator', role: 'administrator' })).status, 404, part)
  }
  assert.deepEqual(await rolesOf(bettrys.id), [])
})
