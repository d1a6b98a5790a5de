import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const panel = await store.reading(organisation.id, (db) =>
  db.selectFrom('opportunities.opportunity').select('id').where('title', 'like', 'Join the panel%').executeTakeFirstOrThrow(),
)
const at = `/projects/${things.project}/opportunities/${panel.id}`

test('of 30 applicants, staff see how many came by each way and how many without a code', async () => {
  for (const path of [at, `${at}/ways-in`])
    assert.match(
      (await lead.get(path)).html,
      /30 people applied[\s\S]*Poster at the surgery in Coldwick<\/th>[\s\S]*?>9<[\s\S]*Leaflet at the tea mornings, Tarrow Valley Kidney Friends<\/th>[\s\S]*?>6<[\s\S]*Local radio<\/th>[\s\S]*?>3<[\s\S]*No code<\/th>[\s\S]*?>12</,
    )
})

test('what applicants answered is shown for a way only where five or more gave that answer', async () => {
  const { html } = await lead.get(`${at}/ways-in`)
  const shown = html.split('Whom each way reached')[1] ?? ''
  const numbers = [...shown.matchAll(/<li>([^<]*)<\/li>/g)].flatMap(([, line]) =>
    [...line!.matchAll(/, (\d+)(?:;|$)/g)].map(([, number]) => Number(number)),
  )
  assert.ok(numbers.length > 0 && numbers.every((number) => number >= 5), shown)
  assert.match(shown, /Local radio<\/h3><p>Too few to show/)
})

test('the count of a way is the number of applications that name it', async () => {
  const rows = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('partners.way_in as w')
      .innerJoin('partners.arrivals as a', 'a.wayInId', 'w.id')
      .select('a.people')
      .select(({ selectFrom }) =>
        selectFrom('opportunities.application as x')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .whereRef('x.wayInId', '=', 'w.id')
          .as('applied'),
      )
      .where('w.thing', '=', panel.id)
      .execute(),
  )
  assert.equal(rows.length, 3)
  for (const { people, applied } of rows) assert.equal(people, Number(applied))
})

test('a code is made for what the public can open, and not before', async () => {
  const begun = await submit(lead, `/projects/${things.project}/opportunities/new`, { title: 'A new thing' })
  const draft = begun.location.replace(/\/what$/, '')
  assert.match((await lead.get(`${draft}/ways-in`)).html, /Publish it first/)
  const refused = await lead.post(`${draft}/ways-in`, { channel: 'Poster' })
  assert.equal(refused.status, 422)
  const { code } = await store.reading(organisation.id, (db) =>
    db.selectFrom('partners.way_in').select('code').where('thing', '=', things.opportunity).executeTakeFirstOrThrow(),
  )
  const led = await (await door.as(null)).get(`/w/${code}`)
  assert.equal(led.location, `/opportunities/${things.opportunity}?via=${code}`)
})
