import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sessionOf, sessionsOf } from '#platform/auth/sessions.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Cookies, Organisation } from '#platform/http/page.ts'
import { inDatabase } from '#support/database.ts'
import { MOST_TRIES_A_DAY } from './code.ts'
import { joinWithKey, signInWithCode, signInWithKey } from './enter.action.tsx'
import { forgetLinks } from './forget-links.job.ts'
import { askToJoin } from './join.action.tsx'
import { insertPerson, personByEmail } from './people.queries.ts'
import { codeOfLink, sendSignIn } from './sign-in.action.tsx'
import { deactivate } from './staff.queries.ts'

const nine = new Date('2026-05-01T09:00:00Z')
const after = (minutes: number) => new Date(nine.getTime() + minutes * 60_000)

function aBrowser(): Cookies {
  const kept = new Map<string, string>()
  return { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value), clear: (name) => void kept.delete(name) }
}

const email = 'ignacy@tarrow.example'
const ignacy = (db: Writer) => insertPerson(db, { kind: 'staff', name: 'Ignacy Holloway', email, addedAt: nine })
const ask = (db: Writer, organisation: Organisation, address: string, now = nine) => sendSignIn({ db, organisation, now }, address, '/desk')
const messages = (db: Writer) => db.selectFrom('platform.message').select(['kind', 'toAddress', 'bodyText']).orderBy('id').execute()
const kinds = async (db: Writer) => (await messages(db)).map(({ kind }) => kind)

const newest = async (db: Writer) => (await messages(db)).at(-1)?.bodyText ?? ''
const keyIn = async (db: Writer) => new URL(/https?:\S+/.exec(await newest(db))?.[0] ?? '').searchParams.get('key') ?? ''
const codeIn = async (db: Writer) => (/\b(\d{3}) (\d{3})\b/.exec(await newest(db)) ?? []).slice(1).join('')
const spent = { ok: false, because: 'spent' }

test(
  'a link signs in once, within 15 minutes',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    await ask(db, organisation, 'Ignacy@Tarrow.example')
    const key = await keyIn(db)
    const cookies = aBrowser()
    assert.deepEqual(await signInWithKey({ db, organisation, now: after(14), cookies }, key), { ok: true, value: id })
    assert.equal((await sessionOf(db, cookies, after(15)))?.personId, id)
    assert.deepEqual(await signInWithKey({ db, organisation, now: after(14), cookies: aBrowser() }, key), spent)
    await ask(db, organisation, email)
    assert.deepEqual(await signInWithKey({ db, organisation, now: after(15), cookies: aBrowser() }, await keyIn(db)), spent)
  }),
)

test(
  'the code of the same message signs in, once, and uses the link up',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    const asked = await ask(db, organisation, email)
    const [code, key] = [await codeIn(db), await keyIn(db)]
    const work = { db, organisation, now: after(14), cookies: aBrowser() }
    assert.deepEqual(await signInWithCode(work, asked, code), { ok: true, value: id })
    assert.deepEqual(await signInWithCode({ ...work, cookies: aBrowser() }, asked, code), spent)
    assert.deepEqual(await signInWithKey({ ...work, cookies: aBrowser() }, key), spent)
    assert.equal((await sessionsOf(db, id, after(15))).length, 1)
    assert.deepEqual(
      await db.selectFrom('people.sign_in_link').select(['id', 'usedAt']).execute(),
      [{ id: asked, usedAt: after(14) }],
      'the code itself is nowhere in the tables of this module',
    )
  }),
)

test(
  'after five wrong codes the right one is refused, its owner hears of it once, and the link works on',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    const asked = await ask(db, organisation, email)
    const [code, key] = [await codeIn(db), await keyIn(db)]
    const wrong = code === '000000' ? '000001' : '000000'
    const work = { db, organisation, now: after(1), cookies: aBrowser() }
    for (let tries = 0; tries < 5; tries++) assert.deepEqual(await signInWithCode(work, asked, wrong), spent)
    assert.deepEqual(await kinds(db), ['people.sign-in', 'people.code-tried'])
    assert.match(await newest(db), /nobody got in/)
    for (let tries = 0; tries < 3; tries++) assert.deepEqual(await signInWithCode(work, asked, code), spent)
    assert.deepEqual(await signInWithKey(work, key), { ok: true, value: id })

    const again = await ask(db, organisation, email, after(2))
    for (let tries = 0; tries < 6; tries++) await signInWithCode({ ...work, now: after(3) }, again, wrong)
    assert.equal((await kinds(db)).filter((kind) => kind === 'people.code-tried').length, 1, 'once a day')
  }),
)

test(
  'who goes on guessing, link after link, gets no further in a day; a link still signs in',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    let minute = 0
    for (let tries = 0; tries < MOST_TRIES_A_DAY; tries += 5, minute += 4) {
      const asked = await ask(db, organisation, email, after(minute))
      const wrong = (await codeIn(db)) === '000000' ? '000001' : '000000'
      for (let one = 0; one < 5; one++) await signInWithCode({ db, organisation, now: after(minute), cookies: aBrowser() }, asked, wrong)
    }
    const asked = await ask(db, organisation, email, after(minute))
    const work = { db, organisation, now: after(minute), cookies: aBrowser() }
    const code = await codeOfLink(db, asked)
    assert.deepEqual(await signInWithCode(work, asked, code), spent)
    assert.deepEqual(await signInWithKey(work, await keyIn(db)), { ok: true, value: id })
  }),
)

