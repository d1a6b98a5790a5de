import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personOfSession } from '#platform/auth/sessions.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Cookies, Organisation } from '#platform/http/page.ts'
import { inDatabase } from '#support/database.ts'
import { addStaff } from './add-staff.action.tsx'
import { endAccount } from './end-account.action.ts'
import { insertGrant, insertPerson, personWithGrants } from './people.queries.ts'
import { sendSignInLink, signInWithLink } from './sign-in.action.tsx'

const nine = new Date('2026-05-01T09:00:00Z')
const after = (minutes: number) => new Date(nine.getTime() + minutes * 60_000)

function aBrowser(): Cookies {
  const kept = new Map<string, string>()
  return { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value), clear: (name) => void kept.delete(name) }
}

const ignacy = (db: Writer) => insertPerson(db, { kind: 'staff', name: 'Ignacy Holloway', email: 'ignacy@tarrow.example', addedAt: nine })
const ask = (db: Writer, organisation: Organisation, email: string, now = nine) =>
  sendSignInLink({ db, organisation, now }, email, '/sign-in/link', '/desk')
const messages = (db: Writer) => db.selectFrom('platform.message').select(['toAddress', 'bodyText']).orderBy('id').execute()

async function keyIn(db: Writer): Promise<string> {
  const { bodyText } = (await messages(db)).at(-1) ?? { bodyText: '' }
  return new URL(/https?:\S+/.exec(bodyText)?.[0] ?? '').searchParams.get('key') ?? ''
}

test(
  'a link signs in once',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    await ask(db, organisation, 'Ignacy@Tarrow.example')
    const key = await keyIn(db)
    const cookies = aBrowser()
    assert.deepEqual(await signInWithLink({ db, now: after(14), cookies }, key), { ok: true, value: id })
    assert.equal(await personOfSession(db, cookies, after(15)), id)
    assert.deepEqual(await signInWithLink({ db, now: after(14), cookies: aBrowser() }, key), { ok: false, because: 'link-spent' })
  }),
)

test(
  'after 15 minutes it does not',
  inDatabase(async (db, organisation) => {
    await ignacy(db)
    await ask(db, organisation, 'ignacy@tarrow.example')
    assert.deepEqual(await signInWithLink({ db, now: after(15), cookies: aBrowser() }, await keyIn(db)), { ok: false, because: 'link-spent' })
  }),
)

test(
  'an unknown address is sent nothing, and nobody is sent more than five links in 15 minutes',
  inDatabase(async (db, organisation) => {
    await ignacy(db)
    await ask(db, organisation, 'nobody@tarrow.example')
    for (let minute = 0; minute < 8; minute++) await ask(db, organisation, 'ignacy@tarrow.example', after(minute))
    assert.deepEqual(new Set((await messages(db)).map((message) => message.toAddress)), new Set(['ignacy@tarrow.example']))
    assert.equal((await messages(db)).length, 5)
    await ask(db, organisation, 'ignacy@tarrow.example', after(20))
    assert.equal((await messages(db)).length, 6)
  }),
)

test(
  'ending an account ends its sessions at once',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    const actor = {
      id: await insertPerson(db, { kind: 'staff', name: 'Sunniva Darko', email: 'sunniva@tarrow.example', addedAt: nine }),
      name: 'Sunniva Darko',
      grants: [],
      may: () => true,
    }
    await insertGrant(db, { personId: actor.id, role: 'administrator', projectId: null, grantedBy: null, grantedAt: nine })
    await ask(db, organisation, 'ignacy@tarrow.example')
    const cookies = aBrowser()
    await signInWithLink({ db, now: nine, cookies }, await keyIn(db))
    assert.deepEqual(await endAccount({ db, organisation, person: actor, now: after(1) }, id), { ok: true, value: true })
    assert.equal(await personOfSession(db, cookies, after(2)), undefined)
    assert.equal(await personWithGrants(db, id), undefined)
  }),
)

test(
  'an invited colleague has one role and an email; inviting them again is refused',
  inDatabase(async (db, organisation) => {
    const work = { db, organisation, now: nine, person: null }
    const added = await addStaff(work, { name: 'Ruth Ansah-Pryce', email: 'Ruth@Tarrow.example', position: '', role: 'decision-maker' })
    assert.ok(added.ok)
    assert.deepEqual((await personWithGrants(db, added.value))?.grants, [{ role: 'decision-maker', projectId: null }])
    assert.equal((await messages(db)).at(-1)?.toAddress, 'Ruth@Tarrow.example')
    assert.deepEqual(await addStaff(work, { name: 'Ruth', email: 'ruth@tarrow.example', position: '', role: 'lead' }), {
      ok: false,
      because: 'already-here',
    })
  }),
)
