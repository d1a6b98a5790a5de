import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aJourney } from '#support/journey.ts'
import type { Walk } from '#support/walk.ts'

const journey = await aJourney()

/** Why, what can change, who, by when, and whom to ring: each is a page that the plan asks for. */
async function writePlan(walk: Walk): Promise<void> {
  await walk.isAt('What is this for?')
  await walk.type(/^Purpose/, 'To find out what stops people from coming.')
  await walk.press('Save and continue')
  await walk.type(/^The decision/, 'What the clinic spends on its entrance next year')
  await walk.press('Save and continue')
  await walk.follow('Back to the plan')
  await walk.sees('2 of 9 answered')
  await walk.follow('Carry on planning')
  await walk.type(/^What earlier work/, 'People told us at the open day that they cannot find the door.')
  await walk.press('Save and continue')
  await walk.type(/^What can change/, 'The signs and the parking.')
  await walk.press('Save and continue')
  await walk.type(/^What cannot change/, 'The building.')
  await walk.press('Save and continue')
  await walk.type(/^What is already decided/, 'Nothing.')
  await walk.press('Save and continue')
  await walk.type(/^Who decides/, 'The clinic board')
  await walk.typeDay(/When they decide/, [20, 7, 2026])
  await walk.press('Save and continue')
  await walk.type(/^What happens when/, 'We ask until the end of June. The board meets on 20 July.')
  await walk.press('Save and continue')
  await walk.type(/^In one sentence/, 'Tell us what would make it easier to come.')
  await walk.press('Save and continue')

  await walk.isAt('Who is asked?')
  await walk.type(/Who do you want to hear from/, 'Everyone')
  await walk.press('Add these people')
  await walk.sees(/This could be anybody/)
  await walk.type(/Who do you want to hear from/, 'People who come to the eye clinic with somebody who drives them')
  await walk.press('Add these people')
  await walk.follow('Carry on with the plan')
  await walk.isAt('Which groups does this work aim to reach?')
  await walk.type(/^If none of them/, 'The clinic serves everybody who needs its one scanner.')
  await walk.press('Save and continue')
  await writeHow(walk)
  await walk.choose(/^Consult/)
  await walk.press('Save and continue')
  await walk.typeDay(/By which day will everyone hear back/, [1, 9, 2026])
  await walk.press('Make this promise')
  await walk.type(/^Name/, 'Marged Oduya')
  await walk.type(/^Phone number/, '01632 960141')
  await walk.press('Save and continue')
  await walk.isAt('Plan')
}

/** How: a method, against no advice, one barrier of eight, and a line of the budget. */
async function writeHow(walk: Walk): Promise<void> {
  await walk.isAt('Which methods will you use?')
  await walk.choose(/^Survey/)
  await walk.type(/^Why do you choose/, 'Many people come, and each answer is short.')
  await walk.press('Save and continue')
  await walk.isAt('What could keep people from taking part?')
  await walk.follow(/^Write/)
  await walk.choose(/^Yes/)
  await walk.type(/^What will you do/, 'The survey is open day and night.')
  await walk.press('Save and continue')
  await walk.isAt('Do you meet where people feel at home?')
  await walk.follow('Back to what could keep people away')
  await walk.sees('Written so far: 1 of 8.')
  await walk.follow('Carry on with the plan')
  await walk.isAt('What does involving people cost?')
  await walk.follow('Add a line to payment and reward')
  await walk.type(/^What is it for/, 'Fee for trying out the questions')
  await walk.type('How many?', '6')
  await walk.type(/^Cost of each/, '12.50')
  await walk.press('Save this line')
  await walk.sees('Total: £75')
  await walk.follow('Carry on with the plan')
}

/** Two questions, the second moved to the front, and what people read before they start. */
async function buildSurvey(walk: Walk, title: string): Promise<void> {
  await walk.follow('Surveys of this project')
  await walk.follow('Make a survey')
  await walk.type(/What is the survey called/, title)
  await walk.press('Make the survey')
  await walk.follow('Add a question')
  await walk.choose(/^One choice/)
  await walk.press('Continue')
  await walk.type('The question', 'How do you come to the clinic?')
  await walk.type(/Options, one on each line/, 'By bus\nBy car\nOn foot')
  await walk.press(/^(Add|Save)/)
  await walk.follow('Add a question')
  await walk.choose(/^Long text/)
  await walk.press('Continue')
  await walk.type('The question', 'What would make it easier?')
  await walk.press(/^(Add|Save)/)
  await walk.press(/^Move up/)
  await walk.follow('Say why you ask')
  await walk.type(/Why do you ask/, 'The entrance is being rebuilt.')
  await walk.type(/Who sees what people say/, 'The clinic team reads it.')
  await walk.press('Save')
}

for (const [words, walking, name] of [
  ['without JavaScript', { javaScript: false }, 'Parking at the eye clinic'],
  ['with the keyboard alone', { keyboardOnly: true }, 'Signs at the eye clinic'],
] as const)
  test(`an involvement lead plans a project, asks, and opens it, ${words}`, async () => {
    const title = `${name}: tell us`
    const walk = await journey.walk({ as: marged, ...walking })
    await walk.open('/desk')
    await walk.follow('Plan a new project')
    await walk.type(/What is this piece of involvement called/, name)
    await walk.press(/^(Plan|Continue|Make|Start)/)
    await writePlan(walk)
    await buildSurvey(walk, title)

    await walk.open('/projects')
    await walk.follow(name)
    await walk.follow(/^Plan$/)
    await walk.follow('Open the project')
    await walk.type(/Why do you open it all the same/, 'Everyone who could sign is away, and the building work begins.')
    await walk.press('Open it to the public')
    await walk.follow('Surveys of this project')
    await walk.follow(title)
    await walk.follow('Publish')
    await walk.press(/^Publish/)

    const visitor = await journey.walk({ phone: true, javaScript: 'javaScript' in walking })
    await visitor.open('/')
    await visitor.follow(title)
    await visitor.press('Start')
    await visitor.isAt('What would make it easier?')
  })
