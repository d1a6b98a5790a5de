import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { aJourney } from '#support/journey.ts'
import { prepared } from '#support/priorities.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()
const { store, castMember, things } = journey
const lead = await (await frontDoor(store)).as(castMember(marged.name))
const options = ['A lift that works', 'Signs people can read', 'Shorter waits', 'Somewhere to sit'] as const
const [lift, signs, waits, seats] = options
const ranking = await prepared(lead, things.project, { title: 'What the entrance needs', groups: ['Patients', 'Carers'], sizes: [3, 2], options })
const sum = { title: 'How to spend £900', budget: '900', decidedBy: 'equal-shares' }
const priced = [
  ['Cushions', '300'],
  ['A clock', '250'],
  ['Plants', '500'],
] as const
const budget = await prepared(lead, things.project, { ...sum, options: priced })
for (const { staff } of [ranking, budget]) assert.equal((await submit(lead, `${staff}/opening`)).status, 303)

/** What somebody has put in order, best first, as the page says it. */
const orderOn = ({ page }: Walk): Promise<string[]> => orderOf(page)
const orderOf = async (page: Walk['page']): Promise<string[]> =>
  (await page.locator('ol > li > p, ol.nhsuk-list--number > li').allTextContents()).map((text) => text.replace(/^\d+\. /, '').trim())

const codeOn = async ({ page }: Walk): Promise<string> => (await page.locator('.heard-receipt__code').textContent())?.trim() ?? ''

test('somebody ranks on a phone without JavaScript, by buttons and by numbers, and changes it with the code', async () => {
  const walk = await journey.walk({ phone: true, javaScript: false })
  await walk.open(ranking.shown)
  await walk.press('Start to vote')
  await walk.sees('Select the group that you vote with')
  await walk.choose('Carers')
  await walk.press('Start to vote')
  await walk.isAt('Put first what matters most')
  await walk.sees('You vote with: Carers.')
  await walk.press('Continue')
  await walk.isAt('Put first what matters most')
  await walk.press(`Add “${seats}”`)
  await walk.press(`Add “${lift}”`)
  await walk.press(`Up “${lift}”`)
  assert.deepEqual(await orderOn(walk), [lift, seats])
  await walk.press(`Down “${lift}”`)
  assert.deepEqual(await orderOn(walk), [seats, lift])

  await walk.type(`Number “${waits}”`, '2')
  await walk.press('Put in the order of the numbers')
  await walk.sees('Two have the same number. Give each its own')
  await walk.type(`Number “${waits}”`, '1')
  await walk.type(`Number “${seats}”`, '2')
  await walk.type(`Number “${lift}”`, '3')
  await walk.press('Put in the order of the numbers')
  assert.deepEqual(await orderOn(walk), [waits, seats, lift])
  await walk.press(`Take out “${lift}”`)
  await walk.press('Continue')
  await walk.isAt('Check your vote')
  assert.deepEqual(await orderOn(walk), [waits, seats])
  await walk.press('Send my vote')
  await walk.isAt('Thank you. Your vote is kept')
  await changesWith(await codeOn(walk))
})

/** The same person, on another device. */
async function changesWith(code: string): Promise<void> {
  const walk = await journey.walk({ phone: true, javaScript: false })
  await walk.open(ranking.shown)
  await walk.follow('Change a vote with its code')
  await walk.type('The code of your vote', 'KITE-4821-RIVER-MOSS')
  await walk.press('Open my vote')
  await walk.sees('We do not know this code. Check each word and number')
  await walk.type('The code of your vote', code.toLowerCase())
  await walk.press('Open my vote')
  assert.deepEqual(await orderOn(walk), [waits, seats])
  await walk.press(`Add “${signs}”`)
  await walk.press(`Up “${signs}”`)
  await walk.press('Continue')
  await walk.sees('This takes the place of the vote that you sent before.')
  await walk.press('Send the changed vote')
  assert.equal(await codeOn(walk), code)
}

