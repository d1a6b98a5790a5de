import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { anApplication, opportunityCalled, unsettled } from '#support/applications.ts'
import { demonstrationDay } from '#support/demonstration.ts'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()
const { store, organisation } = journey
const panel = await opportunityCalled(store, organisation.id, 'Join the panel that watches over the new contract')
await unsettled(store, panel)
const typedBy = journey.castMember(marged.name).id
const apply = (who: Parameters<typeof anApplication>[3]) => anApplication(store, organisation, panel, who, demonstrationDay)
const ann = await apply({ name: 'Ann Hart', channel: 'email', confirmed: true })
const bob = await apply({ name: 'Bob Lane', channel: 'phone', typedBy })
const cy = await apply({ name: 'Cy Moor', channel: 'email', confirmed: true })

async function board(walk: Walk): Promise<void> {
  await walk.open(`/projects/patient-transport/opportunities/${panel}/places`)
  await walk.isAt('Places')
}

async function lookUp(walk: Walk, code: string): Promise<void> {
  await walk.open('/receipt?next=application')
  await walk.type('Receipt code', code)
  await walk.press('Look up')
  await walk.isAt('Your application')
}

test('somebody who applied by phone is not chosen, and is told why and what else there is, with the keyboard alone', async () => {
  const walk = await journey.walk({ as: marged, keyboardOnly: true })
  await board(walk)
  await walk.follow(/Say who meets the conditions/)
  await walk.choose('Everyone else on this page meets the conditions')
  await walk.press('Save')
  await walk.isAt('Places')
  await walk.follow('Say how many')
  await walk.type('How many places are there?', '1')
  await walk.press('Save')
  await walk.follow('Choose by hand')
  for (const [one, gets] of [
    [ann, 'selected'],
    [cy, 'reserve'],
    [bob, 'not-selected'],
  ] as const)
    await walk.page.locator(`input[name="chosen-${one.id}"][value="${gets}"]`).check({ force: true })
  await walk.type(/How was this decided/, 'We looked for one person who travels by train')
  await walk.press('Save')
  await walk.follow(/Tell people, and see who was told/)
  await walk.sees(/This is what Cy Moor reads|This is what Bob Lane reads/)
  await walk.press(/^Tell 2 people$/)
  await walk.sees('2 people are told, or on the lists below.')
  await walk.follow(/Bob Lane/)
  await walk.isAt('What Bob Lane was told')
  await walk.sees(/You did not get a place this time/)
  await walk.sees(/Why: We looked for one person who travels by train/)
  await walk.sees('Other ways to be heard')
  await walk.choose('I told them')
  await walk.type('How you told them, or why you could not', 'by phone')
  await walk.press('Save')
  await walk.sees(/Told by phone on 1 June 2026/)
})

test('a member takes a place on a phone without JavaScript, withdraws, and is replaced by who is next', async () => {
  const staff = await journey.walk({ as: marged })
  await board(staff)
  await staff.follow(/Offer 1 place/)
  await staff.press('Offer the places')
  const member = await journey.walk({ phone: true, javaScript: false, keyboardOnly: true })
  await lookUp(member, ann.code)
  await member.press('Yes, I take the place')
  await member.sees('You have a place.')
  await member.follow('I cannot come any more')
  await member.isAt('Withdraw your application')
  await member.press('Withdraw')
  await member.sees('You withdrew your application.')
  await board(staff)
  await staff.sees(/Next in line: Cy Moor/)
  await staff.follow(/Offer 1 place/)
  await staff.press('Offer the places')
  const next = await journey.walk({ phone: true, javaScript: false })
  await lookUp(next, cy.code)
  await next.follow('No, I do not want the place')
  await next.isAt('Say no to the place')
  await next.follow('Go back to your application')
  await next.press('Yes, I take the place')
  await next.sees('You have a place.')
  await board(staff)
  await staff.sees(/Coming: 1/)
  await staff.follow('What must be arranged')
  await staff.follow(/Say what is arranged/)
  await staff.press('Save')
  await staff.isAt('What must be arranged')
})
