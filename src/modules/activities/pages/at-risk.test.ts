import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingsOf } from '#modules/organisations/index.ts'
import { answer, aSurvey, june1 } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { frontDoor } from '#support/front-door.ts'
import { saveSettings } from '../../organisations/settings.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)
const own = 'Call 999 if you <must>. Ask for the nurse.'

const { survey, lead, project } = await store.within(organisation.id, async (db) => {
  const made = await aSurvey(db)
  await saveSettings(db, { ...(await settingsOf(db)), atRisk: own, safeguardingPhone: '01632 960111' }, { by: made.lead.id, now: june1 })
  return made
})
const path = `/surveys/${survey.slug}`
const writes = (words: string) =>
  store.within(organisation.id, (db) => db.updateTable('activities.survey').set({ atRisk: words }).where('id', '=', survey.id).execute())

/** The pages of taking part on which somebody can write in their own words: the start, a question, the contact. */
async function pagesWithWords(): Promise<string[]> {
  const client = await door.as(null)
  const start = (await client.get(path)).html
  const first = await client.post(path)
  const second = await answer(client, first.location, { answer: 'By taxi' })
  const question = await client.get(second.location)
  assert.match(question.html, /<textarea/)
  const wrong = await client.post(second.location, {
    version: /name="version" value="([^"]+)"/.exec(question.html)?.[1] ?? '',
    answer: 'x'.repeat(10_001),
  })
  assert.equal(wrong.status, 422)
  return [start, question.html, wrong.html, (await client.get(`${path}/contact`)).html, (await client.get(`${path}/print`)).html]
}

test('a survey has words of its own about danger, on every page on which somebody can write', async () => {
  for (const html of await pagesWithWords()) {
    assert.match(html, /If you or somebody else is in danger now, call 999\./)
    assert.match(html, /call Samaritans free on 116 123/)
    assert.ok(!html.includes('Ask for the nurse'))
  }
})

test('a survey without them has those of its organisation', async () => {
  await writes('')
  for (const html of await pagesWithWords()) {
    assert.match(html, /Call 999 if you &lt;must(>|&gt;)\./)
    assert.match(html, /Ask for the nurse\./)
  }
})

test('a question with nothing to write has none of it in its way', async () => {
  const client = await door.as(null)
  const first = await client.post(path)
  assert.ok(!(await client.get(first.location)).html.includes('Ask for the nurse'))
})

test('whoever types in answers from paper reads it too, and whom to tell', async () => {
  const client = await door.as({ id: lead.id, organisationId: organisation.id })
  const entry = `/projects/${project.slug}/surveys/${survey.slug}/entry`
  for (const { html } of [await client.get(entry), await client.post(entry)]) {
    assert.match(html, /Ask for the nurse\./)
    assert.match(html, /<a href="tel:01632960111">/)
  }
})
