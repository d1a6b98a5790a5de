import { test } from 'node:test'
import { ignacy, kwabena } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()

test('a laptop is stolen: the administrator ends what was signed in on it', async () => {
  const thief = await journey.walk({ as: kwabena })
  await thief.open('/desk')
  await thief.isAt('Your desk')

  const walk = await journey.walk({ as: ignacy, javaScript: false })
  await walk.open('/desk')
  await walk.follow('Staff')
  await walk.isAt('People who work here')
  await walk.follow(/Sign out everywhere.*Kwabena/)
  await walk.isAt('Sign out everywhere')
  await walk.press(/Sign Kwabena Trellis out everywhere/)
  await walk.isAt('People who work here')

  await thief.open('/desk')
  await thief.isAt('Sign in')
})

test('somebody signs in with the code in the email, and ends another device of theirs', async () => {
  const elsewhere = await journey.walk({ as: kwabena })
  await elsewhere.open('/desk')
  const walk = await journey.walk({ phone: true })
  await walk.open('/sign-in')
  await walk.type('Your email address', kwabena.email)
  await walk.press('Send me a code')
  await walk.isAt('Check your email')
  const { bodyText } = await journey.store.reading(journey.organisation.id, (db) =>
    db
      .selectFrom('platform.message')
      .select('bodyText')
      .where('kind', '=', 'people.sign-in')
      .where('toAddress', '=', kwabena.email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  await walk.type(/code/i, /\b\d{3} ?\d{3}\b/.exec(bodyText)?.[0] ?? '')
  await walk.press('Continue')
  await walk.isAt('Your desk')
  await walk.open('/my/devices')
  await walk.press('Sign out everywhere else')
  await elsewhere.open('/desk')
  await elsewhere.isAt('Sign in')
})
