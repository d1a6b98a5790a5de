import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()

test('the involvement lead runs the lottery for 12 places from 30, by the keyboard alone', async () => {
  const lead = await journey.walk({ as: marged, keyboardOnly: true })
  await lead.open(`/projects/${journey.things.project}/opportunities`)
  await lead.follow('Join the panel that watches over the new contract')
  await lead.follow('Choosing people')
  await lead.isAt('Choosing people')
  await lead.follow('Change the targets')
  await lead.type('Part of the valley, Upper Tarrowdale: at least', '11')
  // While somebody types, the server says whether the targets can be met.
  await lead.sees(/lower the minimum from 11 to/)
  await lead.type('Part of the valley, Upper Tarrowdale: at least', '2')
  await lead.sees('These targets can be met.')
  await lead.press('Save the targets')
  await lead.follow('Go to the lottery')
  // While the lottery is looked for, the page comes back by itself: it is looked at once it stays.
  await lead.tabTo('Run the lottery')
  await lead.page.keyboard.press('Enter')
  await lead.page.getByText('How fair it is').waitFor({ timeout: 120_000 })
  await lead.look()
  await lead.sees(/Everybody has a chance of at least/)
  await lead.follow('Publish the tickets')
  await lead.press('Publish it')
  await lead.follow('Draw a ticket')
  await lead.type('The seed (optional)', '3 5 2 6 6 1')
  await lead.press('Draw a ticket')
  await lead.isAt('Who is chosen')
  await lead.sees('Reserves, in the order in which they are asked')
  await lead.press('Confirm this draw')
  await lead.sees(/It cannot change/)

  const anyone = await journey.walk({ phone: true, javaScript: false })
  await anyone.open('/opportunities')
  await anyone.open(lead.page.url().replace(/\/projects\/[^/]+(\/opportunities\/[^/]+\/selection)\/lottery/, '$1'))
  await anyone.isAt('How people were chosen')
  await anyone.sees(/The seed is “3 5 2 6 6 1”/)
})

test('without scripts, a button says whether the targets can be met', async () => {
  const lead = await journey.walk({ as: marged, phone: true, javaScript: false })
  await lead.open(`/projects/${journey.things.project}/opportunities`)
  await lead.follow('Join the panel that watches over the new contract')
  await lead.follow('Choosing people')
  await lead.follow('Change the targets')
  await lead.type('Age, 16 to 34: at least', '3')
  await lead.press('Check them first')
  await lead.sees(/No application waits to be chosen|These targets can be met/)
})
