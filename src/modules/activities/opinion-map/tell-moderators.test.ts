import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reader, Writer } from '#platform/database/types.ts'
import { june1 } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { anOpinionMap, type MadeMap } from '#support/opinion.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const today = await frontDoor(store, june1)
const tomorrow = await frontDoor(store, new Date(june1.getTime() + 86_400_000))

const aMap = (): Promise<MadeMap> => store.within(organisation.id, (db: Writer) => anOpinionMap(db))

/** What was sent about a map. Every map has a lead of its own, and leads are told of all maps. */
const toldTo = ({ map, lead }: MadeMap) =>
  store.reading(organisation.id, (db: Reader) =>
    db
      .selectFrom('platform.message')
      .select(['toAddress', 'subject', 'bodyText'])
      .where('about', '=', map.id)
      .where('kind', '=', 'activities.statement-waits')
      .where('toAddress', '=', `${lead.id}@lead.test`)
      .execute(),
  )

async function adds(client: Client, { map }: MadeMap, words: string): Promise<void> {
  await client.post(`/opinion/${map.slug}`)
  const sent = await client.post(`/opinion/${map.slug}/add`, { words, channel: 'none' })
  assert.equal(sent.status, 303)
}

test('whoever may decide is told that a statement waits, once a day for each map, and never what it says', async () => {
  const made = await aMap()
  const words = ['Waiting rooms should have water', 'Chairs should have arms', 'Doors should open by themselves', 'The desk should be lower']
  const clients = await Promise.all(words.map(() => today.as(null)))
  await Promise.all(clients.map((client, place) => adds(client, made, words[place]!)))
  const [first, ...more] = await toldTo(made)
  assert.deepEqual(more, [])
  assert.equal(first?.subject, `A statement waits to be read: ${made.map.title}`)
  assert.match(first?.bodyText ?? '', new RegExp(`/projects/${made.project.slug}/opinion-maps/${made.map.slug}/moderation`))
  for (const said of words) assert.ok(!first?.bodyText.includes(said))

  await adds(await tomorrow.as(null), made, 'The bell should be lower')
  assert.equal((await toldTo(made)).length, 2)
  const other = await aMap()
  await adds(await tomorrow.as(null), other, 'The bell should be lower')
  assert.equal((await toldTo(other)).length, 1)
})

test('what is added while staff try a map is nothing to tell of', async () => {
  const made = await aMap()
  const lead = await today.as({ id: made.lead.id, organisationId: organisation.id })
  const begun = await lead.post(`/projects/${made.project.slug}/opinion-maps/${made.map.slug}/rehearsal`)
  assert.equal(begun.status, 303)
  const sent = await lead.post(`/opinion/${made.map.slug}/add`, { words: 'Only a try of ours', channel: 'none' })
  assert.equal(sent.status, 303)
  assert.deepEqual(await toldTo(made), [])
})
