import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contributionsOfReceipt, receiptByCode } from '#modules/contributions/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { codeIn, june1 } from '#support/activities.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { anOpinionMap, answers, type MadeMap, voteAction } from '#support/opinion.ts'
import { heading } from '#support/taking-part.ts'
import { closeMap } from './keep-map.action.ts'
import { moderate } from './keep-statement.action.ts'
import { mapBySlug } from './maps.queries.ts'
import { statementById, statementsOf } from './statements.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store, june1)
const inside = <Value>(work: (db: Writer) => Promise<Value>) => store.within(organisation.id, work)
const reading = <Value>(work: (db: Reader) => Promise<Value>) => store.reading(organisation.id, work)

const aMap = (how?: Parameters<typeof anOpinionMap>[1]): Promise<MadeMap> => inside((db) => anOpinionMap(db, how))
const at = ({ map }: MadeMap, part = '') => `/opinion/${map.slug}${part}`

const kept = (made: MadeMap) =>
  reading(async (db) => {
    const voters = await db.selectFrom('activities.voter').selectAll().where('mapId', '=', made.map.id).execute()
    const votes = await db
      .selectFrom('activities.vote')
      .selectAll()
      .where('voterId', 'in', voters.map(({ id }) => id).concat(organisation.id))
      .execute()
    return { voters, votes }
  })

const decide = (made: MadeMap, statementId: string, decision: 'shown' | 'kept-out') =>
  inside(async (db) => {
    const statement = await statementById(db, statementId)
    const what =
      decision === 'shown' ? ({ decision, reason: null, words: '' } as const) : ({ decision, reason: 'hurtful', words: 'Say it calmly.' } as const)
    return moderate({ db, person: made.lead, now: june1 }, made.map, statement!, what)
  })

/** Begins, and adds a statement. Gives its id and the receipt's code. */
async function adds(client: Client, made: MadeMap, words: string): Promise<{ id: string; code: string }> {
  await client.post(at(made))
  const end = await client.follow(await client.post(at(made, '/add'), { words, channel: 'none' }))
  const all = await reading((db) => statementsOf(db, made.map.id))
  return { id: all.find((one) => one.words === words)!.id, code: codeIn(end.html) }
}

test('a person answers statement by statement, without an account: whose words they are, how far they are, and an end', async () => {
  const made = await aMap()
  const client = await door.as(null)
  const start = await client.get(at(made))
  for (const words of ['We want to know what people share', '8 statements', 'You do not need an account', 'We do not ask anything about you first'])
    assert.match(start.html, new RegExp(words))
  assert.deepEqual((await kept(made)).voters, [])

  let last = await client.post(at(made))
  const seen = new Set<string>()
  for (let turn = 0; turn < 8; turn++) {
    const page = await client.get(last.location)
    assert.equal(heading(await client.get(last.location)), heading(page), 'loaded again, it is the same statement')
    assert.match(page.html, /Written by us, who ask/)
    assert.match(page.html, turn === 7 ? /This is the last one/ : new RegExp(`There are ${7 - turn} more after this one`))
    seen.add(heading(page))
    last = await client.post(voteAction(page, last.location), { choice: ['agree', 'disagree', 'unsure', 'not-for-me', 'pass'][turn % 5]! })
  }
  assert.equal(seen.size, 8)
  assert.match((await client.get(last.location)).html, /You have seen every statement/)
  const { voters, votes } = await kept(made)
  assert.equal(voters.length, 1)
  assert.deepEqual(votes.map(({ choice }) => choice).sort(), ['agree', 'agree', 'disagree', 'disagree', 'not-for-me', 'pass', 'unsure', 'unsure'])
})

test('50 first votes in the same instant make 50 voters and no error', async () => {
  const made = await aMap()
  const clients = await Promise.all(Array.from({ length: 50 }, () => door.as(null)))
  const actions: string[] = []
  for (const client of clients) {
    const begun = await client.post(at(made))
    actions.push(voteAction(await client.get(begun.location), begun.location))
  }
  assert.deepEqual((await kept(made)).voters, [])
  const sent = await Promise.all(clients.map((client, n) => client.post(actions[n]!, { choice: n % 2 ? 'agree' : 'disagree' })))
  assert.deepEqual(new Set(sent.map(({ status, location }) => `${status} ${location}`)), new Set([`303 ${at(made, '/next')}`]))
  const { voters, votes } = await kept(made)
  assert.equal(voters.length, 50)
  assert.equal(new Set(votes.map(({ voterId }) => voterId)).size, 50)
})

