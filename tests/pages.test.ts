import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { permissions } from '#app/serving.ts'
import { bettrys, cast, idris, ignacy, marged } from '#demo/cast.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import type { AnyPage } from '#platform/http/page.ts'
import { asOwner } from './support/database.ts'
import { aDemonstration } from './support/demonstration.ts'
import { type FormField, formsOf } from './support/forms.ts'
import { type Answer, type Client, type Fields, frontDoor, pages } from './support/front-door.ts'
import { attacks, bodiesOf } from './support/hostile.ts'
import { sendsOn } from './support/sends-on.ts'
import { takesPart } from './support/taking-part.ts'
import type { Things } from './support/things.ts'
import { undoing } from './support/undoing.ts'

/**
 * Every page of the service, for every member of the cast and for nobody: it lets in whom its `allow` says, finds nothing that
 * is not there or not theirs, and bears whatever is typed into it. The list of pages is the service's own, so a new page is
 * tested from its first day; a page that this file does not know how to ask for fails by its name.
 */
const { store, castMember, things, elsewhere, theirs } = await aDemonstration()

/** What is of another project: a form of ours must never change it. */
const ofOthers = async (db: Writer): Promise<unknown> => {
  const tables = [
    'contributions.contribution',
    'contributions.note',
    'contributions.import',
    'insights.theme',
    'insights.sorting',
    'insights.decision',
    'projects.audience',
    'projects.promise',
    'projects.evidence',
    'projects.meeting',
    'projects.method_choice',
    'projects.barrier',
    'projects.budget_line',
    'projects.expectations',
    'activities.survey',
    'activities.opinion_map',
    'activities.priority_setting',
  ]
  const { rows } = await sql`select ${sql.join(
    tables.map(
      (table) => sql`(select md5(string_agg(t::text, ',' order by t::text)) from ${sql.table(table)} t where t.project_id = ${elsewhere.projectId})`,
    ),
  )}`.execute(db)
  return rows[0]
}
const undo = undoing(store, (db) => asOwner(db, () => ofOthers(db)))
const door = await frontDoor(undo.store)

type Somebody = { name: string; role: string | null | undefined; client: Client }

const nobody: Somebody = { name: 'nobody', role: undefined, client: await door.as(null) }
/** Somebody who is half-way through the survey and has looked up a receipt. */
const takingPart: Somebody = { name: 'somebody who is taking part', role: undefined, client: await takesPart(door, things, 'until the check') }
const tookPart: Somebody = { name: 'somebody who took part', role: undefined, client: await takesPart(door, things, 'to the end') }
const people: Somebody[] = await Promise.all(cast.map(async ({ name, role }) => ({ name, role, client: await door.as(castMember(name)) })))
const everyone = [nobody, takingPart, tookPart, ...people]
/** One of each kind, where what is asked does not depend on more. */
const few = [nobody, takingPart, ...people.filter(({ name }) => [marged, bettrys, ignacy, idris].some((one) => one.name === name))]
const untouched = await store.reading(things.organisationId, (db) => ofOthers(db as Writer))
undo.begin()

/** What the page says of a person who asks for it in the open project. */
function expected(page: AnyPage, { role }: Somebody): 'let in' | 'sign in' | 'refused' {
  if (page.allow === 'anyone') return 'let in'
  if (role === undefined) return 'sign in'
  if (page.allow === 'self') return 'let in'
  const roles = permissions.get(page.allow) ?? []
  const holds = role !== null && roles.includes(role) && (role !== 'co-lead' || page.path.includes(':project') || page.onAnyProject === true)
  return holds ? 'let in' : 'refused'
}

/** Pages that ask for more once they are told of what. */
const alsoAsked: Readonly<Record<string, readonly string[]>> = {
  '/projects/:project/notes/new': ['?kind=meeting', '?kind=session', '?kind=call', '?kind=letter'],
  '/projects/:project/surveys/:survey/questions/new': ['?kind=scale', '?kind=one-choice', '?kind=long-text', '?kind=number'],
  '/receipt/view/:contribution/reply': ['?kind=makes-sense', '?kind=want-to-talk', '?kind=point-missing'],
  '/sign-in/link': ['?key=guessed&next=//evil.test'],
  '/sign-in/organisation/return': ['?code=guessed&state=guessed&iss=https://login.example'],
  '/join/link': ['?key=guessed'],
  '/my/email/proof': ['?key=guessed'],
  '/receipt/confirm': ['?key=guessed'],
  '/receipt/stop': ['?key=guessed'],
}

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

