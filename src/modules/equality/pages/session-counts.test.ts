import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, marged, ruth } from '#demo/cast.ts'
import { activePartners } from '#modules/partners/index.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

/** A session that a partner hosted: noted with its points, counted by group without a person, and shown beside the answers. */
const { store, organisation, castMember, things, theirs } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const partners = await store.reading(organisation.id, activePartners)
const kitchen = partners.find(({ name }) => name === 'Many Tongues Kitchen')!.id
const notes = `/projects/${things.project}/notes`
const noted = {
  host: kitchen,
  came: '23',
  paid: 'yes',
  'happenedOn-day': '29',
  'happenedOn-month': '5',
  'happenedOn-year': '2026',
  partOfDay: 'afternoon',
  place: 'Sluice Lane',
  point: ['The letter comes in English only', 'I did not know that I may bring somebody'],
}
const notAsked = Object.fromEntries(['age', 'disability', 'ethnicGroup', 'sex', 'religion'].map((question) => [`${question}-not-asked`, 'yes']))
let session = ''

test('a session is noted with its partner, how many came and a reason where it was not paid; each point has a receipt', async () => {
  assert.match((await lead.get(`${notes}/new`)).html, /A session that a partner hosted/)
  const form = `${notes}/new?kind=session`
  assert.match((await submit(lead, form, { ...noted, came: '0' })).html, /How many came must be/)
  assert.match((await submit(lead, form, { ...noted, paid: 'no' })).html, /Enter why the partner was not paid/)
  assert.equal((await lead.post(form, { ...noted, kind: 'session', host: theirs.partner })).status, 422)
  const added = await submit(lead, form, noted)
  session = added.location
  const seen = plain((await lead.get(session)).html)
  assert.match(
    seen,
    /Session of a partner on 29 May 2026[\s\S]*[A-Z]+-\d{4}-[A-Z]+-[A-Z]+[\s\S]*English only[\s\S]*23 people came\. The partner was paid/,
  )
  assert.match(
    plain((await lead.get(notes)).html),
    /Session of a partner on 29 May 2026 , Sluice Lane, hosted by Many Tongues Kitchen, 23 people came: 2 points/,
  )
})

test('the partner’s page shows the session, and that its people wait to hear what came of it', async () => {
  const seen = plain((await lead.get(`/partners/${kitchen}/work`)).html)
  assert.match(
    seen,
    /Nothing has come back to Many Tongues Kitchen about Getting to hospital and home again\. They have waited since 29 May 2026[\s\S]*Session that they hosted 23 people came\. They were paid\./,
  )
  assert.match(plain((await lead.get('/desk')).html), /Tell Many Tongues Kitchen what came of what they were asked/)
  const public_ = plain((await (await door.as(null)).get(`/projects/${things.project}`)).html)
  assert.match(public_, /1 at a session of a community group|2 at a session of a community group/)
})

test('counts are numbers by group, no more than came, and each question has numbers or was not asked', async () => {
  const at = `${session}/counts`
  assert.match(plain((await lead.get(at)).html), /23 people came\.[\s\S]*they cannot be changed afterwards/)
  const unsaid = await submit(lead, at, { ...notAsked, 'sex-not-asked': [] })
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.html, /Sex: enter the numbers, or say that it was not asked/)
  const many = await submit(lead, at, { ...notAsked, 'sex-not-asked': [], 'sex-female': '20', 'sex-male': '4' })
  assert.match(many.html, /Sex: the numbers add up to more people than came, which is 23/)
  assert.match(many.html, /name="sex-female"[^>]*value="20"|value="20"[^>]*name="sex-female"/)
  assert.match((await submit(lead, at, { ...notAsked, 'age-not-asked': [], 'age-under-25': 'three' })).html, /Age, Under 25 must be a number/)
  assert.match((await submit(lead, at, notAsked)).html, /Enter the numbers of one question at least/)
})

