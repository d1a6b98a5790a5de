import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()
const survey = '/surveys/patient-transport'

/** The first three questions of the survey, answered. */
async function beginAnswering(walk: Walk): Promise<void> {
  await walk.open('/')
  await walk.follow('Tell us about getting to hospital and home')
  await walk.sees('Who sees what you say')
  await walk.sees('If someone is at risk')
  await walk.press('Start')
  await walk.choose('Taxi')
  await walk.press('Continue')
  await walk.choose(/^2/)
  await walk.press('Continue')
  await walk.isAt('What went well?')
}

/** From the last question to the receipt. Gives its code. */
async function finish(walk: Walk): Promise<string> {
  await walk.isAt('May we show your words to the public?')
  await walk.choose('Yes, without my name')
  await walk.press('Continue')
  await walk.choose(/I do not need to hear/)
  await walk.press('Continue')
  await walk.isAt('Check your answers')
  await walk.press('Send what I said')
  await walk.isAt('Thank you. We have what you said')
  return (await walk.page.locator('.heard-receipt__code').textContent())?.trim() ?? ''
}

test('somebody takes part on an old phone, without JavaScript', async () => {
  const walk = await journey.walk({ phone: true, javaScript: false })
  await beginAnswering(walk)
  await walk.press('Skip this question')
  await walk.type('What should change about getting to hospital or home?', 'The car should wait for my wife. She is my memory.')
  await walk.press('Continue')
  await walk.press('Skip this question')
  const code = await finish(walk)
  assert.match(code, /^[A-Z]+-\d{4}-[A-Z]+-[A-Z]+$/)
  await walk.sees('Keep this code')

  await walk.follow('Look up a receipt')
  await walk.type('Receipt code', code)
  await walk.press('Look up')
  await walk.sees('The car should wait for my wife. She is my memory.')
})

test('somebody writes far too much, and is led back to what they wrote', async () => {
  const walk = await journey.walk({ phone: true })
  await beginAnswering(walk)
  await walk.type('What went well?', 'x'.repeat(10_500))
  await walk.press('Continue')
  await walk.sees('There is a problem')
  await walk.page.getByRole('link', { name: /characters or fewer|too long/ }).click()
  assert.equal(await walk.page.evaluate('document.activeElement.name'), 'answer', 'the link leads to the field')
  await walk.type('What went well?', 'The crew sang.')
  await walk.press('Continue')
  await walk.isAt('What should change about getting to hospital or home?')
})

test('somebody saves and comes back on another device with the code', async () => {
  const bus = await journey.walk({ phone: true })
  await beginAnswering(bus)
  await bus.type('What went well?', 'The driver rang first.')
  await bus.press('Save and come back later')
  await bus.isAt('Your answers are saved')
  const code =
    (
      await bus.page
        .getByText(/^[A-Z]+-\d{4}-[A-Z]+-[A-Z]+$/)
        .first()
        .textContent()
    )?.trim() ?? ''

  const home = await journey.walk({ javaScript: false })
  await home.open(survey)
  await home.follow(/Come back with the code/)
  await home.type('Your code', 'KITE-0000-RIVER-MOSS')
  await home.press('Come back')
  await home.sees(/We do not know this code/)
  await home.type('Your code', code.toLowerCase())
  await home.press('Come back')
  await home.follow('Carry on where you left off')
  await home.isAt('What should change about getting to hospital or home?')
  await home.press('Skip this question')
  await home.press('Skip this question')
  await finish(home)
})

test('somebody takes part with the keyboard alone', async () => {
  const walk = await journey.walk()
  await walk.open(survey)
  await walk.tabTo('Skip to main content')
  await walk.tabTo('Start')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.tabTo('Patient transport')
  await walk.page.keyboard.press('ArrowDown')
  await walk.tabTo('Continue')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  for (let question = 2; question <= 4; question++) {
    await walk.tabTo('Skip this question')
    await walk.after(() => walk.page.keyboard.press('Enter'))
  }
  await walk.tabTo(/Is there anything else/)
  await walk.page.keyboard.type('I could not reach the bell from the bed.')
  await walk.tabTo('Continue')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.tabTo('Yes, with my full name')
  for (let down = 0; down < 3; down++) await walk.page.keyboard.press('ArrowDown')
  await walk.tabTo('Continue')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.tabTo('By email')
  await walk.page.keyboard.press('ArrowUp')
  await walk.tabTo('Continue')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.isAt('Check your answers')
  await walk.sees('Somebody drives me')
  await walk.tabTo('Send what I said')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.isAt('Thank you. We have what you said')
})

test('somebody goes back after sending, sends again, and has one receipt', async () => {
  const walk = await journey.walk({ phone: true })
  await beginAnswering(walk)
  for (let question = 3; question <= 4; question++) await walk.press('Skip this question')
  await walk.type(/Is there anything else/, 'Once is enough.')
  await walk.press('Continue')
  const code = await finish(walk)
  await walk.after(() => walk.page.goBack())
  const again = walk.page.getByRole('button', { name: 'Send what I said' })
  if ((await again.count()) > 0) await walk.press('Send what I said')
  await walk.sees(code)
})
