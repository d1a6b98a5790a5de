import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Writer } from '#platform/database/types.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { type Answer, frontDoor } from '#support/front-door.ts'
import { aPerson, aProject, aTheme, drafted, may, placed, released, said, setAside, withdrawn } from '#support/insights-sense.ts'
import { insertGrant } from '../../people/people.queries.ts'
import { insertPromise } from '../../projects/projects.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const door = await frontDoor(store)
const inside = <Value>(work: (db: Writer) => Promise<Value>) => store.within(organisation.id, work)

async function someone(role: 'lead' | 'decision-maker' | 'co-lead', projectId: string | null = null) {
  const person = await inside(async (db) => {
    const made = await aPerson(db, `A ${role}`, role === 'co-lead' ? 'contributor' : 'staff')
    await insertGrant(db, { personId: made.id, role, projectId, grantedBy: null, grantedAt: may(1) })
    return { id: made.id, organisationId: organisation.id }
  })
  return { id: person.id, client: await door.as(person) }
}

const lead = await someone('lead')
const { client } = lead

/** A project with a promise, two themes and three contributions: one under a theme, one set aside, one not sorted. */
const scene = (more: (db: Writer, projectId: string) => Promise<unknown> = async () => undefined) =>
  inside(async (db) => {
    const project = await aProject(db, lead.id)
    await insertPromise(db, { projectId: project.id, dueOn: '2026-07-01', reason: '', madeBy: lead.id, madeAt: may(1) })
    const phones = await aTheme(db, project.id, 'Phone lines', lead.id)
    const waits = await aTheme(db, project.id, 'Waiting <long>', lead.id)
    const themed = await said(db, project.id, { words: 'The phone & the <music>', service: 'Renal unit', question: 'What would help?' })
    const thanks = await said(db, project.id, { words: 'Thank you all', source: 'letter', score: '5' })
    const fresh = await said(db, project.id, { words: 'I waited for two hours', saidOn: '2026-04-12' })
    await placed(db, themed.id, phones, may(3), lead.id)
    await setAside(db, thanks.id, may(3))
    await more(db, project.id)
    return { project, phones, waits, themed, thanks, fresh, path: `/projects/${project.slug}/contributions` }
  })

