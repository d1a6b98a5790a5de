import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, marged } from '#demo/cast.ts'
import { codeIn } from '#support/activities.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { formsOf, submit } from '#support/forms.ts'
import { type Client, frontDoor } from '#support/front-door.ts'

/** Applying through the front door, by people without an account and by one who has one. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const at = (part = '') => `/opportunities/${things.opportunity}/apply${part}`
const staff = `/projects/${things.project}/opportunities/${things.opportunity}`

const you = { contactName: 'Perpetua Vane', channel: 'email', contactEmail: 'Perpetua@vane.example' }

/** The boxes of a page by their kind, as a browser has them. */
const fieldsOn = async (client: Client, path: string) => formsOf((await client.get(path)).html, path).flatMap(({ fields }) => fields)

async function choices(client: Client, path: string): Promise<Record<string, string>> {
  const fields = await fieldsOn(client, path)
  return Object.fromEntries(fields.filter(({ options }) => options.length > 0).map(({ name, options }) => [name, options[0]!]))
}

/** Everything but sending it. */
async function fillIn(client: Client, given: Record<string, string> = you, why = 'The bus takes two hours'): Promise<void> {
  assert.equal((await client.post(at())).location, at('/you'))
  assert.equal((await client.post(at('/you'), { ...given, then: 'go-on' })).location, at('/why'))
  assert.equal((await client.post(at('/why'), { why, then: 'go-on' })).location, at('/support'))
  assert.equal((await client.post(at('/support'), { helps: 'A seat near the door', then: 'go-on' })).location, at('/dates'))
  assert.equal((await client.post(at('/dates'), { ...(await choices(client, at('/dates'))), then: 'go-on' })).location, at('/mix'))
  assert.equal((await client.post(at('/mix'), { ...(await choices(client, at('/mix'))), then: 'go-on' })).location, at('/check'))
}

const applications = () =>
  store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.application').selectAll().where('opportunityId', '=', things.opportunity).orderBy('number').execute(),
  )
const named = async (name: string) => (await applications()).filter((one) => one.name === name)

test('somebody without an account applies, sees it all before sending, and gets a receipt that says where it stands', async () => {
  const client = await door.as(null)
  assert.match((await client.get(`/opportunities/${things.opportunity}`)).html, /Apply<\/a>[\s\S]*When you apply, you select which of these suit you/)
  const start = await client.get(at())
  assert.match(start.html, /There are 5 short pages[\s\S]*You do not need an account[\s\S]*under 18[\s\S]*Other ways to apply[\s\S]*Print the form/)
  await fillIn(client)
  const check = await client.get(at('/check'))
  assert.match(
    check.html,
    /Perpetua Vane[\s\S]*perpetua@vane\.example[\s\S]*two hours[\s\S]*A seat near the door[\s\S]*Where do you live\?[\s\S]*Upper Tarrowdale/,
  )
  const done = await client.follow(await client.post(at('/check')))
  assert.match(done.html, /Thank you\. We have your application[\s\S]*what becomes of your application[\s\S]*Answer the equality questions/)
  const [one] = await named('Perpetua Vane')
  assert.deepEqual([one?.route, one?.personId, one?.why, one?.helps], ['web', null, 'The bus takes two hours', 'A seat near the door'])

  const elsewhere = await door.as(null)
  const receipt = await elsewhere.follow(await elsewhere.follow(await elsewhere.post('/receipt', { code: codeIn(done.html) })))
  assert.match(receipt.html, /<h1[^>]*>[\s\S]*Your application[\s\S]*We have your application\.[\s\S]*You hear by/)
  const message = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select(['subject', 'bodyText']).where('toAddress', '=', 'perpetua@vane.example').executeTakeFirstOrThrow(),
  )
  assert.match(`${message.subject} ${message.bodyText}`, /Thank you for applying[\s\S]*what becomes of your application/)
})

