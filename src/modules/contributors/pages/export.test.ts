import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedOffice, aContributor, june1 } from '#support/contributors.ts'
import { frontDoor } from '#support/front-door.ts'
import { areas } from '../passport.ts'

const { store, organisation, lead, host } = await aCommittedOffice()
const staff = await (await frontDoor(store, june1)).as(lead, host)

await store.within(organisation.id, async (db) => {
  const own = 'A chair that nobody has sat in'
  await aContributor(db, lead, {
    name: '=HYPERLINK("http://evil.test")',
    phone: '+44 7700 900982',
    needs: [
      { area: 'place', need: 'step-free' },
      { area: 'information-format', need: 'easy-read' },
      { area: 'place', need: 'other', details: own },
    ],
    shared: [
      { kind: 'interest', words: '@SUM(A1)' },
      { kind: 'area', words: 'Wennick' },
    ],
    staffId: lead.id,
  })
  await aContributor(db, lead, { name: 'No Contact', agreed: ['involvement'] })
  await aContributor(db, lead, { name: 'Not To Be Found', agreed: ['contact'], shared: [{ kind: 'interest', words: 'Secret garden' }] })
})

test('the list holds who agreed to be contacted, nothing that they need, and no formula', async () => {
  assert.match((await staff.post('/people/export')).html, /Tick the box to say that you need the list/)
  const answer = await staff.post('/people/export', { careful: 'yes' })
  assert.equal(answer.status, 200)
  assert.match(String(answer.headers['content-disposition']), /contributors-2026-06-01\.csv/)
  const text = answer.raw.toString('utf8')
  assert.doesNotMatch(text, /No Contact|Secret garden/)
  assert.match(text, /Not To Be Found/)
  assert.match(text, /Wennick.*Perpetua Lindqvist,0,2026-01-10/)
  const needs = Object.values(areas).flatMap(({ need }) => Object.values<string>(need))
  for (const words of [...needs, 'A chair that nobody has sat in', 'passport', 'Access']) assert.ok(!text.includes(words), words)
  for (const cell of text.replace('\ufeff', '').split(/,|\r\n/)) assert.doesNotMatch(cell, /^"?[=+\-@\t]/, cell)

  const events = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.event').select(['actor', 'details']).where('type', '=', 'contributors.list-exported').execute(),
  )
  assert.deepEqual(events, [{ actor: lead.id, details: { people: 2 } }])
})