/** Presses a button and follows where it leads. */
const press = async (path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer> =>
  client.follow(await client.post(path, fields))
const heading = (html: string) => (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').trim()
const listed = (html: string) => [...html.matchAll(/id="c-([0-9a-f-]+)"/g)].map(([, id]) => id)
const undoOf = (html: string) => ({ do: 'undo', here: '', at: /name="at" value="(\d+)"/.exec(html)?.[1] ?? '' })

test('the workspace lists what people said, newest first, escaped, with where each is', async () => {
  const { path, fresh, thanks, themed } = await scene()
  const { status, html } = await client.get(path)
  assert.equal(status, 200)
  assert.deepEqual(listed(html), [fresh.id, thanks.id, themed.id])
  assert.match(html, /The phone &amp; the &lt;music/)
  assert.match(html, /3 contributions/)
  assert.match(html, /Not sorted yet/)
  assert.match(html, /Set aside: A thank-you/)
})

test('each filter narrows the list, and stands in the page again', async () => {
  const { path, fresh, thanks, themed, phones } = await scene()
  const found = async (query: string) => listed((await client.get(`${path}?${query}`)).html)
  assert.deepEqual(await found('theme=none'), [fresh.id])
  assert.deepEqual(await found('theme=aside'), [thanks.id])
  assert.deepEqual(await found(`theme=${phones}`), [themed.id])
  assert.deepEqual(await found('words=waiting'), [fresh.id])
  assert.deepEqual(await found('source=letter&score=5'), [thanks.id])
  assert.deepEqual(await found('service=Renal+unit&question=What+would+help%3F'), [themed.id])
  assert.deepEqual(await found('to=2026-04-30'), [fresh.id])
  assert.deepEqual(await found('from-day=13&from-month=4&from-year=2026'), [thanks.id, themed.id])
  assert.deepEqual(await found('theme=not-a-theme&after=x&before=y&words=%00'), [fresh.id, thanks.id, themed.id])
  const { html } = await client.get(`${path}?words=wait&source=web`)
  assert.match(html, /name="words"[^>]*value="wait"|value="wait"[^>]*name="words"/)
  assert.match(html, /2 filters are set/)
})

test('a day that is none is said at its field', async () => {
  const { path } = await scene()
  const { status, html } = await client.get(`${path}?from-day=31&from-month=2&from-year=2026`)
  assert.equal(status, 422)
  assert.match(html, /Said on or after must be a real date/)
})

test('ticked ones go under themes, one made on the spot; the filter stays; undo brings all back', async () => {
  const { path, fresh, themed, waits } = await scene()
  const fields = { here: 'theme=none', which: 'ticked', contribution: [fresh.id, themed.id], under: waits, newTheme: 'Call backs', do: 'place' }
  const after = await press(path, fields)
  assert.match(after.html, /2 contributions were put under a theme/)
  assert.match(after.html, /Everything here is sorted/)
  assert.deepEqual(listed(after.html), [])
  assert.equal(listed((await client.get(`${path}?theme=${waits}`)).html).length, 2)

  const again = await press(path, fields)
  assert.match(again.html, /Nothing had to change/)

  const undone = await press(path, undoOf(after.html))
  assert.match(undone.html, /2 contributions were put back as before/)
  assert.deepEqual(listed((await client.get(`${path}?theme=none`)).html), [fresh.id])
})

test('all on the page are set aside, and put back', async () => {
  const { path, fresh, themed, thanks } = await scene()
  const aside = await press(path, { here: '', which: 'page', shown: [fresh.id, themed.id, thanks.id], reason: 'not-about-this', do: 'aside' })
  assert.match(aside.html, /3 contributions were set aside/)
  assert.equal(listed((await client.get(`${path}?theme=aside`)).html).length, 3)
  const back = await press(path, { here: 'theme=aside', which: 'ticked', contribution: [fresh.id], do: 'back' })
  assert.match(back.html, /1 contribution was put back/)
})

test('all that match are counted first, and sorted only after a yes', async () => {
  const { path, phones } = await scene()
  const fields = { here: 'words=wait+OR+thank', which: 'all', under: phones, do: 'place' }
  const asked = await client.post(path, fields)
  assert.equal(asked.status, 200)
  assert.equal(heading(asked.html).includes('Sort all that match'), true)
  assert.match(asked.html, /2 contributions match\./)
  assert.match(asked.html, /They will be put under “Phone lines”\./)
  assert.equal(listed((await client.get(`${path}?theme=${phones}`)).html).length, 1)
  const done = await press(path, { ...fields, confirmed: 'yes' })
  assert.match(done.html, /2 contributions were put under a theme/)
})

test('each refusal comes back in words, with what was ticked', async () => {
  const { path, fresh } = await scene()
  const says = async (fields: Record<string, string>, words: RegExp) => {
    const { status, html } = await client.post(path, { here: '', which: 'ticked', contribution: fresh.id, do: 'place', ...fields })
    assert.equal(status, 422)
    assert.match(html, words)
    return html
  }
  const html = await says({}, /Select a theme, or enter a new one/)
  assert.match(html, new RegExp(`id="c-${fresh.id}"[^>]*checked`))
  await says({ newTheme: 'x' }, /at least 2 characters/)
  await says({ under: fresh.id }, /merged or renamed meanwhile/)
  await says({ contribution: 'nonsense', newTheme: 'Waiting' }, /Tick at least one contribution/)
  await says({ do: 'aside' }, /Select why they need no answer/)
  await says({ do: 'take-out' }, /Select a theme/)
  await says({ which: 'all', here: 'words=nothingatall', newTheme: 'Waiting' }, /Tick at least one contribution/)
})

test('more than a page turns by keys, with the filter kept', async () => {
  const { path } = await scene(async (db, projectId) => {
    for (let n = 0; n < 60; n++) await said(db, projectId, { words: `Minibus number ${n}`, receivedAt: may(4, n) })
  })
  const first = await client.get(`${path}?words=minibus`)
  assert.match(first.html, /60 contributions/)
  assert.equal(listed(first.html).length, 50)
  const next = /href="([^"]+)" data-shortcut="j"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await client.get(next)
  assert.equal(listed(second.html).length, 10)
  const previous = /href="([^"]+)" data-shortcut="k"/.exec(second.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.deepEqual(listed((await client.get(previous)).html), listed(first.html))
})

