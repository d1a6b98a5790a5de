import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bettrys, marged, ruth } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()
const answers = '/projects/patient-transport/answers'
const theme = 'Vehicles that do not fit the wheelchair'

test('whoever decides answers a theme, and a "no" asks for its reason', async () => {
  const walk = await journey.walk({ as: ruth })
  await walk.open(answers)
  await walk.follow(new RegExp(`Answer.*${theme}|${theme}`))
  await walk.isAt('Answer a theme')
  await walk.choose('It is not possible')
  await walk.press(/Save/)
  await walk.sees('Enter the reason. The people who said this will read it')
  await walk.type(/Why, in plain words/, 'There are two vans for large wheelchairs until next July. The new contract asks for six.')
  await walk.press(/Save/)
  await walk.isAt('Answers')

  await walk.follow(new RegExp(`Edit.*${theme}`))
  await walk.follow('Back to the answers')
  const own = await journey.walk({ as: ruth })
  await own.open(answers)
  assert.equal((await own.page.getByRole('link', { name: new RegExp(`^Check.*${theme}`) }).count()) > 0, true)
  await own.follow(new RegExp(`^Check.*${theme}`))
  await own.sees('You wrote or edited this answer, so somebody else has to check it: a colleague, or a public co-lead.')
})

test('the public co-lead checks it, on a phone', async () => {
  const walk = await journey.walk({ as: bettrys, phone: true })
  await walk.open('/desk')
  await walk.follow(/^Check \d+ answers? that somebody else wrote/)
  await walk.follow(new RegExp(`^Check.*${theme}`))
  await walk.sees('There are two vans for large wheelchairs until next July. The new contract asks for six.')
  await walk.press('I have checked this answer')
  await walk.isAt('Answers')
})

test('the lead looks over what will be said to whom, and releases it', async () => {
  const walk = await journey.walk({ as: marged })
  await walk.open(answers)
  await walk.follow(/^Look over \d+ checked answers? and release/)
  await walk.sees(theme)
  await walk.press(/^Release \d+ answers?/)
  await walk.isAt('Feedback')

  const anyone = await journey.walk({ phone: true, javaScript: false })
  await anyone.open('/projects/patient-transport')
  await anyone.sees(theme)
  await anyone.sees('There are two vans for large wheelchairs until next July. The new contract asks for six.')
})

test('the lead prints the letters, posts them, and says so', async () => {
  const walk = await journey.walk({ as: marged })
  await walk.open('/projects/patient-transport/feedback')
  await walk.follow(/[Ll]etter/)
  await walk.isAt('Letters to post')
  const [download] = await Promise.all([
    walk.page.waitForEvent('download'),
    walk.page
      .getByRole('link', { name: /print|PDF/i })
      .or(walk.page.locator('a[role="button"]', { hasText: /print|PDF/i }))
      .first()
      .click(),
  ])
  assert.match(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString('latin1'),
    /^%PDF-/,
  )
  await walk.press(/posted|Mark/)
  await walk.sees(/\d+ letters? (was|were) posted|marked/i)
})

test('the lead calls somebody who asked for a call, and nobody answers', async () => {
  const walk = await journey.walk({ as: marged, phone: true })
  await walk.open('/projects/patient-transport/feedback/calls')
  await walk.follow(/^What to say/)
  await walk.choose('I could not reach them')
  await walk.press(/Save/)
  await walk.sees('Enter why you could not reach them')
  await walk.type(/Why could you not reach them/, 'No answer at ten')
  await walk.press(/Save/)
  await walk.sees('No answer at ten')
})
