import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()
const offer = 'Choose what the transport contract measures'
const [scans, rings] = ['Perpetua Vane', 'Ottilie Rudd']
const phone = { phone: true, javaScript: false }
const lead = await journey.walk({ as: marged, keyboardOnly: true })

/** The newest code of a poster that leads to the opportunity, as a camera reads it. */
const printed = await journey.store.reading(journey.organisation.id, (db) =>
  db
    .selectFrom('partners.way_in as w')
    .innerJoin('opportunities.opportunity as o', 'o.id', 'w.thing')
    .select('w.code')
    .where('o.title', '=', offer)
    .where('w.channel', '=', 'Poster at the dialysis unit')
    .executeTakeFirstOrThrow(),
)
let receipt = ''

async function atOffer(): Promise<void> {
  await lead.open('/projects/patient-transport/opportunities')
  await lead.follow(offer)
}

async function lookUp(walk: Walk): Promise<void> {
  await walk.open('/application')
  await walk.type('Receipt code', receipt)
  await walk.press('Look up')
  await walk.isAt('Your application')
}

test('somebody scans the code of a poster on a phone without scripts, applies, and gets a receipt', async () => {
  const walk = await journey.walk(phone)
  await walk.open(`/w/${printed.code}`)
  await walk.isAt(offer)
  await walk.sees(/£75/)
  await walk.follow('Apply')
  await walk.press('Start')
  await walk.type('Name', scans)
  await walk.choose('By phone')
  await walk.type('Phone number', '01632 960 412')
  await walk.press('Continue')
  await walk.type('Why would you like to take part?', 'It is two hours by bus, and I want that to change.')
  await walk.press('Continue')
  await walk.press('Continue')
  await walk.choose(/10am to 1pm/)
  await walk.press('Continue')
  await walk.choose('Upper Tarrowdale')
  await walk.press('Continue')
  await walk.press('Send my application')
  await walk.isAt('Thank you. We have your application')
  receipt = (await walk.page.locator('.heard-receipt__code').first().textContent())?.trim() ?? ''
  await lookUp(walk)
  await walk.sees('We have your application.')
})

test('the lead types in who rang, closes early, and chooses by hand with the keyboard alone', async () => {
  await atOffer()
  await lead.follow('Applications')
  await lead.follow('Type in an application')
  await lead.choose('On the phone, or face to face')
  await lead.typeDay(/When/, [1, 6, 2026])
  await lead.type('Name', rings)
  await lead.choose('By phone')
  await lead.type('Phone number', '01632 960 413')
  await lead.press('Save and make a receipt')
  await atOffer()
  await lead.follow('Close it before its time')
  await lead.type('Why?', 'We have heard from enough people to fill the places')
  await lead.press('Close it now')
  await lead.follow('Who meets the conditions')
  await lead.choose('Everyone else on this page meets the conditions')
  await lead.press('Save')
  await lead.isAt('Places')
  await lead.follow('Say how many')
  await lead.type('How many places are there?', '1')
  await lead.press('Save')
  await lead.follow('Choose by hand')
  await lead.choose('A place', `What does ${scans} get?`)
  await lead.choose('No place', `What does ${rings} get?`)
  await lead.choose('The waiting list', /What does (?!Perpetua|Ottilie)/)
  await lead.type(/How was this decided/, 'We looked for somebody who comes by bus')
  await lead.press('Save')
  await lead.follow(/Offer 1 place/)
  await lead.press('Offer the places')
  await lead.sees(/Offered, and not answered yet: 1/)
})

test('who scanned the poster says yes, sees the dates, and withdraws later; who is next is asked', async () => {
  const walk = await journey.walk(phone)
  await lookUp(walk)
  await walk.sees(/We offer you a place/)
  await walk.press('Yes, I take the place')
  await walk.sees('You have a place.')
  await walk.sees(/11 July 2026/)
  await walk.follow('I cannot come any more')
  await walk.press('Withdraw')
  await walk.sees('You withdrew your application.')
  await atOffer()
  await lead.follow('Places')
  await lead.sees(/1 place is free. Next in line:/)
  await lead.follow(/Offer 1 place/)
  await lead.press('Offer the places')
  await lead.sees(/Offered, and not answered yet: 1/)
  await lead.seesNot(/Next in line/)
})

test('for who rang and was not chosen, the lead sees what to say', async () => {
  await lead.follow(/Tell people, and see who was told/)
  await lead.press(/^Tell \d (person|people)$/)
  await lead.follow(new RegExp(rings))
  await lead.isAt(`What ${rings} was told`)
  await lead.sees(/You did not get a place this time/)
  await lead.sees(/Why: We looked for somebody who comes by bus/)
  await lead.sees('Other ways to be heard')
  await lead.choose('I told them')
  await lead.type('How you told them, or why you could not', 'by phone')
  await lead.press('Save')
  await lead.sees(/Told by phone on 1 June 2026/)
})