test('who may only read sees the same without the tools, and cannot sort', async () => {
  const { path, project, fresh, phones } = await scene()
  const decider = await someone('decision-maker')
  const { html } = await decider.client.get(path)
  assert.match(html, /I waited for two hours/)
  assert.doesNotMatch(html, /Put under these themes/)
  assert.equal((await decider.client.post(path, { do: 'place', contribution: fresh.id, under: phones })).status, 403)
  assert.equal((await decider.client.post(`/projects/${project.slug}/themes`, { name: 'Mine' })).status, 403)
  assert.equal((await decider.client.post(`${path}/${fresh.id}`, { do: 'place', under: phones })).status, 403)

  const coLead = await someone('co-lead', project.id)
  assert.match((await coLead.client.get(path)).html, /Put under these themes/)
  const other = await scene()
  assert.equal((await coLead.client.get(other.path)).status, 403)
  assert.equal((await (await door.as(null)).get(path)).status, 303)
})

test('a contribution shows its words, its line and its path, and can be sorted there', async () => {
  const { path, themed, phones, waits } = await scene()
  const here = `${path}/${themed.id}`
  const { html } = await client.get(here)
  assert.match(html, /The phone &amp; the &lt;music/)
  assert.match(html, /Part of Phone lines\./)
  assert.match(html, /Due by 1 July 2026/)
  assert.match(html, /by A lead on 3 May 2026 at 9am/)
  assert.match(html, /None was handed out/)
  assert.match(html, new RegExp(`href="${here}/receipt">\\s*Give out a receipt`))

  const sorted = await press(here, { do: 'take-out', under: phones })
  assert.match(sorted.html, /This contribution is sorted/)
  assert.match(sorted.html, /Nobody has sorted it yet/)
  assert.match(sorted.html, /Under “Phone lines” by A lead on 3 May 2026 at 9am\. Changed by A lead on 1 June 2026/)
  await press(here, { do: 'place', under: waits })
  const aside = await press(here, { do: 'aside', reason: 'thank-you' })
  assert.match(aside.html, /Set aside by A lead on 1 June 2026 at 10am: A thank-you/)
  assert.equal((await client.post(here, { do: 'place' })).status, 422)
})

test('answered and late are said on the path', async () => {
  const { path, themed, project, phones } = await scene()
  await inside(async (db) => released(db, project.id, [phones], { writer: lead.id, checker: (await aPerson(db, 'Bo Tamsin')).id }, may(20)))
  assert.match((await client.get(`${path}/${themed.id}`)).html, /Changed, released on 20 May 2026\. Calls are now called back/)
  door.clock.now = new Date('2026-07-02T09:00:00Z')
  const { html } = await client.get(`/projects/${project.slug}/themes`)
  door.clock.now = new Date('2026-06-01T09:00:00Z')
  assert.match(html, /We promised an answer by 1 July 2026\. We are late\./)
})

test('words that were taken back are not shown and cannot be sorted', async () => {
  const { path, themed } = await scene()
  await inside((db) => withdrawn(db, themed.id, may(10)))
  const { html } = await client.get(`${path}/${themed.id}`)
  assert.match(html, /took their words back on 10 May 2026/)
  assert.doesNotMatch(html, /Put under these themes/)
})

test('what is not there, is of another project, or was a rehearsal is not found', async () => {
  const { path, fresh } = await scene()
  const other = await scene(async (db, projectId) => said(db, projectId, { rehearsal: true }))
  const rehearsal = await inside((db) =>
    db
      .selectFrom('contributions.contribution')
      .select('id')
      .where('projectId', '=', other.project.id)
      .where('rehearsal', '=', true)
      .executeTakeFirstOrThrow(),
  )
  assert.equal((await client.get(`${other.path}/${fresh.id}`)).status, 404)
  assert.equal((await client.get(`${other.path}/${rehearsal.id}`)).status, 404)
  assert.equal((await client.get(`/projects/${other.project.slug}/themes/${fresh.id}`)).status, 404)
  assert.equal((await client.post(`${other.path}/${fresh.id}`, { do: 'aside', reason: 'blank' })).status, 404)
  assert.equal((await client.get(`${path}/nonsense`)).status, 404)
})

