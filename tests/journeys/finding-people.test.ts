import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()

const messagesTo = (address: string) =>
  journey.store.reading(journey.organisation.id, (db) =>
    db
      .selectFrom('platform.message')
      .select(['subject', 'bodyText'])
      .where('toAddress', '=', address)
      .where('kind', '=', 'contributors.invitation')
      .execute(),
  )

test('the involvement lead finds people by what they chose to share, and asks those who may be asked', async () => {
  const walk = await journey.walk({ as: marged })
  await walk.open('/desk')
  await walk.follow('People')
  await walk.isAt('Contributors')
  await walk.type(/Name, or words that they share/, 'transport')
  await walk.press('Find people')
  await walk.sees('Bettrys Calloway')
  await walk.sees('Ravindra Peake')
  await walk.seesNot('Perpetua Okonjo-Bligh')
  await walk.sees('Not to be asked now')
  await walk.choose(/Bettrys Calloway/)
  await walk.press('Ask the people I ticked')
  await walk.type('Subject', 'Ride with us for a day')
  await walk.type('What you ask', 'Come on one journey with the new drivers and tell us how it went.')
  await walk.press('Send')
  await walk.sees(/Ride with us for a day|asked/)
  assert.equal(
    (await messagesTo('bettrys.calloway@tarrowdale-wennick.example')).filter(({ subject }) => subject === 'Ride with us for a day').length,
    1,
  )
  assert.deepEqual(await messagesTo('ravindra@mail.example'), [], 'nobody is asked who is on a break')
})

test('a message that its reader could not use waits for a person to take it to her', async () => {
  const walk = await journey.walk({ as: marged, phone: true, javaScript: false })
  await walk.open('/people')
  await walk.follow('Messages to take to people')
  await walk.sees('Imelda Frostick')
  await walk.sees(/braille/i)
})