test('four first votes of one browser at once are one voter, and the answer can be changed until the map closes', async () => {
  const made = await aMap()
  const client = await door.as(null)
  const begun = await client.post(at(made))
  const action = voteAction(await client.get(begun.location), begun.location)
  const sent = await Promise.all([1, 2, 3, 4].map(() => client.post(action, { choice: 'agree' })))
  assert.ok(sent.every(({ status }) => status === 303))
  assert.equal((await kept(made)).voters.length, 1)
  assert.equal((await kept(made)).votes.length, 1)

  assert.match((await client.get(at(made, '/answers'))).html, /Agree/)
  const changed = await client.post(action, { choice: 'disagree', change: 'yes' })
  assert.equal(changed.location, at(made, '/answers'))
  assert.deepEqual(
    (await kept(made)).votes.map(({ choice }) => choice),
    ['disagree'],
  )

  await inside(async (db) => closeMap({ db, person: made.lead, now: june1 }, (await mapBySlug(db, made.map.slug))!))
  assert.equal((await client.post(action, { choice: 'agree' })).status, 422)
  assert.match((await client.get(at(made))).html, /This opinion map is closed/)
  assert.equal((await kept(made)).votes[0]?.choice, 'disagree')
})

test('no button pressed, or one that is not there: the same statement again, and nothing is kept', async () => {
  const made = await aMap()
  const client = await door.as(null)
  const begun = await client.post(at(made))
  const page = await client.get(begun.location)
  for (const choice of ['', 'perhaps']) {
    const again = await client.post(voteAction(page, begun.location), { choice })
    assert.equal(again.status, 422)
    assert.match(again.html, /Select one of the five answers/)
    assert.equal(heading(again), heading(page))
  }
  assert.deepEqual((await kept(made)).voters, [])
  const elsewhere = await aMap()
  const [other] = await reading((db) => statementsOf(db, elsewhere.map.id))
  assert.equal((await client.post(at(made, `/statements/${other!.id}`), { choice: 'agree' })).status, 404)
})

test('who has begun nothing here is led to the start', async () => {
  const made = await aMap()
  const client = await door.as(null)
  assert.equal((await client.get(at(made, '/next'))).location, `${at(made)}?lost=yes`)
  assert.match((await client.get(`${at(made)}?lost=yes`)).html, /This map needs one cookie/)
})

test('a statement of one’s own has a receipt at once, waits to be read, and is then asked of others as theirs', async () => {
  const made = await aMap()
  const author = await door.as(null)
  const { id, code } = await adds(author, made, 'Waiting rooms should have water')
  const receipt = await reading((db) => receiptByCode(db, code))
  const [said] = await reading((db) => contributionsOfReceipt(db, receipt!.id))
  assert.deepEqual([said?.words, said?.source, said?.quoteAs], ['Waiting rooms should have water', 'web', 'anonymous'])
  assert.match((await author.get(at(made, '/answers'))).html, /Waiting to be read/)

  const other = await door.as(null)
  await answers(other, made.map.slug, Array(8).fill('agree'))
  assert.match((await other.get(at(made, '/next'))).html, /You have seen every statement/)
  await decide(made, id, 'shown')
  const asked = await other.get(at(made, '/next'))
  assert.equal(heading(asked), 'Written by somebody who takes part: Waiting rooms should have water')

  const twice = await Promise.all([1, 2].map(() => author.post(at(made, '/add'), { words: 'Chairs should have arms' })))
  assert.ok(twice.every(({ location }) => location === at(made, '/end?added=yes')))
  const both = await reading((db) => contributionsOfReceipt(db, receipt!.id))
  assert.deepEqual(
    both.map(({ words }) => words),
    ['Waiting rooms should have water', 'Chairs should have arms'],
    'the second is under the same receipt',
  )
})