test('themes are listed with their counts; one is made, renamed and described', async () => {
  const { project, path } = await scene()
  const themesPath = `/projects/${project.slug}/themes`
  const before = await client.get(themesPath)
  assert.match(before.html, /Most was said about Phone lines \(1\)\./)
  assert.match(before.html, /Waiting &lt;long/)
  const made = await press(themesPath, { name: 'Call backs', about: '' })
  assert.match(made.html, /The theme “Call backs” is made/)
  assert.equal((await client.post(themesPath, { name: 'CALL BACKS', about: '' })).status, 422)

  const one = new RegExp(`href="(${themesPath}/[^"]+)">Call backs`).exec(made.html)?.[1] ?? ''
  assert.equal(heading((await client.get(one)).html).includes('Call backs'), true)
  const changed = await press(one, { name: 'Calling back', about: 'Calls that nobody returns' })
  assert.match(changed.html, /The theme is saved/)
  assert.match(changed.html, /Calls that nobody returns/)
  const taken = await client.post(one, { name: 'phone lines', about: '' })
  assert.equal(taken.status, 422)
  assert.match(taken.html, /There is a theme with this name already/)
  assert.match((await client.get(path)).html, /Calling back/)
})

test('a theme is merged into another, and then only points there', async () => {
  const { project, phones, waits } = await scene()
  const at = (theme: string) => `/projects/${project.slug}/themes/${theme}`
  assert.match((await client.get(`${at(phones)}/merger`)).html, /This cannot be undone/)
  assert.equal((await client.post(`${at(phones)}/merger`, {})).status, 422)
  assert.match((await client.post(`${at(phones)}/merger`, { into: phones })).html, /A theme cannot be merged into itself/)
  const merged = await press(`${at(phones)}/merger`, { into: waits })
  assert.match(merged.html, /Merged into this theme: “Phone lines”/)
  assert.match((await client.get(at(phones))).html, /This theme was merged into/)
})

test('a theme with an answer stays: merging says why', async () => {
  const { project, phones, waits } = await scene()
  const merger = `/projects/${project.slug}/themes/${phones}/merger`
  const draft = await inside((db) => drafted(db, phones, lead.id, may(4)))
  assert.match((await client.post(merger, { into: waits })).html, /Somebody is writing an answer to this theme/)
  await inside(async (db) => {
    await db.deleteFrom('insights.answer').where('id', '=', draft).execute()
    await released(db, project.id, [phones], { writer: lead.id, checker: (await aPerson(db)).id }, may(20))
  })
  assert.match((await client.post(merger, { into: waits })).html, /The answer to this theme is released/)
})

test('a theme is split by ticking, and by words', async () => {
  const { project, phones, themed } = await scene(async (db, projectId) => {
    const [theme] = await db.selectFrom('insights.theme').select('id').where('projectId', '=', projectId).where('name', '=', 'Phone lines').execute()
    for (let n = 0; n < 3; n++) await placed(db, (await said(db, projectId, { words: `Loud music ${n}` })).id, theme!.id, may(4), lead.id)
  })
  const split = `/projects/${project.slug}/themes/${phones}/split`
  assert.match((await client.get(`${split}?words=loud`)).html, /All in this theme that have the words “loud”/)
  const byTick = await press(split, { here: 'words=', which: 'ticked', contribution: themed.id, name: 'Hold music', about: '' })
  assert.equal(heading(byTick.html).includes('Hold music'), true)
  const byWords = await press(split, { here: 'words=loud', which: 'all', name: 'Loudness', about: '' })
  assert.match(byWords.html, /Read all 3 contributions/)
  assert.match((await client.post(split, { here: '', which: 'ticked', name: 'Nothing', about: '' })).html, /Tick at least one contribution/)
  assert.match(
    (await client.post(split, { here: '', which: 'ticked', contribution: themed.id, name: '', about: '' })).html,
    /Enter a name for the theme/,
  )
})
