import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, marged, ruth } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()
const list = '/projects/patient-transport/contributions'

test('the lead sorts comments with the keys of the page', async () => {
  const walk = await journey.walk({ as: marged })
  await walk.open(list)
  await walk.page.keyboard.press('/')
  await walk.page.keyboard.type('phone')
  await walk.after(() => walk.page.keyboard.press('Enter'))
  await walk.sees(/\d+ contributions?/)
  await walk.page.keyboard.press('Escape')
  await walk.page.evaluate('document.activeElement.blur()')
  await walk.page.keyboard.press('x')
  const ticked = await walk.page.locator('[data-selected-count="contribution"]').textContent()
  assert.ok(Number(ticked) > 0, 'x selects all on the page')
  await walk.page.keyboard.press('t')
  await walk.tabTo(/The phone line cuts people off/)
  await walk.page.keyboard.press('Space')
  await walk.press('Put under these themes')
  await walk.sees(/\d+ contributions? (was|were) put under a theme/)
  await walk.press('Undo')
  await walk.sees(/put back as before/)
})

test('keys that were turned off do nothing', async () => {
  const walk = await journey.walk({ as: marged })
  await walk.open(list)
  await walk.page.getByText('Keyboard shortcuts', { exact: true }).click()
  await walk.page.getByLabel('Use keyboard shortcuts').uncheck({ force: true })
  await walk.open(list)
  await walk.page.keyboard.press('x')
  assert.equal(await walk.page.locator('[data-selected-count="contribution"]').textContent(), '0')
})

test('a public co-lead sorts all that match, on a phone and without JavaScript, after a look at how many they are', async () => {
  const walk = await journey.walk({ as: bettrys, phone: true, javaScript: false })
  await walk.open(list)
  await walk.type('Words', 'taxi')
  await walk.press('Show')
  await walk.choose(/^All that match/)
  await walk.type(/Or a new theme/, 'Taxis that people pay for')
  await walk.press('Put under these themes')
  await walk.isAt('Sort all that match')
  await walk.press('Yes, go ahead')
  await walk.sees(/put under a theme/)
  await walk.follow('Themes')
  await walk.follow('Taxis that people pay for')
  await walk.sees('Taxis that people pay for')
})

test('the co-lead opens one comment, sees its whole path, and sets it aside with a reason', async () => {
  const walk = await journey.walk({ as: bettrys })
  await walk.open(`${list}?theme=none`)
  await walk.follow(/^Open/)
  await walk.page.getByText('No answer is needed: set aside').click()
  await walk.choose(/thank-you|Thank/)
  await walk.press('Set aside')
  await walk.sees(/Set aside/)
})

test('whoever decides reads in ten minutes what people said, and prints it large', async () => {
  const walk = await journey.walk({ as: ruth })
  await walk.open('/desk')
  await walk.follow(/^Getting to hospital and home again$/)
  await walk.follow('Brief for whoever decides')
  await walk.sees('The phone line cuts people off')
  await walk.follow(/large/i)
  await walk.isAt('Brief')
})
