import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { settingsOf } from '../settings.queries.ts'
import { commitmentOn, commitmentVersions } from './commitment.queries.ts'

const store = await aStore()
const [organisation, neighbour] = await store.outside(async (db) => [await anOrganisation(db), await anOrganisation(db, 'Wennick Trust')])
const door = await frontDoor(store)

async function somebody(role: 'administrator' | 'lead' | 'decision-maker', { id, baseUrl } = organisation) {
  const grantedAt = door.clock.now
  const person = await store.within(id, async (db) => {
    const personId = await insertPerson(db, { kind: 'staff', name: `The ${role}`, email: `${role}@elmbrook.example`, addedAt: grantedAt })
    await insertGrant(db, { personId, role, projectId: null, grantedBy: null, grantedAt })
    return { id: personId, organisationId: id }
  })
  return door.as(person, new URL(baseUrl).hostname)
}
const lead = await somebody('lead')
const administrator = await somebody('administrator')
const anyone = await door.as(null, new URL(organisation.baseUrl).hostname)
const versions = () => store.reading(organisation.id, commitmentVersions)
const page = '/organisation/commitment'
const dayFields = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const words = {
  principles: 'We begin early.',
  expectations: 'You know whom to call.',
  support: 'We pay for your travel.',
  answering: 'Everyone hears back within eight weeks.',
  accountability: 'Call the <chair>.',
}
const agreement = (agreedOn: string, reviewOn: string) => ({
  agreedBy: 'the board',
  ...dayFields('agreedOn', agreedOn),
  ...dayFields('reviewOn', reviewOn),
})
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('before a board has agreed anything, everyone is told so, and staff are warned on every new project', async () => {
  assert.match((await anyone.get('/commitment')).html, /We have not agreed a statement of commitment yet/)
  assert.match((await anyone.get('/')).html, /We have no <a href="\/commitment">statement of commitment<\/a> yet/)
  assert.match((await lead.get('/new-project')).html, /No board has agreed a statement of commitment yet/)
  await submit(lead, '/new-project', { title: 'The old way' })
  assert.match((await lead.get('/projects/the-old-way/plan')).html, /A new project has none to follow/)
  const refused = await submit(lead, `${page}/agreement`, agreement('2026-05-01', '2027-05-01'))
  assert.match(refused.html, /Nothing is written yet/)
})

test('a lead writes all five parts, and the public sees none of it until the board has agreed', async () => {
  const half = await submit(lead, `${page}/words`, { ...words, support: '' })
  assert.equal(half.status, 422)
  assert.match(half.html, /Write “How we pay and support people”[\s\S]*Call the &lt;chair>\./)
  assert.equal((await submit(lead, `${page}/words`, words)).location, page)
  assert.match((await lead.get(page)).html, /Written, and not agreed yet[\s\S]*We begin early/)
  assert.doesNotMatch((await anyone.get('/commitment')).html, /We begin early/)
})

test('an agreement has a day gone by and a review within the time that the organisation chose', async () => {
  assert.equal(
    (await submit(administrator, '/organisation/commitment-rules', { commitmentReviewMonths: '12', meetingsLeast: '3', meetingsMost: '4' })).status,
    303,
  )
  const agree = (agreedOn: string, reviewOn: string) => submit(lead, `${page}/agreement`, agreement(agreedOn, reviewOn))
  assert.match((await agree('2026-06-02', '2027-01-01')).html, /must be today or in the past/)
  assert.match((await agree('2026-05-01', '2027-05-02')).html, /within 12 months of the agreement/)
  assert.match((await agree('2026-05-01', '2026-05-01')).html, /must be after that of the agreement/)
  assert.deepEqual(await versions(), [])
  assert.equal((await agree('2026-04-01', '2026-06-30')).location, page)
  const { html } = await anyone.get('/commitment')
  assert.match(plain(html), /Version 1, agreed by the board on 1 April 2026\. We look at it again by 30 June 2026/)
  assert.match(html, /Call the &lt;chair>\./)
  const again = await agree('2026-04-01', '2026-06-30')
  assert.equal(again.status, 422)
  assert.match(again.html, /on record already/)
})

test('two who write at once: the second is told, keeps their words, and can then save them', async () => {
  const html = (await lead.get(`${page}/words`)).html
  const before = /name="before" value="([^"]*)"/.exec(html)?.[1] ?? ''
  assert.equal((await submit(administrator, `${page}/words`, { ...words, principles: 'We begin very early.' })).status, 303)
  const second = await lead.post(`${page}/words`, { ...words, before, principles: 'We begin first of all.' })
  assert.equal(second.status, 422)
  assert.match(second.html, /Somebody else saved other words[\s\S]*We begin first of all/)
  const now = /name="before" value="([^"]*)"/.exec(second.html)?.[1] ?? ''
  assert.equal((await lead.post(`${page}/words`, { ...words, before: now, answering: 'Everyone hears back within six weeks.' })).status, 303)
})