test(
  'a code of another link, or of an address that nobody has, signs nobody in',
  inDatabase(async (db, organisation) => {
    await ignacy(db)
    const first = await ask(db, organisation, email)
    const second = await ask(db, organisation, email)
    const work = { db, organisation, now: after(1), cookies: aBrowser() }
    assert.deepEqual(await signInWithCode(work, first, await codeOfLink(db, second)), spent)
    const nobody = await ask(db, organisation, 'nobody@tarrow.example')
    assert.deepEqual(await signInWithCode(work, nobody, await codeOfLink(db, nobody)), spent)
    assert.deepEqual(new Set((await messages(db)).map(({ toAddress }) => toAddress)), new Set([email]))
  }),
)

test(
  'nobody is sent more than five links in 15 minutes',
  inDatabase(async (db, organisation) => {
    await ignacy(db)
    for (let minute = 0; minute < 8; minute++) await ask(db, organisation, email, after(minute))
    assert.equal((await messages(db)).length, 5)
    await ask(db, organisation, email, after(20))
    assert.equal((await messages(db)).length, 6)
  }),
)

test(
  'a link or a code that was sent before the account ended opens nothing',
  inDatabase(async (db, organisation) => {
    const id = await ignacy(db)
    const asked = await ask(db, organisation, email)
    const code = await codeIn(db)
    await deactivate(db, id, nine)
    assert.deepEqual(await signInWithCode({ db, organisation, now: nine, cookies: aBrowser() }, asked, code), spent)
  }),
)

test(
  'somebody new becomes a contributor with the code or the link, and not before',
  inDatabase(async (db, organisation) => {
    const work = { db, organisation, now: nine }
    const asked = await askToJoin(work, { name: 'Morwen Achebe', email: 'Morwen@mail.example' }, '/my')
    assert.equal(await personByEmail(db, 'morwen@mail.example'), undefined)
    const joined = await signInWithCode({ ...work, cookies: aBrowser() }, asked, await codeIn(db))
    assert.ok(joined.ok)
    assert.deepEqual(await personByEmail(db, 'morwen@mail.example'), {
      id: joined.value,
      name: 'Morwen Achebe',
      kind: 'contributor',
      email: 'morwen@mail.example',
    })
    assert.deepEqual(await joinWithKey({ ...work, cookies: aBrowser() }, await keyIn(db)), spent)

    await askToJoin(work, { name: 'Idris', email: 'idris@mail.example' }, '/my')
    const key = await keyIn(db)
    assert.ok((await joinWithKey({ ...work, cookies: aBrowser() }, key)).ok)
    assert.deepEqual(await joinWithKey({ ...work, cookies: aBrowser() }, key), spent)
  }),
)

test(
  'a known address that joins is sent an ordinary sign-in email; one who left joins again; staff who left do not',
  inDatabase(async (db, organisation) => {
    const work = { db, organisation, now: nine }
    const id = await ignacy(db)
    await askToJoin(work, { name: 'Somebody', email }, '/my')
    assert.deepEqual(await kinds(db), ['people.sign-in'])
    await deactivate(db, id, nine)
    await askToJoin(work, { name: 'Somebody', email }, '/my')
    assert.deepEqual(await kinds(db), ['people.sign-in'], 'an administrator lets them in again')

    const contributor = await insertPerson(db, { kind: 'contributor', name: 'Idris', email: 'idris@mail.example', addedAt: nine })
    await deactivate(db, contributor, nine)
    const asked = await askToJoin(work, { name: 'Idris Fenwick-Shah', email: 'idris@mail.example' }, '/my')
    assert.deepEqual(await signInWithCode({ ...work, cookies: aBrowser() }, asked, await codeIn(db)), { ok: true, value: contributor })
    assert.equal((await personByEmail(db, 'idris@mail.example'))?.name, 'Idris Fenwick-Shah')
  }),
)

test(
  'a day after they stopped working, links, sessions and wishes to join are forgotten',
  inDatabase(async (db, organisation) => {
    await ignacy(db)
    await ask(db, organisation, email)
    await signInWithKey({ db, organisation, now: nine, cookies: aBrowser() }, await keyIn(db))
    await askToJoin({ db, organisation, now: nine }, { name: 'Morwen', email: 'morwen@mail.example' }, '/my')
    const left = async () => {
      const tables = ['people.sign_in_link', 'people.joining', 'platform.session'] as const
      return Promise.all(tables.map(async (table) => (await db.selectFrom(table).select('id').execute()).length))
    }
    await forgetLinks.run?.({ db, organisation, now: after(24 * 60), data: {} })
    assert.deepEqual(await left(), [1, 1, 1])
    await forgetLinks.run?.({ db, organisation, now: after(37 * 60), data: {} })
    assert.deepEqual(await left(), [0, 0, 0])
  }),
)
