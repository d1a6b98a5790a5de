import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedOffice, aContributor, aLead, june1, says } from '#support/contributors.ts'
import { anOrganisation } from '#support/database.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, lead, host } = await aCommittedOffice()
const others = await store.outside((db) => anOrganisation(db, 'Another trust'))
const door = await frontDoor(store, june1)
const staff = await door.as(lead, host)
const person = (name: string) =>
  store.reading(organisation.id, (db) => db.selectFrom('people.person').select(['id', 'name', 'email', 'phone']).where('name', '=', name).execute())

const upload = (text: string, name = 'panel.csv') => staff.upload('/people/import', {}, { field: 'file', name, bytes: Buffer.from(text) })
const columns = { name: 'Name', email: 'Email', phone: 'Tel', key: 'Ref', interests: 'Topics', areas: 'Town', consent: 'OK?' }
const head = 'Ref,Name,Email,Tel,Topics,Town,OK?\n'

async function checked(text: string): Promise<string> {
  const { location } = await upload(text)
  assert.match(location, /^\/people\/import\/[\w-]{36}$/)
  assert.equal((await submit(staff, location, columns)).location, location)
  return location
}

test('a list is looked at, decided about row by row, and brought in once', async () => {
  const known = await store.within(organisation.id, async (db) => {
    const one = await aContributor(db, lead, { name: 'Known Already', email: 'known@post.example', agreed: [] })
    await says(db, { id: one.id, purpose: 'involvement', given: false, by: lead })
    await aContributor(db, lead, { name: 'Same Voice', email: null, phone: '01632 960144', agreed: [] })
    await aContributor(db, lead, { name: 'Other Voice', email: null, phone: '01632 960145', agreed: [] })
    return one
  })
  const list = `${head}1,Idris Shah,idris@post.example,07700 900982,Dialysis,Wennick,yes
2,Known Already,known@post.example,01632 960146,Sign language,,yes
3,same voice,voice@post.example,+44 1632 960144,Care,,yes
4,other voice,,01632 960145,,,yes
5,,nameless@post.example,,,,
6,Perhaps Maybe,perhaps@post.example,,,,perhaps
`
  const path = await checked(list)
  const dry = await staff.get(path)
  assert.match(dry.html, /Check before you bring them in/)
  assert.match(dry.html, /Add 1 person/)
  assert.match(dry.html, /Row 6: It has no name/)
  assert.match(dry.html, /Row 7: The consent is neither yes nor no/)
  assert.match(dry.html, /3 rows may be people who are here already/)
  assert.match(dry.html, /Here already: .*Known Already, known@post\.example/)
  assert.deepEqual(await person('Idris Shah'), [])

  assert.match((await staff.post(path, { step: 'decide' })).html, /Decide about at least one row/)
  const same = await staff.post(path, { step: 'decide', 'row-3': 'add' })
  assert.match(same.html, /Somebody has this email address already/)
  assert.equal((await staff.post(path, { step: 'decide', 'row-3': 'merge', 'row-4': 'add', 'row-5': 'leave-out' })).status, 303)
  assert.deepEqual(await person('Known Already'), [{ ...known, email: 'known@post.example', phone: '01632 960146' }])
  assert.equal((await person('same voice')).length, 1)

  assert.equal((await staff.post(path, { step: 'bring-in' })).location, path)
  const done = await staff.get(path)
  assert.match(done.html, /The list is in/)
  assert.equal((await person('Idris Shah')).length, 1)
  assert.equal((await staff.post(path, { step: 'bring-in' })).status, 303)
  assert.equal((await person('Idris Shah')).length, 1)

  const page = await staff.get(`/people/${known.id}`)
  assert.match(page.html, /They have not agreed to be invited/, 'what she said herself stands')
  assert.doesNotMatch(page.html, /Sign language/)
  const again = await checked(list)
  assert.match((await staff.get(again)).html, /Here already from an earlier list<\/dt>\s*<dd[^>]*>3/)
  const kept = await store.reading(organisation.id, (db) =>
    db.selectFrom('contributors.import').select(['state', 'fileBytes']).where('state', '=', 'done').execute(),
  )
  assert.deepEqual(kept, [{ state: 'done', fileBytes: null }])
})

test('a list that is given up leaves nothing behind', async () => {
  const path = await checked(`${head}9,Never Here,never@post.example,,,,yes\n`)
  assert.equal((await staff.post(path, { step: 'give-up' })).location, '/people/import')
  assert.match((await staff.get(path)).html, /This list was not brought in/)
  await staff.post(path, { step: 'bring-in' })
  await staff.post(path, { step: 'columns', ...columns })
  assert.deepEqual(await person('Never Here'), [])
  const id = path.split('/').at(-1)!
  const rows = await store.reading(organisation.id, (db) =>
    db.selectFrom('contributors.import_row').select('row').where('importId', '=', id).execute(),
  )
  assert.deepEqual(rows, [])
})

test('what looks like a formula is text, and stays it', async () => {
  const path = await checked(`${head}11,"=cmd|' /C calc'!A0",calc@post.example,,,,no\n`)
  await staff.post(path, { step: 'bring-in' })
  assert.equal((await person("=cmd|' /C calc'!A0")).length, 1)
})

test('what cannot be read is said at once; columns must be chosen, each once', async () => {
  assert.match((await staff.post('/people/import')).html, /Choose a spreadsheet/)
  assert.match((await upload('%PDF-1.7 not a list')).html, /not a spreadsheet/)
  assert.match((await upload('Name,Email\n')).html, /no rows under them/)
  const { location } = await upload('Who,Email\nIdris,i@post.example\n')
  assert.match((await staff.post(location, { step: 'columns' })).html, /Select the column with the full name/)
  assert.match((await staff.post(location, { step: 'columns', name: 'Who' })).html, /email addresses or phone numbers/)
  assert.match((await staff.post(location, { step: 'columns', name: 'Who', email: 'Who' })).html, /Select a different column for each/)
  assert.equal((await staff.post(location)).status, 303)
})

test('lists of another organisation are not found', async () => {
  const sunniva = await store.within(others.id, (db) => aLead(db, others, 'Sunniva Darko'))
  const theirs = await door.as(sunniva, new URL(others.baseUrl).host)
  const path = await checked(`${head}12,Hidden Hal,hal@post.example,,,,yes\n`)
  assert.equal((await theirs.get(path)).status, 404)
  for (const step of ['columns', 'bring-in', 'decide', 'give-up', '']) assert.equal((await theirs.post(path, { step })).status, 404)
  assert.match((await staff.get(path)).html, /Hidden Hal/)
})
