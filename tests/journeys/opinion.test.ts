import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()
const map = '/opinion/patient-transport'
const five = ['Agree', 'Disagree', 'Unsure', 'Not for me to say', 'Skip'] as const

const titleOf = async (walk: Walk): Promise<string> => (await walk.page.getByRole('heading', { level: 1 }).textContent()) ?? ''

/** Five statements, one after the other, each answered in another way. */
async function answerFive(walk: Walk): Promise<void> {
  for (const [place, choice] of five.entries()) {
    const before = await titleOf(walk)
    await walk.press(choice)
    assert.notEqual(await titleOf(walk), before, 'the next page asks of another statement')
    await walk.sees(new RegExp(`You have answered ${place + 1}\\b`))
  }
}

test('somebody answers five statements on an old phone, adds one, keeps the receipt and reads the results, without JavaScript', async () => {
  const walk = await journey.walk({ phone: true, javaScript: false })
  await walk.open(map)
  await walk.sees('Who sees what you say')
  await walk.sees('If someone is at risk')
  await walk.press('Start')
  await answerFive(walk)

  await walk.follow('Add your own statement')
  await walk.type('What do you want to say?', 'The bell at the pick-up point should be lower')
  await walk.choose(/I do not need to hear/)
  await walk.press('Send my statement')
  await walk.isAt('Thank you. We have your statement')
  assert.match((await walk.page.locator('.heard-receipt__code').textContent())?.trim() ?? '', /^[A-Z]+-\d{4}-[A-Z]+-[A-Z]+$/)
  await walk.sees('If others may see it, they say whether they agree. If not, we tell you why.')

  await walk.follow('See the results so far')
  await walk.sees('Groups whose answers are alike')
  // What the picture shows is said in words, and every figure stands in a table.
  await walk.sees(/The next part says what each group thinks/)
  await walk.sees(/^Group A: \d+ (person|people)$/)
  assert.ok((await walk.page.getByRole('table', { name: 'Every statement and every group' }).getByRole('row').count()) > 10)
})

test('somebody answers with the keyboard alone, and gets a receipt', async () => {
  const walk = await journey.walk({ keyboardOnly: true })
  await walk.open(map)
  await walk.press('Start')
  await answerFive(walk)
  await walk.follow('See or change your answers')
  await walk.follow(/^Change/)
  await walk.press('Unsure')
  await walk.isAt('Your answers')
  await walk.follow('Go on')
  await walk.follow('Finish here')
  await walk.choose(/I do not need to hear/)
  await walk.press('Get a receipt')
  await walk.sees('Keep this code')
})