test('the numbers are kept as they may be shown, once, and stand beside the answers in a column of their own', async () => {
  const at = `${session}/counts`
  const female = { ...notAsked, 'sex-not-asked': [], 'sex-female': '12', 'sex-male': '11' }
  assert.equal((await submit(lead, at, female)).location, at)
  assert.match(plain((await lead.get(at)).html), /Female 10 Male 10 Prefer not to say 0 Not said 0/)
  assert.match((await lead.post(at, { ...female, 'sex-female': '13', 'sex-male': '10' })).html, /were entered already, and stay as they are/)
  const kept = (await store.query(`select questions::text as questions from equality.session_totals`)).rows
  assert.equal(kept.length, 2)
  assert.doesNotMatch(JSON.stringify(kept), /\b(11|12)\b/)

  for (const path of ['/equality/totals', `/projects/${things.project}/equality`]) {
    const seen = plain((await lead.get(path)).html)
    assert.match(seen, /In sessions of partners 49 people came to 2 sessions that community groups hosted\. 2 sessions were counted by group\./)
    // The session of the demonstration had 14 women and 12 men: 15 and 10, and now 10 and 10 more.
    assert.match(
      seen,
      /(Sex, in sessions of partners Group People|Sex: every answer Answer People Per cent In sessions of partners) Female (\S+ \S+ )?25 Male (\S+ \S+ )?20/,
    )
    assert.match(seen, /Disability: every answer Answer People Per cent In sessions of partners Disabled \S+ \S+ 15 Not disabled \S+ \S+ 10/)
    assert.match(seen, /numbers stand beside the answers and are never added to them/)
  }
})

test('a session with fewer than 20 people gives its number of people only', async () => {
  const added = await submit(lead, `${notes}/new?kind=session`, { ...noted, came: '9', paid: 'no', unpaidBecause: 'They came to us by chance' })
  const at = `${added.location}/counts`
  assert.match(plain((await lead.get(at)).html), /only how many came will be shown/)
  await submit(lead, at, { ...notAsked, 'religion-not-asked': [], 'religion-muslim': '9' })
  assert.match(plain((await lead.get(at)).html), /Religion is not shown: fewer than 20 people came/)
  assert.match(plain((await lead.get('/equality/totals')).html), /58 people came to 3 sessions/)
})

test('who is missing says whether they were heard in a session, and how it stands with those who reach them', async () => {
  const seen = plain((await lead.get('/equality/totals')).html)
  const missing = seen.slice(seen.indexOf('Who is missing'))
  assert.match(missing, /In sessions of partners|came to sessions of|No group has fewer/)
  assert.match(
    plain((await lead.get('/equality/core20plus')).html),
    /Many Tongues Kitchen : not asked yet, and nothing has come back to them since 29 May 2026\. Ask them/,
  )
  // Who may not write down what partners are asked is shown no way to it.
  const decides = await door.as(castMember(ruth.name))
  assert.doesNotMatch((await decides.get('/equality/core20plus')).html, /\/work\/ask/)
})

test('a sheet for tally marks can be printed, and has no room for a name', async () => {
  const sheet = await lead.get(`/projects/${things.project}/equality/tally-sheet?paper=large`)
  assert.match(plain(sheet.html), /write no name[\s\S]*Under 25[\s\S]*Disabled[\s\S]*Black, African[\s\S]*Female[\s\S]*Muslim/)
  assert.doesNotMatch(sheet.html, /Bisexual|postcode/i)
})

test('a note that is no session has no counts, and nobody else may enter any', async () => {
  const other = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('contributions.note')
      .select('id')
      .where('projectId', '=', things.projectId)
      .where('kind', '<>', 'session')
      .executeTakeFirstOrThrow(),
  )
  assert.equal((await lead.get(`${notes}/${other.id}/counts`)).status, 404)
  assert.equal((await (await door.as(castMember(bettrys.name))).get(`${session}/counts`)).status, 200)
  for (const member of [idris, ruth]) assert.equal((await (await door.as(castMember(member.name))).get(`${session}/counts`)).status, 403)
})