test('two clicks, "Back" and sending again, and two requests at once are one application with one receipt', async () => {
  const client = await door.as(null)
  await fillIn(client, { ...you, contactName: 'Click Twice' })
  const [first, second] = await Promise.all([client.post(at('/check')), client.post(at('/check'))])
  assert.deepEqual([first.location, second.location], [at('/thank-you'), at('/thank-you')])
  const code = codeIn((await client.get(at('/thank-you'))).html)
  assert.equal((await client.get(at('/why'))).location, at('/thank-you'))
  assert.equal((await client.post(at('/why'), { why: 'Something else' })).location, at('/thank-you'))
  assert.equal(codeIn((await client.follow(await client.post(at('/check')))).html), code)
  assert.equal((await named('Click Twice')).length, 1)
  const drafts = await store.reading(organisation.id, (db) => db.selectFrom('opportunities.application_draft').select('answers').execute())
  assert.doesNotMatch(JSON.stringify(drafts), /Click Twice/)

  await client.post(at('/leaving'))
  assert.equal((await client.get(at('/thank-you'))).location, at())
  await fillIn(client, { ...you, contactName: 'The next on this device' })
  assert.notEqual(codeIn((await client.follow(await client.post(at('/check')))).html), code)
})

test('what is wrong is said, and what was typed is kept; a way to reach people cannot be left out', async () => {
  const client = await door.as(null)
  await client.post(at())
  const none = await client.post(at('/you'), { contactName: 'Perpetua', channel: 'none' })
  assert.equal(none.status, 422)
  assert.match(none.html, /Select an answer from the list[\s\S]*value="Perpetua"/)
  assert.doesNotMatch(none.html, /I do not need to hear/)
  const wrong = await client.post(at('/you'), { ...you, contactName: '', contactEmail: 'nowhere' })
  assert.match(wrong.html, /Enter a name[\s\S]*Enter an email address in the correct format[\s\S]*value="nowhere"/)
  await client.post(at('/you'), you)
  assert.equal((await client.get(at('/check'))).location, at('/why'))
  assert.equal((await client.post(at('/check'))).location, at('/why'))
  const long = await client.post(at('/why'), { why: `${'x'.repeat(2001)}` })
  assert.equal(long.status, 422)
  assert.match(long.html, /must be 2,?000 characters or less|2,?000/)
  assert.equal((await client.post(at('/dates'), { dates: things.survey })).status, 422)
})

test('"I would rather not say" is the same as leaving it out', async () => {
  const client = await door.as(null)
  await fillIn(client, { ...you, contactName: 'Rather Not' })
  const [question] = Object.keys(await choices(client, at('/mix')))
  assert.match((await client.get(at('/mix'))).html, /never shown beside a name[\s\S]*not the equality questions[\s\S]*I would rather not say/)
  assert.equal((await client.post(`${at('/mix')}?change=yes`, { [question!]: 'rather-not' })).location, at('/check'))
  await client.post(at('/check'))
  const [one] = await named('Rather Not')
  const answers = await store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.selection_answer').selectAll().where('applicationId', '=', one!.id).execute(),
  )
  assert.deepEqual(answers, [])
})

test('an application is saved, and comes back on another device with its code', async () => {
  const phone = await door.as(null)
  await phone.post(at())
  await phone.post(at('/you'), { ...you, contactName: 'Later Perhaps' })
  const saved = await phone.follow(await phone.post(at('/why'), { why: 'Half a sentence', then: 'save' }))
  assert.match(saved.html, /Your application is saved[\s\S]*Nothing has been sent yet/)
  const laptop = await door.as(null)
  assert.equal((await laptop.post(at('/return'), { code: 'KITE-0000-RIVER-MOSS' })).status, 422)
  const back = await laptop.follow(await laptop.post(at('/return'), { code: codeIn(saved.html).toLowerCase().replaceAll('-', ' ') }))
  assert.match(back.html, /Carry on where you left off/)
  assert.match((await laptop.get(at('/why'))).html, /Half a sentence/)
  const lost = await phone.post(at('/why'), { why: 'My only copy' })
  assert.equal(lost.status, 422)
  assert.match(lost.html, /cannot find the application[\s\S]*My only copy/)
})

