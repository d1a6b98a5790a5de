import { test } from 'node:test'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()
const { code, words } = journey.things.receipt

async function lookUp(walk: Walk): Promise<void> {
  await walk.open('/')
  await walk.follow(/Look up your receipt/)
  await walk.type('Receipt code', code)
  await walk.press('Look up')
  await walk.isAt('What came of what you said')
}

test('somebody looks up their receipt on a phone and says that they cannot see their point', async () => {
  const walk = await journey.walk({ phone: true, javaScript: false })
  await lookUp(walk)
  await walk.sees(words)
  await walk.follow(/I cannot see my point here/)
  await walk.type(/What do you want to tell us/, 'You answered about the phone. I asked who pays for the taxi.')
  await walk.press('Send')
  await walk.sees(/will read this and reply to you/)
  await walk.sees('You answered about the phone. I asked who pays for the taxi.')
})

test('somebody takes their words back, after a second look at what that means', async () => {
  const walk = await journey.walk({ phone: true })
  await lookUp(walk)
  await walk.follow(/Take back your words/)
  await walk.choose('Take my words back')
  await walk.page.locator('input[name="said"]').first().check({ force: true })
  await walk.press('Continue')
  await walk.isAt('Check before we do this')
  await walk.press('Take my words back')
  await walk.isAt('We have done what you asked')
  await lookUp(walk)
  await walk.seesNot(words)
  await walk.sees(/You took these words back/)
})

test('somebody asks not to be told any more', async () => {
  const walk = await journey.walk({ javaScript: false })
  await lookUp(walk)
  await walk.follow('Stop telling me what happens')
  await walk.press('Stop telling me')
  await walk.isAt('We will not contact you about this')
})

test('a patient who signs in sees what they said, and what came of it', async () => {
  const walk = await journey.walk({ phone: true })
  await walk.open('/step-into')
  await walk.press('Be Idris Fenwick-Shah')
  await walk.isAt('What I said')
  await walk.press(/See what came of it/)
  await walk.isAt('What came of what you said')
  await walk.sees(/forty minutes less/)
})
