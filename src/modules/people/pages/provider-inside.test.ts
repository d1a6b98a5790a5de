import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import { after, test } from 'node:test'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { frontDoor } from '#support/front-door.ts'

/** An administrator cannot make this server call what is inside its network: nothing arrives there. */
test('an issuer at a private address is refused before any connection is made', async () => {
  let connections = 0
  const inside = createServer(() => connections++)
  await new Promise<void>((resolve) => void inside.listen(0, '127.0.0.1', resolve))
  after(() => inside.close())
  const { port } = inside.address() as AddressInfo

  const store = await aStore()
  const organisation = await store.outside((db) => anOrganisation(db))
  const door = await frontDoor(store)
  const host = new URL(organisation.baseUrl).hostname
  const sunniva = await store.within(organisation.id, async (db) => {
    const id = await insertPerson(db, { kind: 'staff', name: 'Sunniva Darko', email: 'sunniva@elmbrook.example', addedAt: door.clock.now })
    await insertGrant(db, { personId: id, role: 'administrator', projectId: null, grantedBy: null, grantedAt: door.clock.now })
    return { id, organisationId: organisation.id }
  })
  const administrator = await door.as(sunniva, host)
  const set = (issuer: string) => administrator.post('/staff/sign-in', { name: 'Inside', issuer, clientId: 'heard', secret: 'secret' })

  assert.match((await set(`http://127.0.0.1:${port}`)).html, /must begin with https/)
  for (const name of ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]']) {
    assert.equal((await set(`https://${name}:${port}`)).status, 303)
    const client = await door.as(null, host)
    assert.match((await client.get('/sign-in/organisation')).html, /at an address that this site must not call/, name)
  }
  assert.equal(connections, 0)
})