function fill(page: AnyPage, from: Things, instead: Readonly<Record<string, string>> = {}): string {
  return page.path.replace(/:(\w+)/g, (_: string, name: string) => {
    const value =
      instead[name] ??
      (name === 'contribution' && page.path.startsWith('/receipt') ? from.receipt.contribution : (from as Record<string, unknown>)[name])
    assert.equal(typeof value, 'string', `${page.path}: the demonstration has no ${name} to name in this address`)
    return encodeURIComponent(value as string)
  })
}

/** A path in which one name, the last one, is of something else. */
const nothing = (name: string): string => (['project', 'survey', 'map', 'priorities'].includes(name) ? 'nothing-of-this-name' : newId())

const found = new Map<AnyPage, Map<string, FormField>>()

/** Keeps the fields of every form that a page shows, under the page that the form is sent to. */
function rememberForms(answer: Answer, at: string): void {
  for (const { method, action, fields } of formsOf(answer.html, at)) {
    const target = method === 'POST' ? pageAt(action) : undefined
    if (!target) continue
    const known = found.get(target) ?? new Map<string, FormField>()
    for (const field of fields) known.set(field.name, field)
    found.set(target, known)
  }
}

/** Sends a form, and takes back what it did to the cookies as well. */
async function tryForm({ client }: Somebody, path: string, fields: Fields = {}): Promise<Answer> {
  const before = [...client.cookies]
  const answer = await client.post(path, fields)
  client.cookies.clear()
  for (const [name, value] of before) client.cookies.set(name, value)
  return answer
}