test('a second version shows what changed, and the first stays to be read', async () => {
  assert.match((await lead.get(page)).html, /<del[^>]*>[\s\S]*eight[\s\S]*<\/del><ins[^>]*>[\s\S]*six/)
  assert.match((await submit(lead, `${page}/agreement`, agreement('2026-03-31', '2027-03-01'))).html, /not be before that of the version before/)
  assert.equal((await submit(lead, `${page}/agreement`, agreement('2026-05-20', '2027-05-20'))).location, page)
  const [second, first] = await versions()
  assert.match(plain((await anyone.get('/commitment')).html), /Version 2 , agreed by the board on 20 May 2026\. It is the one that holds now/)
  const old = plain((await anyone.get(`/commitment/versions/${first!.id}`)).html)
  assert.match(old, /Version 2 took its place on 20 May 2026[\s\S]*within eight weeks/)
  const changed = plain((await anyone.get(`/commitment/versions/${second!.id}`)).html)
  assert.match(changed, /What changed since version 1[\s\S]*How we answer[\s\S]*\[taken out: eight ?\] ?\[added: six/)
  assert.equal((await store.reading(organisation.id, (db) => commitmentOn(db, '2026-05-19'))).version?.number, 1)
})

test('it prints, normal and large', async () => {
  for (const paper of ['normal', 'large']) {
    const { html } = await anyone.get(`/commitment?paper=${paper}`)
    assert.match(html, /heard-print/)
    assert.match(html, /We pay for your travel/)
  }
})

test('a new project follows the version of its day, and an older one follows what it did', async () => {
  await submit(lead, '/new-project', { title: 'The new way' })
  const made = await store.reading(organisation.id, (db) => db.selectFrom('projects.project').select('commitmentVersionId').orderBy('slug').execute())
  const [second] = await versions()
  assert.deepEqual(
    made.map(({ commitmentVersionId }) => commitmentVersionId),
    [second!.id, null],
  )
  assert.doesNotMatch((await lead.get('/new-project')).html, /statement of commitment/)
})

test('once its review is late, the public page says so plainly, and so does every new project', async () => {
  const late = await frontDoor(store, new Date('2027-05-21T09:00:00Z'))
  const host = new URL(organisation.baseUrl).hostname
  const passerBy = await late.as(null, host)
  assert.match(plain((await passerBy.get('/commitment')).html), /We are late\. We said that we would look at this again by 20 May 2027, and have not/)
  assert.match(
    plain((await passerBy.get('/')).html),
    /Version 2 was agreed on 20 May 2026\. We said that we would look at it again by 20 May 2027\. We are late/,
  )
  const person = await store.reading(organisation.id, (db) =>
    db.selectFrom('people.person').select('id').where('name', '=', 'The lead').executeTakeFirstOrThrow(),
  )
  const later = await late.as({ id: person.id, organisationId: organisation.id }, host)
  const warning = /was due for review by 20 May 2027, and has not been reviewed\. New projects still follow version 2/
  for (const path of ['/new-project', '/projects/the-new-way/plan', page]) assert.match((await later.get(path)).html, warning)
  assert.match((await later.post('/new-project', { title: '' })).html, warning)
})

test('a review that changes no word is another version of the same words', async () => {
  const late = await frontDoor(store, new Date('2027-05-22T09:00:00Z'))
  const person = await store.reading(organisation.id, (db) =>
    db.selectFrom('people.person').select('id').where('name', '=', 'The lead').executeTakeFirstOrThrow(),
  )
  const later = await late.as({ id: person.id, organisationId: organisation.id }, new URL(organisation.baseUrl).hostname)
  assert.match((await later.get(page)).html, /After a review that changes nothing/)
  assert.equal((await submit(later, `${page}/agreement`, agreement('2027-05-22', '2028-05-22'))).location, page)
  const [third] = await versions()
  assert.match((await later.get(`/commitment/versions/${third!.id}`)).html, /No words changed/)
})

test('the aim cannot be upside down, and a time may be left to be chosen each time', async () => {
  const rules = { commitmentReviewMonths: '', meetingsLeast: '5', meetingsMost: '4' }
  assert.match((await submit(administrator, '/organisation/commitment-rules', rules)).html, /must not be below the lowest/)
  assert.equal((await submit(administrator, '/organisation/commitment-rules', { ...rules, meetingsLeast: '4' })).status, 303)
  const { commitmentReviewMonths, meetingsLeast, meetingsMost } = await store.reading(organisation.id, settingsOf)
  assert.deepEqual([commitmentReviewMonths, meetingsLeast, meetingsMost], [null, 4, 4])
})

test('nobody else writes it, and nothing of it is another organisation’s', async () => {
  const decider = await somebody('decision-maker')
  const theirLead = await somebody('lead', neighbour)
  for (const path of [page, `${page}/words`, `${page}/agreement`]) {
    assert.equal((await decider.get(path)).status, 403)
    assert.equal((await decider.post(path, words)).status, path === page ? 404 : 403)
  }
  const [newest] = await versions()
  for (const id of [newest!.id, newId()]) assert.equal((await theirLead.get(`/commitment/versions/${id}`)).status, 404)
  assert.match((await theirLead.get('/commitment')).html, /We have not agreed/)
})
