import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, ignacy } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()

test('somebody leaves, and everything that names them goes with them', async () => {
  const walk = await journey.walk({ as: idris, phone: true, javaScript: false })
  await walk.open('/my')
  await walk.follow(/^Your data/)
  await walk.sees(/Dialysis at the Wennick unit/)
  await walk.follow(/[Ee]rase/)
  await walk.isAt('Erase what we keep about you')
  await walk.choose(/It stays, without the name/)
  await walk.press('Erase it')
  await walk.isAt('Erase what we keep about you')
  await walk.sees('There is a problem')
  await walk.choose(/I understand that this cannot be undone/)
  await walk.press('Erase it')
  await walk.isAt('We have erased what we kept about you')
  await walk.open('/my')
  await walk.isAt('Sign in')

  const kept = await journey.store.reading(journey.organisation.id, (db) =>
    db
      .selectFrom('people.person')
      .select(['name', 'email', 'erasedAt'])
      .where('id', '=', journey.castMember(idris.name).id)
      .executeTakeFirstOrThrow(),
  )
  assert.deepEqual([kept.name, kept.email], ['', null])
  assert.ok(kept.erasedAt)
})

test('the administrator sees in the log that it was done, and no name', async () => {
  const walk = await journey.walk({ as: ignacy })
  await walk.open('/audit?type=people.erased')
  await walk.sees('Somebody who was erased')
  await walk.seesNot('Idris Fenwick-Shah')
})
