import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

/** What staff write before people can apply: dates to choose from, and questions for a mixed group. */
const { store, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const reader = await door.as(castMember(ruth.name))

const list = `/projects/${things.project}/opportunities`
const draft = async () => (await submit(lead, `${list}/new`, { title: 'A panel of patients' })).location.replace(/\/what$/, '')
const date = (day: string, from: string, until: string) => ({ 'onDay-day': day, 'onDay-month': '7', 'onDay-year': '2026', from, until })
const removing = (html: string): string => /name="remove" value="([^"]+)"/.exec(html)![1]!

test('dates are added and removed one by one, in their order, and a wrong one says why', async () => {
  const offer = await draft()
  const path = `${offer}/dates`
  assert.equal((await lead.post(path, date('7', '6pm', '8pm'))).location, path)
  assert.equal((await lead.post(path, date('4', '10am', '1pm'))).location, path)
  const shown = await lead.get(path)
  assert.match(shown.html, /Saturday 4 July 2026, 10am to 1pm[\s\S]*Tuesday 7 July 2026, 6pm to 8pm/)
  const backwards = await lead.post(path, date('8', '1pm', '10am'))
  assert.equal(backwards.status, 422)
  assert.match(backwards.html, /The end must be after the start[\s\S]*value="1pm"/)
  assert.match((await lead.post(path, date('4', '10am', '2pm'))).html, /There is a date with this start already/)
  assert.match((await lead.post(path, { ...date('4', '10am', '2pm'), 'onDay-year': '2025' })).html, /must be in the future/)
  await lead.post(path, { remove: removing(shown.html) })
  const left = await lead.get(offer)
  assert.match(left.html, /Tuesday 7 July 2026, 6pm to 8pm/)
  assert.doesNotMatch(left.html, /Saturday 4 July/)
  assert.equal((await reader.get(path)).status, 403)
})

test('questions for a mix begin from the figures of who lives here, or in own words, and say what they are for', async () => {
  const offer = await draft()
  const path = `${offer}/questions`
  assert.match(
    (await lead.get(path)).html,
    /used only to choose a group that is a mix[\s\S]*never shown beside a name[\s\S]*not the equality questions/,
  )
  assert.equal((await lead.post(path, { start: 'age' })).location, path)
  const twice = await lead.post(path, { start: 'age' })
  assert.equal(twice.status, 422)
  assert.match(twice.html, /There is a question about this already[\s\S]*How old are you\? 16 to 24, 25 to 34, 35 to 49, 50 to 64 and 65 and over/)
  const own = { category: 'Journey', wording: 'How do you come?', values: 'By bus\nOn foot' }
  const one = await submit(lead, `${path}/new`, { ...own, values: 'By bus' })
  assert.equal(one.status, 422)
  assert.match(one.html, /at least 2 answers[\s\S]*How do you come\?/)
  assert.match((await submit(lead, `${path}/new`, { ...own, values: 'Bus\nbus' })).html, /Two answers are the same/)
  assert.match((await submit(lead, `${path}/new`, { ...own, category: 'AGE' })).html, /There is a question about this already/)
  assert.equal((await submit(lead, `${path}/new`, own)).location, path)
  await lead.post(path, { remove: removing((await lead.get(path)).html) })
  const { html } = await lead.get(path)
  assert.match(html, /Ask about age[\s\S]*Write a question/)
  assert.match(html, /How do you come\? By bus and On foot/)
})

test('dates and questions stand once people rely on them', async () => {
  const published = `${list}/${things.opportunity}`
  for (const part of ['dates', 'questions', 'questions/new']) assert.match((await lead.get(`${published}/${part}`)).html, /so it cannot change/)
  assert.match((await lead.post(`${published}/dates`, date('9', '6pm', '8pm'))).html, /people rely on its dates/)
  assert.match((await lead.post(`${published}/questions`, { start: 'sex' })).html, /people have read what is asked/)
  const straight = store.within(things.organisationId, (db) =>
    db.deleteFrom('opportunities.date_offered').where('opportunityId', '=', things.opportunity).execute(),
  )
  await assert.rejects(straight, /A published offer stands/)
})

test('whoever had begun when it was withdrawn is told why, and loses nothing', async () => {
  const client = await door.as(null)
  const apply = `/opportunities/${things.opportunity}/apply`
  await client.post(apply)
  await submit(lead, `${list}/${things.opportunity}/withdrawal`, { because: 'The board changed its plan' })
  const late = await client.post(`${apply}/why`, { why: 'My words of an hour' })
  assert.equal(late.status, 422)
  assert.match(late.html, /We took this opportunity back\. Why: The board changed its plan[\s\S]*call Marged Oduya[\s\S]*My words of an hour/)
  assert.match((await lead.get(`${list}/${things.opportunity}/applications/new`)).html, /They cannot after it was withdrawn/)
})
