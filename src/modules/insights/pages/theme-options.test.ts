import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { prepared } from '#support/priorities.ts'

const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const { staff, shown } = await prepared(lead, things.project, {
  title: 'What people said',
  groups: ['Patients'],
  sizes: [2, 1],
  options: ['A quiet room'],
})
const offered = `${staff}/options/themes`

const [first, second] = await store.reading(organisation.id, (db) =>
  db
    .selectFrom('insights.theme')
    .select(['id', 'name'])
    .where('projectId', '=', things.projectId)
    .where('mergedInto', 'is', null)
    .orderBy('name')
    .limit(2)
    .execute(),
)
assert.ok(first && second)

test('themes become options in words that a lead may mend, and the public reads from which theme each came', async () => {
  assert.ok((await lead.get(`${staff}/options`)).html.includes(offered))
  const saved = await submit(lead, offered, { theme: [first.id, second.id], [`words-${first.id}`]: 'A van that fits' })
  assert.equal(saved.location, `${staff}/options`)
  const { html: list } = await lead.get(saved.location)
  assert.ok(list.includes(`From what people said before, in the theme “${second.name}”`))
  await submit(lead, `${staff}/gathering`)
  const results = await (await door.as(null)).get(`${shown}/results`)
  assert.match(results.html, /A van that fits/)
  assert.ok(results.html.includes(`From what people said before, in the theme “${first.name}”`))
})

test('a theme is on the list once, also when the button is pressed again', async () => {
  const { html } = await lead.get(offered)
  assert.match(html, new RegExp(`On the list already[\\s\\S]*${first.name}: number 2`))
  assert.doesNotMatch(html, new RegExp(`value="${first.id}"`))
  const again = await lead.post(offered, { theme: first.id, [`words-${first.id}`]: 'Other words' })
  assert.equal(again.status, 422)
  assert.match(again.html, /One of these themes was taken already/)
})

test('what is wrong is said beside the theme, and what was typed stays', async () => {
  const { staff: fresh } = await prepared(lead, things.project, { title: 'Once more', groups: ['Patients'], sizes: [2, 1], options: ['Warm vans'] })
  const page = `${fresh}/options/themes`
  assert.match((await submit(lead, page)).html, /Select at least one theme/)
  const same = await submit(lead, page, { theme: [first.id, second.id], [`words-${second.id}`]: 'warm vans' })
  assert.equal(same.status, 422)
  assert.match(same.html, new RegExp(`href="#words-${second.id}"[^>]*>This is on the list already`))
  assert.match(same.html, /value="warm vans"/)
  assert.doesNotMatch((await lead.get(`${fresh}/options`)).html, /in the theme/)
})

test('where a sum is spent, each theme needs its cost', async () => {
  const sum = { title: 'A small sum', budget: '900', decidedBy: 'greedy', options: [['Cushions', '300']] as const }
  const { staff: budget } = await prepared(lead, things.project, sum)
  const page = `${budget}/options/themes`
  assert.match((await submit(lead, page, { theme: [first.id] })).html, new RegExp(`href="#cost-${first.id}"[^>]*>Enter what it costs`))
  assert.match((await submit(lead, page, { theme: [first.id], [`cost-${first.id}`]: '0' })).html, /Enter a cost over £0/)
  assert.equal((await submit(lead, page, { theme: [first.id], [`cost-${first.id}`]: '250' })).status, 303)
  assert.match((await lead.get(`${budget}/options`)).html, /£250/)
})

test('once the vote is open the list stands', async () => {
  assert.equal((await submit(lead, `${staff}/opening`)).status, 303)
  assert.match((await lead.get(offered)).html, /the list cannot change any more/)
  assert.equal((await lead.post(offered, { theme: second.id, [`words-${second.id}`]: 'Late' })).status, 422)
})