test('a statement that is kept out tells its author why, and stays a contribution', async () => {
  const made = await aMap()
  const author = await door.as(null)
  const { id, code } = await adds(author, made, 'They are all fools up there')
  await decide(made, id, 'kept-out')
  const mine = await author.get(at(made, '/answers'))
  for (const words of ['Not shown to others', 'hateful or threatening', 'Say it calmly', 'We still read it and answer it'])
    assert.match(mine.html, new RegExp(words))
  const receipt = await reading((db) => receiptByCode(db, code))
  assert.equal((await reading((db) => contributionsOfReceipt(db, receipt!.id)))[0]?.words, 'They are all fools up there')
})

test('it changes in place while it waits; once others answered, it is taken back with their answers, and another is read anew', async () => {
  const made = await aMap()
  const author = await door.as(null)
  const { id } = await adds(author, made, 'Water in waiting rooms')
  const mine = at(made, `/mine/${id}`)
  await author.post(mine, { words: 'Water in every waiting room', then: 'save' })
  assert.equal((await reading((db) => statementById(db, id)))?.words, 'Water in every waiting room')
  assert.equal((await door.as(null).then((other) => other.get(mine))).status, 303, 'nobody else gets there')

  await decide(made, id, 'shown')
  const other = await door.as(null)
  await other.post(at(made))
  await other.post(at(made, `/statements/${id}`), { choice: 'agree' })
  assert.match((await author.get(mine)).html, /Others have answered this statement/)
  await author.post(mine, { words: 'Water and fruit in every waiting room', then: 'save' })
  const all = await reading((db) => statementsOf(db, made.map.id))
  const [before, after] = all.slice(-2)
  assert.deepEqual([before?.state, before?.words, after?.state, after?.replaces], ['withdrawn', '', 'waiting', id])
  assert.equal((await other.get(at(made, `/statements/${id}`))).status, 404)
})

test('words that are taken back with the receipt are gone from the map as well', async () => {
  const made = await aMap()
  const author = await door.as(null)
  const { id, code } = await adds(author, made, 'A bench at the bus stop')
  await decide(made, id, 'shown')
  await author.post('/receipt', { code })
  const receipt = await reading((db) => receiptByCode(db, code))
  const [said] = await reading((db) => contributionsOfReceipt(db, receipt!.id))
  await author.post('/receipt/withdraw', { step: 'confirm', what: 'words', said: said!.id })
  const after = await reading((db) => contributionsOfReceipt(db, receipt!.id))
  assert.notEqual(after[0]?.withdrawnAt, null)
  assert.deepEqual((await reading((db) => statementById(db, id)))?.state, 'withdrawn')
})

test('the end gives a receipt to who wants one, once, and asks about equality only there', async () => {
  const made = await aMap()
  const client = await door.as(null)
  await client.post(at(made))
  assert.match((await client.get(at(made, '/end'))).html, /You have not answered any statement yet/)
  await answers(client, made.map.slug, ['agree'])
  const end = await client.get(at(made, '/end'))
  assert.doesNotMatch(end.html, /Help us see whom we hear from/)
  assert.equal((await client.post(at(made, '/end'), { channel: 'email' })).status, 422)
  const sent = await Promise.all([1, 2].map(() => client.post(at(made, '/end'), { channel: 'phone', contactPhone: '01632 960100' })))
  const receipt = await client.follow(sent[0]!)
  assert.match(codeIn(receipt.html), /^[A-Z]+-\d{4}-/)
  assert.match(receipt.html, /Help us see whom we hear from/)
  assert.equal(
    (await reading((db) => db.selectFrom('contributions.receipt').select('id').where('contactPhone', '=', '01632 960100').execute())).length,
    1,
  )
})

test('on a shared device a browser forgets, and the next person is somebody else', async () => {
  const made = await aMap()
  const client = await door.as(null)
  await answers(client, made.map.slug, ['agree'])
  await client.post(at(made, '/leaving'))
  await answers(client, made.map.slug, ['disagree'])
  assert.equal((await kept(made)).voters.length, 2)
})

test('nothing that is kept of a voter holds an account, even where they were signed in', async () => {
  const made = await aMap()
  const signedIn = await door.as({ id: made.lead.id, organisationId: organisation.id })
  await answers(signedIn, made.map.slug, ['agree', 'unsure'])
  const { voters, votes } = await kept(made)
  assert.equal(votes.length, 2)
  assert.ok(!JSON.stringify([voters, votes]).includes(made.lead.id))
})
