import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, marged, ruth } from '#demo/cast.ts'
import { activePartners } from '#modules/partners/index.ts'
import { historyOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { eraseFromPartnerWork, gatherPartnerWork } from './erasing.queries.ts'

/** What is agreed with partners, asked of them and paid, and whether something came back to them: by the front door. */
const { store, organisation, castMember, things, theirs } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const coLead = await door.as(castMember(bettrys.name))
const anyone = await door.as(null)
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const read = <Value>(work: Parameters<typeof store.reading<Value>>[1]) => store.reading(organisation.id, work)
const idOf = async (name: string) => (await read(activePartners)).find((partner) => partner.name === name)?.id ?? ''
const kitchen = `/partners/${await idOf('Many Tongues Kitchen')}/work`
const carers = `/partners/${await idOf('Wennick Carers Together')}/work`
const day = (date: number, month = 5) => ({ 'happenedOn-day': String(date), 'happenedOn-month': String(month), 'happenedOn-year': '2026' })
const asked = { words: 'To say which <letters> are hard to read', ...day(28), project: things.projectId, answer: 'none-yet', paid: 'yes' }
const newest = () =>
  read((db) => db.selectFrom('projects.partner_work').select('id').orderBy('recordedAt', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow())

test('a partner page leads to one timeline, with sums, and says plainly that nothing came back', async () => {
  assert.match((await lead.get(carers.replace('/work', ''))).html, /Work with them: what was agreed/)
  const seen = plain((await lead.get(carers)).html)
  assert.match(seen, /In the last 12 months we asked them once, paid them £90, and told them nothing of what came of it\./)
  assert.match(
    seen,
    /Nothing has come back to Wennick Carers Together about Getting to hospital and home again\. They have waited since 14 April 2026\. The answers are out since/,
  )
  assert.match(seen, /Payment[\s\S]*£90 paid[\s\S]*What we asked[\s\S]*They said yes[\s\S]*Agreement[\s\S]*They get: £90/)
  assert.match(plain((await lead.get('/desk')).html), /Tell Wennick Carers Together what came of what they were asked [\s\S]*Waiting since/)
})

test('what came back to them is written down, and they wait no longer: on the desk, the project and the partner', async () => {
  const told = { words: 'Carers may now travel with the person', ...day(31), how: 'called', project: things.projectId }
  const path = `${carers}/return?project=${things.projectId}`
  const form = await lead.get(path)
  assert.match(form.html, new RegExp(`value="${things.projectId}"[^>]*selected`))
  assert.equal((await submit(lead, path, told)).location, carers)
  assert.doesNotMatch(plain((await lead.get(carers)).html), /Nothing has come back/)
  for (const at of ['/desk', `/projects/${things.project}/work`]) assert.doesNotMatch((await lead.get(at)).html, /Tell Wennick Carers Together/)
  assert.match(
    plain((await lead.get(`/projects/${things.project}/partners`)).html),
    /Wennick Carers Together Asked 1 time\. Hosted 0 sessions\. Paid £90\./,
  )
})

test('before an ask stands how often they were asked, what for and what came back; asking puts them on the desk until somebody answers them', async () => {
  assert.match(plain((await lead.get(`${carers}/ask`)).html), /we asked them once[\s\S]*To tell carers about the survey[\s\S]*\(they said yes\)/)
  assert.equal((await submit(coLead, `${kitchen}/ask`, asked)).location, kitchen)
  const seen = await lead.get(kitchen)
  assert.match(plain(seen.html), /No answer yet[\s\S]*Written down by Bettrys[\s\S]*Write down their answer/)
  assert.match(plain((await lead.get(`/projects/${things.project}/work`)).html), /Tell Many Tongues Kitchen what came of/)
  const { id } = await newest()
  const history = await read((db) => historyOf(db, id))
  assert.deepEqual(
    history.map(({ type, actor }) => [type, actor]),
    [['projects.partner-ask-recorded', castMember(bettrys.name).id]],
  )
  assert.match((await submit(lead, `${kitchen}/${id}/answer`, {})).html, /Select what they answered/)
  assert.equal((await submit(lead, `${kitchen}/${id}/answer`, { answer: 'no' })).location, kitchen)
  // Who said no is owed nothing, and the first record stays to be seen.
  assert.match(plain((await lead.get(kitchen)).html), /They said no\.[\s\S]*Their answer came in[\s\S]*Corrected since/)
  assert.doesNotMatch((await lead.get('/desk')).html, /Tell Many Tongues Kitchen/)
})

test('what cannot be recorded comes back with what was typed', async () => {
  const late = await submit(lead, `${kitchen}/ask`, { ...asked, ...day(7, 7) })
  assert.equal(late.status, 422)
  assert.match(late.html, /must be today or in the past[\s\S]*which &lt;letters> are hard/)
  assert.match((await submit(lead, `${kitchen}/ask`, { ...asked, paid: 'no' })).html, /Enter why they are not paid/)
  assert.match((await submit(lead, `${kitchen}/payment`, { words: 'Tea', ...day(28), pounds: 'ten' })).html, /must be in pounds and pence/)
  assert.equal((await lead.post(`${kitchen}/ask`, { ...asked, project: theirs.projectId })).status, 422)
  const agreement = { words: 'Two evenings', theyGet: 'A hall', ...day(1) }
  const backwards = { ...agreement, 'untilOn-day': '1', 'untilOn-month': '4', 'untilOn-year': '2026' }
  assert.match((await submit(lead, `${kitchen}/agreement`, backwards)).html, /The last day must not be before the first/)
  assert.equal((await submit(lead, `${kitchen}/agreement`, agreement)).status, 303)
})

test('a wrong record is corrected by another, once; both stay, and one that is taken out counts no longer', async () => {
  const paid = { words: 'Reading the letters', ...day(29), pounds: '1,250.50', project: things.projectId }
  await submit(lead, `${kitchen}/payment`, paid)
  const { id } = await newest()
  assert.match((await lead.get(`${kitchen}/${id}/correction`)).html, /value="1250.50"/)
  const right = { pounds: '125.50', correction: 'A comma too many' }
  assert.equal((await submit(lead, `${kitchen}/${id}/correction`, right)).status, 303)
  assert.match(plain((await lead.get(kitchen)).html), /paid them £125\.50[\s\S]*Why it was corrected: A comma too many[\s\S]*Corrected since/)
  assert.match((await lead.post(`${kitchen}/${id}/correction`, { ...paid, ...right })).html, /was corrected already/)
  const last = await newest()
  assert.equal((await submit(lead, `${kitchen}/${last.id}/correction`, { correction: 'Another partner', takenOut: 'yes' })).status, 303)
  assert.match(plain((await lead.get(kitchen)).html), /paid them nothing/)
})

test('the public reads which groups were asked and paid, by name only where they agreed, and money as one sum', async () => {
  const seen = plain((await anyone.get(`/projects/${things.project}`)).html)
  assert.match(seen, /We asked Many Tongues Kitchen, Tarrow Valley Kidney Friends, Wennick Carers Together and 1 other group\./)
  assert.match(seen, /Tarrow Valley Kidney Friends and Wennick Carers Together were paid\. Altogether that was £240 so far\./)
  assert.doesNotMatch(seen, /Coldwick Chapel|£150|£90/)
})

test('the page of the evidence says by which channels, when and through whom people were reached', async () => {
  const seen = plain((await lead.get(`/projects/${things.project}/level`)).html)
  assert.match(seen, /How people were reached [\d]+ channels were used: survey on the web[^.]*session of a partner/)
  assert.match(seen, /What was held began in the evening\.[^.]*weekend\.[\s\S]*4 partners were asked, and 2 were paid\. Pay partners/)
})

test('the plan says of each partner when they were last asked, with the way to ask', async () => {
  const { html } = await lead.get(`/projects/${things.project}/plan/who`)
  assert.match(plain(html), /Last asked on [^.]*\./)
  assert.match(html, /\/work\/ask\?project=[^"]*">Ask Coldwick Chapel Lunch Club/)
})

test('leads and co-leads see it, nobody else, and only their own', async () => {
  for (const member of [idris, ruth]) assert.equal((await (await door.as(castMember(member.name))).get(kitchen)).status, 403)
  assert.equal((await lead.get(`/partners/${theirs.partner}/work`)).status, 404)
  const strange = [theirs.partnerWork, newId()]
  for (const id of strange) assert.equal((await lead.post(`${kitchen}/${id}/answer`, { answer: 'yes' })).status, 404)
  assert.equal((await coLead.get(`${kitchen}/${things.partnerWork}/correction`)).status, 404)
})

test('whoever is erased goes from the words; they are given what names them', async () => {
  const email = 'hodan@manytongues.example'
  await submit(lead, `${kitchen}/return`, { words: `We told Hodan Whitlow, ${email}, about the buses`, ...day(30), how: 'met' })
  const given = JSON.stringify(await read((db) => gatherPartnerWork(db, { id: newId(), email })))
  assert.match(given, /about the buses/)
  const known = { name: 'Hodan Whitlow', email, phone: '', address: '' }
  await store.within(organisation.id, (db) => eraseFromPartnerWork(db, known))
  const { html } = await lead.get(kitchen)
  assert.match(html, /We told \[removed\], \[removed\], about the buses/)
  assert.doesNotMatch(html, /Hodan/)
})
