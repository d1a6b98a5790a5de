import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'

const journey = await aJourney()

test('a claim of co-production that came too late is shown beside what the evidence supports, with every reason, to staff and to everyone', async () => {
  const lead = await journey.walk({ as: marged })
  await lead.open('/projects/patient-transport/plan')
  await lead.follow(/^Change how much say people have/)
  await lead.isAt('How much say will people have?')
  await lead.choose(/^Co-production/)
  await lead.press('Save and continue')
  await lead.open('/projects/patient-transport/plan')
  await lead.follow('How much say the evidence supports')
  await lead.isAt('Involvement level')
  await lead.sees(/This plan says co-production/)
  await lead.sees(/So the evidence supports/)
  await lead.sees(/came before that/)

  const visitor = await journey.walk({ phone: true, javaScript: false })
  await visitor.open('/projects/patient-transport')
  await visitor.sees(/This plan says co-production/)
  await visitor.seesNot(/the evidence supports co-production/)
})
