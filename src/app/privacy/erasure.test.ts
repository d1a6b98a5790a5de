import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, ignacy, marged, morwen } from '#demo/cast.ts'
import { eventsOf } from '#platform/database/events.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { somebodyOf } from './somebody.queries.ts'

const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const administrator = await door.as(castMember(ignacy.name))
const personNow = (id: string) => store.reading(organisation.id, (db) => somebodyOf(db, id))

test('the page says what goes, what stays and why, and asks for two things', async () => {
  const browser = await door.as(castMember(idris.name))
  const { html } = await browser.get('/my/erasure')
  assert.match(html, /What goes, at once[\s\S]*What stays, and why[\s\S]*a note that this was done/)
  const refused = await browser.post('/my/erasure', { words: 'keep-without-name' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Tick the box to show that you understand/)
  assert.match(refused.html, /value="keep-without-name"[^>]*checked/)
  assert.equal((await personNow(castMember(idris.name).id))?.erasedAt, null)
})

test('an account of staff is not erased here, whoever asks', async () => {
  const staff = await door.as(castMember(marged.name))
  assert.match((await staff.get('/my/erasure')).html, /part of the public record/)
  const refused = await staff.post('/my/erasure', { words: 'erase', sure: 'yes' })
  assert.equal(refused.status, 422)
  const byOthers = await administrator.post(`/people/${castMember(marged.name).id}/erasure`, { words: 'erase', sure: 'yes' })
  assert.equal(byOthers.status, 422)
  assert.equal((await personNow(castMember(marged.name).id))?.name, marged.name)
})

test('somebody erases themselves: every browser of theirs is signed out, and what is left is a note that it was done', async () => {
  const { id } = castMember(idris.name)
  const [browser, other] = [await door.as(castMember(idris.name)), await door.as(castMember(idris.name))]
  const done = await submit(browser, '/my/erasure', { words: 'keep-without-name', sure: 'yes' })
  assert.equal(done.location, '/erased')
  assert.match((await browser.follow(done)).html, /We have erased what we kept about you/)
  assert.equal(browser.cookies.has('heard-session'), false)
  assert.match((await other.get('/my/data')).location, /^\/sign-in/)
  const erased = await personNow(id)
  assert.deepEqual([erased?.name, erased?.subject.email], ['', null])
  assert.ok((await store.reading(organisation.id, (db) => eventsOf(db, id))).includes('people.erased'))
  assert.equal((await (await door.as(null)).get(`/projects/${things.project}`)).status, 200)
})

test('an administrator erases somebody who asked on paper, and the page then says so', async () => {
  const path = `/people/${castMember(morwen.name).id}/erasure`
  assert.equal((await administrator.post(path, { words: 'erase' })).status, 422)
  const done = await submit(administrator, path, { words: 'erase', sure: 'yes' })
  assert.match((await administrator.follow(done)).html, /This person was erased on 1 June 2026/)
  assert.equal((await administrator.post(path, { words: 'erase', sure: 'yes' })).status, 303, 'a second time changes nothing')
  const [tombstone, ...others] = await store.reading(organisation.id, (db) =>
    db.selectFrom('people.erasure').select(['words', 'askedBy']).where('personId', '=', castMember(morwen.name).id).execute(),
  )
  assert.deepEqual([tombstone, others], [{ words: 'erase', askedBy: castMember(ignacy.name).id }, []])
})

test('a co-lead who is erased leads no more, and what they sorted stays', async () => {
  const { id } = castMember(bettrys.name)
  const browser = await door.as(castMember(bettrys.name))
  const sorted = () => store.query('select count(*)::integer as many from insights.placement where placed_by = $1', [id])
  const before = await sorted()
  await submit(browser, '/my/erasure', { words: 'erase', sure: 'yes' })
  assert.deepEqual((await sorted()).rows, before.rows)
  const grants = await store.query('select count(*)::integer as many from people.role_grant where person_id = $1 and ended_at is null', [id])
  assert.equal(grants.rows[0]?.many, 0)
})