const patterns = pages
  .map((page) => ({ page, pattern: new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}$`) }))
  .sort((one, other) => namesIn(one.page.path).length - namesIn(other.page.path).length)
const pageAt = (path: string): AnyPage | undefined => patterns.find(({ pattern }) => pattern.test(path.split('?')[0]!))?.page

for (const page of pages) {
  test(`${page.path} opens for whom it should`, async () => {
    const path = fill(page, things)
    for (const who of everyone) {
      const answer = await who.client.get(path)
      const says = `${who.name} asked for ${path}`
      switch (expected(page, who)) {
        case 'sign in':
          assert.equal(answer.status, 303, says)
          assert.equal(answer.location, `/sign-in?${new URLSearchParams({ next: path })}`, says)
          break
        case 'refused':
          assert.equal(answer.status, 403, says)
          break
        case 'let in':
          if (answer.status === 303) assert.match(answer.location, sendsOn[page.path] ?? /^this page should not send anybody on$/, says)
          else assert.equal(answer.status, 200, says)
          rememberForms(answer, path)
          for (const query of alsoAsked[page.path] ?? []) rememberForms(await who.client.get(path + query), path)
      }
    }
  })

  if (namesIn(page.path).length === 0) continue

  test(`${page.path} finds nothing that is not there or not theirs`, async () => {
    const names = namesIn(page.path)
    const last = names.at(-1)!
    const strange = [
      fill(page, things, { [last]: nothing(last) }),
      fill(page, things, { [last]: 'not a name' }),
      fill(page, theirs),
      ...names.map((name) => fill(page, things, { [name]: (theirs as Record<string, unknown>)[name] as string })),
    ]
    if (names.length > 1)
      strange.push(...names.slice(1).map((name) => fill(page, things, { [name]: (elsewhere as Record<string, unknown>)[name] as string })))
    for (const who of few)
      for (const path of new Set(strange)) {
        // What belongs to the organisation as a whole is the same elsewhere.
        if (pageAt(path) !== page || path === fill(page, things)) continue
        for (const method of page.post ? (['GET', 'POST'] as const) : (['GET'] as const)) {
          const answer = method === 'GET' ? await who.client.get(path) : await tryForm(who, path)
          const says = `${who.name} sent ${method} ${path} and got ${answer.status} ${answer.location}`
          switch (expected(page, who)) {
            case 'sign in':
              assert.ok(answer.status === 404 || (answer.status === 303 && answer.location.startsWith('/sign-in')), says)
              break
            case 'refused':
              assert.ok(answer.status === 403 || answer.status === 404, says)
              break
            case 'let in':
              // Without answers that were begun there is no question of theirs to look for: the page says so, and keeps what was typed.
              assert.ok(answer.status === 404 || (sendsOn[page.path] && (answer.status === 422 || sendsOn[page.path]?.test(answer.location))), says)
          }
          if (undo.wasKept()) assert.deepEqual(undo.seen(), untouched, `${says}, which changed something of another project`)
        }
      }
  })
}

const outcomes = [303, 403, 404, 409, 413, 422]
/** Pages whose form draws what comes next in place of leading to it. */
const drawsNext = new Set([
  '/receipt/confirm',
  '/receipt/stop',
  '/receipt/withdraw',
  '/projects/:project/notes/new',
  '/projects/:project/contributions',
  '/people/export',
])

for (const page of pages.filter(({ post }) => post)) {
  test(`${page.path} bears whatever is sent to it`, async () => {
    const path = fill(page, things)
    for (const who of everyone) {
      const answer = await tryForm(who, path)
      const says = `${who.name} sent an empty form to ${path}`
      assertStatus(page, answer, says)
      if (expected(page, who) === 'refused') assert.equal(answer.status, 403, says)
      if (expected(page, who) === 'sign in') assert.equal(answer.location, '/sign-in', says)
      assertStored(answer, says)
    }
    const mayAsk = everyone.filter((who) => expected(page, who) === 'let in')
    const trying = page.allow === 'anyone' ? [nobody, takingPart] : mayAsk.slice(0, 1)
    assert.ok(trying.length > 0, `${page.path} lets nobody in`)
    const fields = [...(found.get(page)?.values() ?? [])]
    for (const who of trying)
      for (const attack of attacks(elsewhere, theirs))
        for (const body of bodiesOf(fields, attack)) {
          const answer = await tryForm(who, path, body)
          const says = `${who.name} sent ${attack.tries} to ${path}`
          assertStatus(page, answer, says)
          assertStored(answer, says)
        }
  })

  test(`${page.path} shows again what was typed where it cannot be used`, async () => {
    const path = fill(page, things)
    const fields = [...(found.get(page)?.values() ?? [])].filter(({ type }) => type !== 'file')
    const typed: Fields = Object.fromEntries(
      fields.map(({ name, type, options }) => [name, options.length > 0 ? 'not-offered' : type === 'hidden' ? '' : kept]),
    )
    for (const who of everyone.filter((one) => expected(page, one) === 'let in').slice(0, 3)) {
      const answer = await tryForm(who, path, typed)
      if (answer.status !== 422) continue
      const shown = new Map(formsOf(answer.html, path).flatMap((form) => form.fields.map((field) => [field.name, field.value])))
      for (const [name, value] of Object.entries(typed))
        if (value === kept && shown.has(name)) assert.equal(shown.get(name)?.trim(), kept, `${path} forgot what was typed as ${name}`)
    }
  })
}

const kept = 'Kept & "quoted" <b>words</b> 4711'

function assertStatus(page: AnyPage, answer: Answer, says: string): void {
  const expected = drawsNext.has(page.path) ? [200, ...outcomes] : outcomes
  assert.ok(expected.includes(answer.status), `${says} and got ${answer.status}`)
}

/** What could not be used leaves nothing behind, and whatever was kept is ours. */
function assertStored(answer: Answer, says: string): void {
  const wasKept = undo.wasKept()
  if (answer.status >= 400) assert.ok(!wasKept, `${says}, was refused, and something was stored`)
  if (wasKept) assert.deepEqual(undo.seen(), untouched, `${says}, which changed something of another project`)
}
