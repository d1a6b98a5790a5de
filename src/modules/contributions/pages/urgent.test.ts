import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, ignacy, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'
import { saveSettings } from '../../organisations/settings.queries.ts'
import { type Settings, usualSettings } from '../../organisations/settings.ts'

const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const coLead = await door.as(castMember(bettrys.name))
const decides = await door.as(castMember(ruth.name))
const { project, receipt } = things
const at = `/projects/${project}/contributions/${receipt.contribution}`
const hostile = '"><img src=x onerror=alert(1)> Wilf & co'

const decide = (settings: Partial<Settings>) =>
  store.within(organisation.id, (db) => saveSettings(db, { ...usualSettings, ...settings }, { by: castMember(ignacy.name).id, now: door.clock.now }))

test('whoever flags is told whom to call first, and what was said stands there', async () => {
  await decide({})
  const unset = await lead.get(`${at}/urgent`)
  assert.equal(unset.status, 200)
  assert.match(unset.html, /Nobody is named here yet for safeguarding/)
  await decide({ safeguardingName: 'Jo Fenn', safeguardingPhone: '01632 960111', safeguardingEmail: 'jo.fenn@example.org' })
  const { html } = await lead.get(`${at}/urgent`)
  assert.match(html, /Call now: Jo Fenn, <a href="tel:01632960111">/)
  assert.ok(html.indexOf('Call now') < html.indexOf('Why can it not wait?'))
  assert.match(html, /Do not copy what was said/)
  assert.match((await lead.get(at)).html, new RegExp(`href="${at}/urgent">Flag as urgent`))
  assert.match((await lead.get(`/projects/${project}/contributions`)).html, />Flag as urgent/)
})

test('what is wrong is said, what was typed stays, and nothing is flagged', async () => {
  assert.match((await lead.post(`${at}/urgent`, {})).html, /Select why it cannot wait/)
  const empty = await lead.post(`${at}/urgent`, { reason: 'other', words: '😀a' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Enter in a few words why it cannot wait/)
  const long = await lead.post(`${at}/urgent`, { reason: 'other', words: 'x'.repeat(201) })
  assert.equal(long.status, 422)
  assert.ok(long.html.includes('x'.repeat(201)))
  assert.equal((await lead.post(`${at}/urgent`, { reason: 'everything', words: '' })).status, 422)
  assert.match((await lead.get(`${at}/urgent/resolution`)).html, /No flag is open here/)
  assert.match((await lead.post(`${at}/urgent/resolution`, { done: 'All is well' })).html, /No flag is open here/)
  assert.doesNotMatch((await lead.get('/desk')).html, /urgent flag/)
})

test('a flag comes first on the desk of those who lead, and shows wherever staff read the words', async () => {
  const flagged = await coLead.post(`${at}/urgent`, { reason: 'other', words: hostile })
  assert.equal(flagged.status, 303)
  const shown = await coLead.follow(flagged)
  assert.match(shown.html, /This is flagged as urgent/)
  assert.match(shown.html, /An email was sent to the safeguarding contact/)
  assert.ok(shown.html.includes('&lt;img src=x onerror=alert(1)') && !shown.html.includes('<img src=x'))

  const twice = await lead.post(`${at}/urgent`, { reason: 'danger-to-others', words: '' })
  assert.match((await lead.follow(twice)).html, /Somebody had flagged this already/)
  assert.equal((await lead.post(`${at}/urgent`, {})).status, 303)

  const desk = (await lead.get('/desk')).html
  assert.match(desk, /<ol[^>]*>\s*<li>\s*<h3[^>]*>\s*<strong[^>]*>Urgent<\/strong>\s*<a[^>]*href="[^"]*\/urgent"[^>]*>See to 1 urgent flag/)
  assert.match((await coLead.get('/desk')).html, /See to 1 urgent flag/)
  assert.match((await lead.get(`/projects/${project}/work`)).html, /See to 1 urgent flag/)
  assert.match((await lead.get(`/projects/${project}/urgent`)).html, new RegExp(`href="${at}/urgent"`))
  assert.match((await lead.get(at)).html, /nhsuk-tag--red[^>]*>Urgent<\/strong>[\s\S]{0,200}See the flag/)
  const list = `/projects/${project}/contributions?${new URLSearchParams({ words: receipt.words.split(' ').slice(0, 6).join(' ') })}`
  assert.match((await lead.get(list)).html, />Urgent<\/strong>/)

  const reads = (await decides.get(at)).html
  assert.match(reads, />Urgent<\/strong>/)
  assert.doesNotMatch(reads, /See the flag|Flag as urgent|Wilf/)
  assert.doesNotMatch((await decides.get('/desk')).html, /urgent flag/)
  for (const part of ['', '/resolution']) assert.equal((await decides.get(`${at}/urgent${part}`)).status, 403)
})

test('a project does not close over a flag', async () => {
  const closing = await lead.post(`/projects/${project}/closing`)
  assert.equal(closing.status, 422)
  assert.match(closing.html, new RegExp(`href="/projects/${project}/urgent">1 urgent flag is open`))
})

test('neither the public nor whoever said it sees a flag', async () => {
  const person = await door.as(null)
  await person.post('/receipt', { code: receipt.code })
  const view = await person.get('/receipt/view')
  assert.ok(view.html.includes('What came of what you said'))
  for (const page of [view, await person.get(`/projects/${project}`), await person.get('/receipt/withdraw')])
    assert.doesNotMatch(page.html.replace(/<nav[\s\S]*?<\/nav>/g, ''), /flagged|safeguarding contact|Wilf|>Urgent</)
})

test('a flag ends with what was done, and its history stays', async () => {
  assert.match((await lead.post(`${at}/urgent/resolution`, { done: '' })).html, /Enter what was done/)
  assert.match((await lead.post(`${at}/urgent/resolution`, { done: '😀a' })).html, /in at least 3 letters/)
  const ended = await lead.follow(await lead.post(`${at}/urgent/resolution`, { done: 'Called <Jo>. They are safe' }))
  assert.match(ended.html, /No flag is open/)
  assert.match(ended.html, /Called &lt;Jo>\. They are safe|Called &lt;Jo&gt;\. They are safe/)
  assert.doesNotMatch((await lead.get('/desk')).html, /urgent flag/)
  assert.match((await lead.get(`${at}/urgent`)).html, /Flagged before/)
  assert.doesNotMatch((await lead.post(`/projects/${project}/closing`)).html, /urgent flag is open/)
})
