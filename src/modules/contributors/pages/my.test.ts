import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idris, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'
import { myPages } from '../my.manifest.ts'

const { store, castMember } = await aDemonstration()
const door = await frontDoor(store)
const contributor = castMember(idris.name)
const client = await door.as(contributor)
const lead = await door.as(castMember(marged.name))

test('every page opens for its contributor, and for staff it says that it is not for them', async () => {
  for (const page of myPages.filter(({ path }) => path.startsWith('/my'))) {
    const own = await client.get(page.path)
    assert.equal(own.status, 200, page.path)
    const staff = await lead.get(page.path)
    assert.equal(staff.status, 200, page.path)
    if (page.path !== '/my') assert.match(staff.html, /This page is for people who take part/, page.path)
  }
})

test('staff open the same for a contributor, and for nobody else', async () => {
  for (const page of myPages.filter(({ path }) => path.startsWith('/people/:person'))) {
    const at = (id: string) => page.path.replace(':person', id)
    assert.equal((await lead.get(at(contributor.id))).status, 200, page.path)
    assert.equal((await lead.get(at(castMember(ruth.name).id))).status, 404, `${page.path} for a member of staff`)
    assert.equal((await client.get(at(contributor.id))).status, 403, page.path)
  }
})
