import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { bettrys, kwabena, marged, ruth } from '#demo/cast.ts'
import { asOwner } from '#support/database.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { prepared, ranks, spends } from '#support/priorities.ts'
import { settingBySlug } from './settings.queries.ts'
import { votesOf } from './votes.queries.ts'

/** Voting through the front door: without an account, by buttons and numbers, once for each person, and kept apart from who they are. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))

const ranking = { groups: ['Patients', 'Carers'], sizes: [2, 1], options: ['Sleep', 'Pain', 'Travel'] } as const
const open = async (title: string) => {
  const made = await prepared(lead, things.project, { ...ranking, title })
  assert.equal((await submit(lead, `${made.staff}/opening`)).location, made.staff)
  return made
}
const votes = (shown: string) =>
  store.reading(organisation.id, async (db) => votesOf(db, (await settingBySlug(db, shown.split('/').at(-1) ?? ''))?.id ?? ''))

test('options are put in order with buttons alone, and by numbers', async () => {
  const { shown } = await open('Buttons alone')
  const client = await door.as(null)
  assert.equal((await client.get(`${shown}/vote`)).location, `${shown}?lost=yes`)
  assert.equal((await client.post(shown)).status, 422)
  await submit(client, shown, { constituency: '1' })
  const empty = await submit(client, `${shown}/vote`, { do: 'go-on' })
  assert.match(empty.html, /Put at least one thing into your order/)
  for (const button of ['add-2', 'add-3', 'up-3', 'add-1', 'drop-2']) await submit(client, `${shown}/vote`, { do: button })
  assert.match(
    (await client.get(`${shown}/vote`)).html,
    /You vote with: Patients[\s\S]*2 things in order[\s\S]*Travel[\s\S]*Sleep[\s\S]*Not in your order[\s\S]*Pain/,
  )
  const level = await submit(client, `${shown}/vote`, { 'place-1': '4', 'place-3': '4', do: 'order' })
  assert.match(level.html, /Two have the same number[\s\S]*value="4"/)
  await submit(client, `${shown}/vote`, { 'place-2': '1', 'place-1': '2', 'place-3': '30', do: 'go-on' })
  assert.match((await client.get(`${shown}/check`)).html, /Pain[\s\S]*Sleep[\s\S]*Travel/)
  assert.deepEqual(await votes(shown), [], 'nothing is kept before it is sent')
})

test('two clicks make one vote, and the code changes it from another device until the vote closes', async () => {
  const { staff, shown } = await open('Once for each person')
  const { client, code, thanks } = await ranks(door, shown, 1, [1, 2])
  assert.match(thanks.html, /The code of your vote[\s\S]*20 June 2026 at 5pm[\s\S]*Answer the equality questions/)
  assert.equal((await client.post(`${shown}/check`)).location, `${shown}/thank-you`)
  assert.deepEqual((await votes(shown)).map(({ listed }) => listed), [[1, 2]]) // biome-ignore format: short

  const elsewhere = await door.as(null)
  assert.match((await submit(elsewhere, `${shown}/change`, { code: 'KITE-0000-RIVER-MOSS' })).html, /We do not know this code/)
  assert.equal((await submit(elsewhere, `${shown}/change`, { code: code.toLowerCase().replaceAll('-', ' ') })).location, `${shown}/vote`)
  await submit(elsewhere, `${shown}/vote`, { do: 'drop-1' })
  await submit(elsewhere, `${shown}/vote`, { do: 'go-on' })
  assert.match((await elsewhere.get(`${shown}/check`)).html, /takes the place of the vote/)
  await submit(elsewhere, `${shown}/check`)
  assert.deepEqual((await votes(shown)).map(({ listed }) => listed), [[2]]) // biome-ignore format: short

  await submit(elsewhere, `${shown}/leaving`)
  assert.equal((await elsewhere.get(`${shown}/thank-you`)).location, `${shown}?lost=yes`)
  await submit(lead, `${staff}/closing`)
  assert.match((await client.post(`${shown}/check`)).html, /The vote is not open/)
  assert.match((await client.get(`${shown}/change`)).html, /The vote is not open/)
  assert.deepEqual((await votes(shown)).map(({ listed }) => listed), [[2]]) // biome-ignore format: short
})

test('nothing in the database leads from who voted, or who suggested something, to a vote', async () => {
  const made = await prepared(lead, things.project, { ...ranking, title: 'Kept apart' })
  await submit(lead, `${made.staff}/gathering`)
  const client = await door.as(null)
  const contact = { channel: 'email', contactName: 'Wilf Apart', contactEmail: 'wilf.apart@mail.example' }
  await submit(client, `${made.shown}/suggestion`, { words: 'Parking', quoteAs: 'not-public', ...contact })
  await submit(lead, `${made.staff}/opening`)
  for (const order of [[2], [3, 1]]) await ranks(door, made.shown, 2, order)
  await submit(client, made.shown, { constituency: '1' })
  await submit(client, `${made.shown}/vote`, { 'place-3': '1', do: 'go-on' })
  await submit(client, `${made.shown}/check`)
  const equality = await client.post(`${made.shown}/equality`)
  assert.equal(equality.location, '/equality?from=receipt')
  await submit(lead, `${made.staff}/closing`)

  const dump = await asOwnerRows(made.shown)
  assert.equal(dump.votes.length, 3)
  for (const vote of dump.votes) {
    assert.deepEqual(Object.keys(vote).sort(), ['constituency_id', 'listed', 'organisation_id', 'priority_setting_id', 'vote_key'])
    const key = String(vote.vote_key)
    assert.equal(dump.everything.filter((row) => row.includes(key)).length, 1, 'the key of a vote stands nowhere else')
  }
  assert.deepEqual(dump.votes.map(({ vote_key }) => vote_key), dump.votes.map(({ vote_key }) => vote_key).toSorted()) // biome-ignore format: short
  assert.ok(dump.voters.every((voter) => !('vote_key' in voter) && !('listed' in voter)))
  const theirs = dump.everything.filter((row) => row.includes('wilf.apart@mail.example'))
  assert.ok(theirs.length > 0, 'the suggestion has their address')
  for (const { vote_key } of dump.votes) assert.ok(theirs.every((row) => !row.includes(String(vote_key))))
  assert.equal(new Set(dump.written).size, 1, 'all votes were written anew at once, so that no transaction ties a vote to a voter')
})

/** Every row of every table as text, as somebody reads a dump; and the votes and voters of one setting, in the order of the disk. */
async function asOwnerRows(shown: string) {
  const slug = shown.split('/').at(-1)
  return store.within(organisation.id, (writer) =>
    asOwner(writer, async () => {
      const rows = async (table: string) =>
        (
          await sql<{ row: Record<string, unknown>; xmin: string }>`
            select to_jsonb(t) as row, t.xmin::text as xmin from ${sql.table(table)} t
            where priority_setting_id = (select id from activities.priority_setting where slug = ${slug}) order by t.ctid`.execute(writer)
        ).rows
      const [cast, voters] = [await rows('activities.priority_vote'), await rows('activities.priority_voter')]
      const tables = await sql<{ name: string }>`
        select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'pgboss')`.execute(
        writer,
      )
      const everything: string[] = []
      for (const { name } of tables.rows)
        everything.push(...(await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(writer)).rows.map(({ row }) => row))
      return { votes: cast.map(({ row }) => row), voters: voters.map(({ row }) => row), written: cast.map(({ xmin }) => xmin), everything }
    }),
  )
}