test('with a mouse or a finger things can be dragged, and Escape puts them back', async () => {
  const walk = await journey.walk({ phone: true })
  await walk.open(ranking.shown)
  await walk.choose('Patients')
  await walk.press('Start to vote')
  for (const option of options) await walk.press(`Add “${option}”`)
  await dragUp(walk, waits, 'Escape')
  assert.deepEqual(await orderOn(walk), options)
  await walk.after(() => dragUp(walk, waits))
  assert.deepEqual(await orderOn(walk), [waits, lift, signs, seats])
  await walk.press('Continue')
  assert.deepEqual(await orderOn(walk), [waits, lift, signs, seats])
})

/** Takes a row by its handle to the top of the list, and lets it go, or presses Escape first. */
async function dragUp({ page }: Walk, option: string, key?: 'Escape'): Promise<void> {
  const handleOf = (words: string) => page.locator('li', { hasText: words }).locator('[data-drag]')
  await handleOf(option).scrollIntoViewIfNeeded()
  const from = await handleOf(option).boundingBox()
  assert.ok(from)
  await page.mouse.move(from.x + 10, from.y + 10)
  await page.mouse.down()
  // Near the upper edge the page scrolls a little with each move.
  for (let moves = 0; moves < 150 && (await orderOf(page))[0] !== option; moves++) await page.mouse.move(from.x + 10, 20 + (moves % 2))
  assert.equal((await orderOf(page))[0], option)
  if (key) await page.keyboard.press(key)
  await page.mouse.up()
}

test('somebody shares out a sum without JavaScript, and is told what is left', async () => {
  const walk = await journey.walk({ phone: true, javaScript: false })
  await walk.open(budget.shown)
  await walk.press('Start to vote')
  await walk.isAt('Choose what the money is spent on')
  await walk.choose('Plants')
  await walk.choose('Cushions')
  await walk.press('Reckon what is left')
  await walk.sees('2 things chosen, for £800. £100 is left.')
  await walk.choose('A clock')
  await walk.press('Continue')
  await walk.isAt('Choose what the money is spent on')
  await walk.sees('That is £150 too much.')
  await walk.page.getByLabel('Plants').uncheck({ force: true })
  await walk.press('Continue')
  await walk.isAt('Check your vote')
  await walk.sees('2 things chosen, for £550. £350 is left.')
  await walk.press('Send my vote')
  await walk.isAt('Thank you. Your vote is kept')
})

test('with the script, what is left is read out at each tick', async () => {
  const walk = await journey.walk({ phone: true })
  await walk.open(budget.shown)
  await walk.press('Start to vote')
  await walk.choose('A clock')
  const left = walk.page.getByRole('status').filter({ hasText: 'left' })
  await left.filter({ hasText: '1 thing chosen, for £250. £650 is left.' }).waitFor()
  await walk.choose('Plants')
  await left.filter({ hasText: '2 things chosen, for £750. £150 is left.' }).waitFor()
})

test('somebody ranks with the keyboard alone', async () => {
  const walk = await journey.walk({ keyboardOnly: true })
  await walk.open(ranking.shown)
  await walk.choose('Patients')
  await walk.press('Start to vote')
  await walk.press(`Add “${signs}”`)
  await walk.press(`Add “${lift}”`)
  await walk.press(`Up “${lift}”`)
  assert.deepEqual(await orderOn(walk), [lift, signs])
  await walk.type(`Number “${waits}”`, '3')
  await walk.press('Continue')
  await walk.isAt('Check your vote')
  assert.deepEqual(await orderOn(walk), [lift, signs, waits])
  await walk.press('Send my vote')
  await walk.isAt('Thank you. Your vote is kept')
})

test('the lead takes themes as options, on a phone', async () => {
  const { staff } = await prepared(lead, things.project, { title: 'After what you said', groups: ['Patients'], sizes: [2, 1], options: [] })
  const walk = await journey.walk({ as: marged, phone: true })
  await walk.open(`${staff}/options`)
  await walk.follow('Take options from what people said before')
  await walk.press('Add to the list')
  await walk.sees('Select at least one theme')
  await walk.choose('Long waits to go home')
  await walk.press('Add to the list')
  await walk.isAt('What people vote on')
  await walk.sees('From what people said before, in the theme “Long waits to go home”')
})
