import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, ignacy, marged, ruth, sunniva } from '#demo/cast.ts'
import { historyOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, castMember, things, theirs, organisation } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const anyone = await door.as(null)
const list = '/decision-makers'
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const evening = {
  words: 'An evening on <transport>',
  'heldOn-day': '28',
  'heldOn-month': '5',
  'heldOn-year': '2026',
  attended: [castMember(sunniva.name).id],
  contributors: '9',
  project: things.projectId,
}
const newest = () =>
  store.reading(organisation.id, (db) => db.selectFrom('projects.meeting').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow())

test('staff see who met the public how often, beside the aim; the public reads one line without names', async () => {
  const seen = plain((await lead.get(list)).html)
  assert.match(seen, /1 of 2 people have met the public at least 3 times in the last 12 months/)
  assert.match(seen, /Sunniva Darko Meetings 2 Aim Below 3[\s\S]*Ruth Ansah-Pryce Meetings 3 Aim Reached/)
  const { html } = await anyone.get('/')
  assert.match(plain(html), /Decision-makers met the public 4 times in the last 12 months; our aim is 3 to 4 each\./)
  assert.doesNotMatch(html, /Ruth Ansah-Pryce: /)
})

test('a meeting that was held is recorded, counts at once, and who recorded it is on record', async () => {
  assert.equal((await submit(lead, `${list}/new`, evening)).location, list)
  assert.match(
    plain((await lead.get(list)).html),
    /Sunniva Darko Meetings 3 Aim Reached[\s\S]*An evening on &lt;transport> Sunniva Darko met 9 public contributors/,
  )
  assert.match(plain((await anyone.get('/')).html), /met the public 5 times/)
  const { id } = await newest()
  const history = await store.reading(organisation.id, (db) => historyOf(db, id))
  assert.deepEqual(
    history.map(({ type, actor }) => [type, actor]),
    [['projects.meeting-recorded', castMember(marged.name).id]],
  )
})

test('what cannot be recorded comes back with what was typed', async () => {
  const wrong = await submit(lead, `${list}/new`, { ...evening, 'heldOn-month': '7' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /must be today or in the past[\s\S]*An evening on &lt;transport>/)
  for (const fields of [
    { ...evening, attended: [] },
    { ...evening, attended: [theirs.member] },
    { ...evening, attended: [castMember(bettrys.name).id] },
    { ...evening, project: theirs.projectId },
    { ...evening, contributors: '0' },
  ])
    assert.equal((await lead.post(`${list}/new`, fields)).status, 422)
})

test('a wrong record is corrected by another, once, and both stay to be seen', async () => {
  const { id } = await newest()
  const path = `${list}/${id}/correction`
  const unsaid = await submit(lead, path, evening)
  assert.match(unsaid.html, /Enter what was wrong/)
  const corrected = { ...evening, attended: [castMember(ruth.name).id], correction: 'It was Ruth who came' }
  assert.equal((await submit(lead, path, corrected)).location, list)
  const seen = plain((await lead.get(list)).html)
  assert.match(seen, /Sunniva Darko Meetings 2 Aim Below 3[\s\S]*Ruth Ansah-Pryce Meetings 4 Aim Reached/)
  assert.match(seen, /What was wrong before: It was Ruth who came[\s\S]*Corrected since/)
  assert.match((await lead.get(path)).html, /was corrected already/)
  assert.match((await lead.post(path, corrected)).html, /This record was corrected already/)
  const last = `${list}/${(await newest()).id}/correction`
  assert.equal((await submit(lead, last, { ...corrected, takenOut: 'yes' })).status, 303)
  assert.match(plain((await anyone.get('/')).html), /met the public 4 times/)
})

test('the public reads names only once an administrator has said so', async () => {
  const administrator = await door.as(castMember(ignacy.name))
  assert.equal((await submit(administrator, '/organisation/commitment-rules', { namesDecisionMakers: 'yes' })).status, 303)
  const seen = plain((await anyone.get('/')).html)
  assert.match(
    seen,
    /our aim is 3 to 4 each\. (Ruth Ansah-Pryce: 3 times and Sunniva Darko: 2 times|Sunniva Darko: 2 times and Ruth Ansah-Pryce: 3 times)\./,
  )
})

test('a person is given the meetings that they are recorded at', async () => {
  const { html } = await (await door.as(castMember(ruth.name))).get('/my/data')
  assert.match(plain(html), /Meetings with the public that you are recorded at[\s\S]*A journey on patient transport/)
})

test('each project says in public which statement of commitment it follows', async () => {
  const follows = async (slug: string) => plain((await anyone.get(`/projects/${slug}`)).html)
  assert.match(await follows('patient-transport'), /This project follows our statement of commitment, version 2 , agreed on 9 February 2026/)
  assert.match(await follows('blood-test-clinic'), /This project follows our statement of commitment, version 1 , agreed on 16 February 2025/)
})

test('leads and administrators record it, nobody else, and only their own', async () => {
  const { id } = await newest()
  for (const member of [ruth, bettrys]) {
    const client = await door.as(castMember(member.name))
    for (const path of [list, `${list}/new`, `${list}/${id}/correction`]) assert.equal((await client.get(path)).status, 403)
    assert.equal((await client.post(`${list}/new`, evening)).status, 403)
  }
  for (const strange of [theirs.meeting, newId()]) {
    assert.equal((await lead.get(`${list}/${strange}/correction`)).status, 404)
    assert.equal((await lead.post(`${list}/${strange}/correction`, evening)).status, 404)
  }
})