test('the equality questions are offered once for each voter, with a receipt that says nothing of the vote', async () => {
  const { shown } = await open('Whom we hear from')
  const { client } = await ranks(door, shown, 1, [1])
  for (const _ of ['once', 'twice']) assert.equal((await client.post(`${shown}/equality`)).location, '/equality?from=receipt')
  const receipts = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('activities.priority_voter as v')
      .innerJoin('activities.priority_setting as s', 's.id', 'v.prioritySettingId')
      .select('v.receiptId')
      .where('s.slug', '=', shown.split('/').at(-1) ?? '')
      .execute(),
  )
  assert.equal(receipts.length, 1)
  assert.notEqual(receipts[0]?.receiptId, null)
  assert.equal((await (await door.as(null)).post(`${shown}/equality`)).location, `${shown}?lost=yes`)
})

test('a sum is spent with what is left said in words, never more than there is, and both rules are shown', async () => {
  const made = await prepared(lead, things.project, {
    title: 'How to spend £500',
    budget: '500',
    decidedBy: 'equal-shares',
    options: [
      ['Chairs', '300'],
      ['A screen', '250.50'],
      ['Water', '100'],
    ],
  })
  await submit(lead, `${made.staff}/opening`)
  const { shown } = made
  const client = await door.as(null)
  await submit(client, shown)
  await submit(client, `${shown}/vote`, { option: ['1', '3'], do: 'reckon' })
  assert.match((await client.get(`${shown}/vote`)).html, /2 things chosen, for £400\. £100 is left\./)
  const over = await submit(client, `${shown}/vote`, { option: ['1', '2'], do: 'go-on' })
  assert.equal(over.status, 422)
  assert.match(over.html, /costs more than there is[\s\S]*£50\.50 too much/)
  for (const options of [[1, 3], [1, 3], [1], [2], [2, 3]]) await spends(door, shown, options) // biome-ignore format: short
  await submit(lead, `${made.staff}/closing`)
  const results = await (await door.as(null)).get(`${shown}/results`)
  assert.match(results.html, /What is paid for[\s\S]*Equal shares[\s\S]*Both rules, side by side[\s\S]*5 people voted[\s\S]*£250\.50/)
  assert.match(results.html, /It is paid for[\s\S]*It is not paid for/)
  const file = await lead.get(`${made.staff}/ballots`)
  assert.match(file.html, /^META[\s\S]*num_votes;5[\s\S]*budget;500[\s\S]*2;250\.50;"A screen"/)
  assert.equal((await submit(lead, `${made.staff}/taking-up`)).location, made.staff)
  assert.match((await lead.get(`/projects/${things.project}/contributions`)).html, /1\. Chairs|1\. Water/)
})