test('a way in is kept with the application, and a code that nobody made is not', async () => {
  const wayIn = await store.within(organisation.id, async (db) => {
    const row = {
      code: 'kmpqrs',
      leadsTo: 'opportunity' as const,
      thing: things.opportunity,
      path: `/opportunities/${things.opportunity}`,
      channel: 'Library',
    }
    const { id } = await db
      .insertInto('partners.way_in')
      .values({ ...row, id: '01900000-0000-7000-8000-000000000001', madeBy: castMember(marged.name).id, madeAt: door.clock.now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
  for (const [code, expected] of [
    ['kmpqrs', wayIn],
    ['zzzzzz', null],
  ] as const) {
    const client = await door.as(null)
    assert.match((await client.get(`/opportunities/${things.opportunity}?via=${code}`)).html, new RegExp(`/apply\\?via=${code}`))
    await submit(client, `${at()}?via=${code}`, {})
    await client.post(at('/you'), { ...you, contactName: `Came by ${code}` })
    await client.post(at('/why'), { why: 'I saw it' })
    await client.post(at('/check'))
    assert.equal((await named(`Came by ${code}`))[0]?.wayInId, expected)
  }
})

test('somebody with an account applies as themselves, once, and finds it on their own page', async () => {
  const client = await door.as(castMember(idris.name))
  assert.match((await client.get(at())).html, new RegExp(`You apply as ${idris.name}`))
  await client.post(at())
  assert.match((await client.get(at('/you'))).html, new RegExp(`value="${idris.name}"[\\s\\S]*value="${idris.email}"`))
  await client.post(at('/you'), { contactName: idris.name, channel: 'email', contactEmail: idris.email })
  await client.post(at('/why'), { why: 'I ride it every week' })
  const code = codeIn((await client.follow(await client.post(at('/check')))).html)

  const other = await door.as(castMember(idris.name))
  assert.match((await other.get(at())).html, /You have applied for this/)
  await other.post(at())
  assert.equal(codeIn((await other.follow(await other.post(at('/check')))).html), code)
  const mine = await applications()
  assert.equal(mine.filter(({ personId }) => personId === castMember(idris.name).id).length, 1)

  const own = await other.get('/my-involvement')
  assert.match(own.html, /What you applied for[\s\S]*Choose what the transport contract measures/)
  const receipt = mine.find(({ personId }) => personId === castMember(idris.name).id)!.receiptId
  assert.match((await other.follow(await other.follow(await other.post('/my-involvement', { receipt })))).html, /Your application/)
})

test('after the closing moment nothing is taken in, nothing is lost, and it is said whom to ring', async () => {
  const before = door.clock.now
  const offer = await store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.opportunity').select('closesAt').where('id', '=', things.opportunity).executeTakeFirstOrThrow(),
  )
  const client = await door.as(null)
  await fillIn(client, { ...you, contactName: 'A minute late' })
  door.clock.now = offer.closesAt!
  for (const [path, fields] of [
    ['/why', { why: 'I wrote this too late' }],
    ['/check', {}],
    ['', {}],
  ] as const) {
    const late = await client.post(at(path), fields)
    assert.equal(late.status, 422)
    assert.match(late.html, /You can no longer apply here[\s\S]*Call Marged Oduya on <a href="tel:[\d]+"/)
    if (path === '/why') assert.match(late.html, /I wrote this too late/)
    if (path !== '') assert.match(late.html, /Nothing was sent/)
  }
  assert.match((await client.get(at('/why'))).html, /It closed on/)
  assert.equal((await named('A minute late')).length, 0)
  door.clock.now = before
  assert.match((await client.follow(await client.post(at('/check')))).html, /Thank you/)
})

test('on paper it asks the same, with room for a pen', async () => {
  const paper = await (await door.as(null)).get(`${at()}?paper=large`)
  assert.match(
    paper.html,
    /Why would you like to take part\?[\s\S]*What would help you[\s\S]*Tick all that suit you[\s\S]*Where do you live\?[\s\S]*Upper Tarrowdale/,
  )
  assert.doesNotMatch(paper.html, /<input|<textarea/)
})

test('staff type in an application once, and what comes late says why it counts', async () => {
  const before = door.clock.now
  const path = `${staff}/applications/new`
  const typed = {
    route: 'phone',
    'givenOn-day': '1',
    'givenOn-month': '6',
    'givenOn-year': '2026',
    contactName: 'By Phone',
    channel: 'phone',
    contactPhone: '01632 960 411',
  }
  const form = await lead.get(path)
  const key = /name="key" value="([^"]+)"/.exec(form.html)![1]!
  const [one, two] = await Promise.all([lead.post(path, { ...typed, key, why: 'She knows' }), lead.post(path, { ...typed, key, why: 'She knows' })])
  assert.equal(one.location, two.location)
  assert.match((await lead.follow(one)).html, /The application is saved[\s\S]*Read the code out/)
  assert.equal((await named('By Phone')).length, 1)
  const changed = await lead.post(path, { ...typed, key, why: 'Other words' })
  assert.equal(changed.status, 422)
  assert.match(changed.html, /saved before, with other answers[\s\S]*Other words/)
  assert.equal((await submit(lead, path, { ...typed, contactName: '', contactPhone: '' })).status, 422)
  assert.match((await submit(lead, path, { ...typed, 'givenOn-year': '2025' })).html, /must not be before the opportunity was published/)
  assert.match((await submit(lead, path, { ...typed, 'givenOn-year': '2027' })).html, /must be today or in the past/)

  door.clock.now = new Date(before.getTime() + 30 * 24 * 3_600_000)
  const late = { ...typed, contactName: 'Came Late', 'givenOn-day': '28' }
  const refused = await submit(lead, path, late)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Enter why it counts[\s\S]*value="Came Late"/)
  const taken = await submit(lead, path, { ...late, lateBecause: 'The post was on strike' })
  assert.match((await lead.get(taken.location.replace(/\/receipt$/, ''))).html, /It came late\. Why it counts: The post was on strike/)
  const inTime = await submit(lead, path, { ...typed, contactName: 'Typed Late' })
  assert.doesNotMatch((await lead.get(inTime.location.replace(/\/receipt$/, ''))).html, /It came late/)
  assert.match((await lead.get(`${staff}/applications`)).html, /1 application came late; each says why it counts[\s\S]*Came late/)
  door.clock.now = before
})

test('no page of the opportunity shows staff what anybody answered so that the group is a mix', async () => {
  const all = await applications()
  const pages = ['/applications', '/applications?standing=applied', ...all.map(({ id }) => `/applications/${id}`)]
  for (const path of pages) {
    const { html, status } = await lead.get(`${staff}${path}`)
    assert.equal(status, 200, path)
    assert.doesNotMatch(html, /Upper Tarrowdale|Lower Tarrowdale|Wennick<|Where do you live/, path)
  }
  const answered = await store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.selection_answer').select('valueId').where('opportunityId', '=', things.opportunity).execute(),
  )
  assert.ok(answered.length > 3)
  for (const path of pages) for (const { valueId } of answered) assert.ok(!(await lead.get(`${staff}${path}`)).html.includes(valueId))
})

test('the list filters by where applications stand, and who looked at one is on record', async () => {
  const none = await lead.get(`${staff}/applications?standing=confirmed`)
  assert.match(none.html, /No application stands here/)
  const [first] = await applications()
  await lead.get(`${staff}/applications/${first!.id}`)
  const looked = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.event').select('type').where('subject', '=', first!.id).where('type', '=', 'opportunities.application-read').execute(),
  )
  assert.ok(looked.length > 0)
})
