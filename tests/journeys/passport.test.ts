import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()

test('a carer says what helps her take part, with the keyboard alone and without scripts', async () => {
  const walk = await journey.walk({ as: bettrys, javaScript: false })
  const enter = () => walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.open('/desk')
  await walk.tabTo('Your page')
  await enter()
  await walk.isAt('Your page')
  await walk.tabTo(/^What helps you take part/)
  await enter()
  await walk.tabTo(/^Travel/)
  await enter()
  await walk.isAt('Travel')
  await walk.tabTo('A taxi booked for me')
  await walk.page.keyboard.press('Space')
  await walk.tabTo(/own words/)
  await walk.page.keyboard.type('The last bus goes at six')
  await walk.tabTo('Save')
  await enter()
  await walk.isAt('What helps you take part')
  await walk.sees(/A taxi booked for me, The last bus goes at six/)
  await walk.tabTo(/^Who sees/)
  await enter()
  await walk.tabTo('All staff who deal with me')
  await walk.page.keyboard.press('ArrowDown')
  await walk.tabTo('Save')
  await enter()
  await walk.sees('Only my named contact')
  await walk.tabTo('It is still right')
  await enter()
  await walk.isAt('Your page')
})

test('her named contact sees it, and that somebody looked is on record', async () => {
  const walk = await journey.walk({ as: marged, phone: true })
  const { id } = journey.castMember(bettrys.name)
  await walk.open(`/people/${id}`)
  await walk.isAt(bettrys.name)
  await walk.sees(/A taxi booked for me/)
  const reads = await journey.store.reading(journey.organisation.id, (db) =>
    db.selectFrom('platform.event').select('actor').where('type', '=', 'contributors.passport-read').where('subject', '=', id).execute(),
  )
  assert.ok(reads.some(({ actor }) => actor === journey.castMember(marged.name).id))
})