test('staff type in a paper vote once, and can give its code; nobody votes or types after the count', async () => {
  const { staff, shown } = await open('On paper')
  const typist = await door.as(castMember(bettrys.name))
  const form = await submit(typist, `${staff}/entry`, { route: 'paper', constituency: '2', 'place-3': '1', 'place-1': '2' })
  const saved = await typist.follow(form)
  const code = /[A-Z]+-\d{4}-[A-Z]+-[A-Z]+/.exec(saved.html)?.[0] ?? ''
  await typist.post(`${staff}/entry`, { code, route: 'paper', constituency: '2', 'place-3': '1', 'place-1': '2' })
  assert.deepEqual((await votes(shown)).map(({ listed }) => listed), [[3, 1]]) // biome-ignore format: short
  assert.match((await submit(typist, `${staff}/entry`, { route: 'phone', constituency: '1' })).html, /Put at least one thing/)
  assert.equal((await submit(await door.as(null), `${shown}/change`, { code })).location, `${shown}/vote`)
  assert.match((await (await door.as(null)).get(`${shown}/print?size=large`)).html, /Write 1 beside what matters most[\s\S]*Pain/)

  const { now } = door.clock
  door.clock.now = new Date('2026-06-20T16:00:00Z')
  assert.match((await (await door.as(null)).get(shown)).html, /The vote is over/)
  await submit(typist, `${staff}/entry`, { route: 'paper', constituency: '1', 'place-2': '1' })
  assert.equal((await votes(shown)).length, 2, 'what came late on paper is typed in until the count')
  await submit(lead, `${staff}/closing`)
  assert.match((await typist.get(`${staff}/entry`)).html, /until it is counted/)
  door.clock.now = now
})

test('nobody but leads and co-leads prepares a vote, and nobody sees how people vote before it is closed', async () => {
  const { staff, shown } = await open('Not before it is closed')
  await ranks(door, shown, 1, [2, 3])
  const reader = await door.as(castMember(ruth.name))
  for (const path of [staff, `${staff}/options`, `${staff}/entry`, `${staff}/ballots`]) assert.equal((await reader.get(path)).status, 403)
  assert.equal((await lead.get(`${staff}/ballots`)).location, staff)
  assert.match((await lead.get(staff)).html, /1 person so far[\s\S]*Patients: 1/)
  assert.match((await reader.get(`${shown}/results`)).html, /Nothing is counted yet/)
  const colleague = await door.as(castMember(kwabena.name))
  assert.equal((await colleague.get(staff)).status, 200)
})
