import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { kwabena, marged } from '#demo/cast.ts'
import { eventsOf } from '#platform/database/events.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { prepared, ranks } from '#support/priorities.ts'
import { settingBySlug } from './settings.queries.ts'

/** A ranking through the front door, from the first suggestion to an answer that is owed: gather, merge and check, vote, shortlist, workshop, top list. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const colleague = await door.as(castMember(kwabena.name))
const anyone = await door.as(null)
const options = ['Sleep better', 'Less pain', 'Getting there', 'Sleeping well'] as const
const made = await prepared(lead, things.project, { title: 'What matters to you', groups: ['Patients', 'Carers', 'Staff'], sizes: [3, 2], options })
const { staff, shown } = made

test('nobody sees it before its first stage, and the overview says what is missing', async () => {
  assert.equal((await anyone.get(shown)).status, 404)
  const begun = await submit(lead, `/projects/${things.project}/priorities/new`, { title: 'Barely begun', kind: 'ranking' })
  const { html } = await lead.get(begun.location)
  assert.match(html, /Before people can vote:[\s\S]*Say why you ask[\s\S]*Add at least two options[\s\S]*Say who votes apart[\s\S]*Set the last day/)
  assert.equal((await lead.post(`${begun.location}/opening`)).status, 422)
  assert.match((await submit(lead, `${staff}/about`, { shortlistSize: '2', topSize: '3' })).html, /cannot be longer/)
  assert.match((await submit(lead, `${staff}/constituencies`, { names: 'Patients\npatients' })).html, /A group is there twice/)
  assert.match((await submit(lead, `${staff}/options`, { words: 'sleep better' })).html, /on the list already/)
})

test('a suggestion is a contribution with a receipt, and becomes an option in words that everyone understands', async () => {
  await submit(lead, `${staff}/gathering`)
  const suggested = await submit(anyone, `${shown}/suggestion`, { words: 'somewhere 2 park pls', quoteAs: 'anonymous', channel: 'none' })
  const thanks = await anyone.follow(suggested)
  assert.match(thanks.html, /Your receipt code[\s\S]*we say why[\s\S]*Answer the equality questions/)
  assert.equal((await submit(anyone, `${shown}/suggestion`, { quoteAs: 'anonymous', channel: 'none' })).status, 422)
  const list = await lead.get(`${staff}/options`)
  assert.match(list.html, /somewhere 2 park pls/)
  const take = /options\?take=([0-9a-f-]{36})/.exec(list.html)?.[1] ?? ''
  await submit(lead, `${staff}/options?take=${take}`, { words: 'Somewhere to park' })
  const after = await lead.get(`${staff}/options`)
  assert.match(after.html, /Somewhere to park[\s\S]*Suggested by somebody who took part/)
  assert.doesNotMatch(after.html, /somewhere 2 park pls/)
  assert.match((await lead.post(`${staff}/options`, { words: 'Once more', take })).html, /taken already/)
  assert.match((await lead.get(`/projects/${things.project}/contributions`)).html, /somewhere 2 park pls/)
})

test('a merge holds once a second person agreed, and the vote waits for that', async () => {
  const idOf = await store.reading(organisation.id, async (db) => {
    const rows = await db
      .selectFrom('activities.priority_option as o')
      .innerJoin('activities.priority_setting as s', 's.id', 'o.prioritySettingId')
      .select(['o.id', 'o.words'])
      .where('s.slug', '=', shown.split('/').at(-1) ?? '')
      .execute()
    return new Map(rows.map(({ id, words }) => [words, id]))
  })
  const merge = (option: string, into: string) =>
    submit(lead, `${staff}/merging`, { option: idOf.get(option) ?? '', into: idOf.get(into) ?? into, because: 'It is the same thing' })
  assert.match((await merge('Sleeping well', 'Sleeping well')).html, /Choose another option/)
  assert.equal((await merge('Sleeping well', 'Sleep better')).status, 303)
  assert.equal((await lead.post(`${staff}/opening`)).status, 422)
  assert.match((await lead.get(`${staff}/merging/check`)).html, /waits for somebody else/)
  const waiting = /name="merge" value="([^"]+)"/.exec((await colleague.get(`${staff}/merging/check`)).html)?.[1] ?? ''
  assert.match((await lead.post(`${staff}/merging/check`, { merge: waiting, agreed: 'yes' })).html, /Somebody else must check/)
  assert.match((await submit(colleague, `${staff}/merging/check`, { agreed: 'no' })).html, /Say why you do not agree/)
  await submit(colleague, `${staff}/merging/check`, { agreed: 'yes' })
  await merge('Somewhere to park', 'leave-out')
  await submit(colleague, `${staff}/merging/check`, { agreed: 'no', because: 'Somebody asked for it' })
  assert.match((await anyone.get(`${shown}/results`)).html, /Put together with number 1[\s\S]*It is the same thing/)
  await assert.rejects(
    store.within(organisation.id, (db) =>
      sql`insert into activities.priority_merge_check (merge_id, agreed, checked_by, checked_at)
      select m.id, true, m.merged_by, now() from activities.priority_merge m where m.id = ${waiting}::uuid`.execute(db),
    ),
    /Somebody else checks a merge/,
  )
})

test('once the vote is open, neither the list nor what decides can change', async () => {
  await submit(lead, `${staff}/opening`)
  assert.match((await lead.post(`${staff}/options`, { words: 'Too late' })).html, /the list cannot change/)
  assert.match((await lead.post(`${staff}/constituencies`, { names: 'Others' })).html, /the groups cannot change/)
  const change = (set: Record<string, number>) =>
    store.within(organisation.id, (db) =>
      db
        .updateTable('activities.priority_setting')
        .set(set)
        .where('slug', '=', shown.split('/').at(-1) ?? '')
        .execute(),
    )
  await assert.rejects(change({ topSize: 1 }), /What decides stands/)
  await change({ version: 40 })
})

test('each group has its own list, a small one is not shown apart, and ranks are merged', async () => {
  for (let n = 0; n < 5; n++) {
    await ranks(door, shown, 1, [1, 2, 5])
    await ranks(door, shown, 2, n < 3 ? [5, 1] : [2, 5, 1])
  }
  await ranks(door, shown, 3, [3])
  await submit(lead, `${staff}/closing`)
  const { html } = await anyone.get(`${shown}/results`)
  assert.match(html, /Points from Patients[\s\S]*Points from Carers/)
  assert.doesNotMatch(html, /Points from Staff/)
  assert.match(html, /Fewer than 5 people voted with this group/)
  assert.doesNotMatch(html, /with Staff: |sum of places/)
  assert.match((await lead.get(`${staff}/ballots?constituency=1`)).html, /# NUMBER VOTERS: 5[\s\S]*\n5: 1,2,5\n/)
  assert.equal((await lead.get(`${staff}/ballots?constituency=3`)).location, staff)
})

test('the shortlist follows the count, or says why not; the workshop and the top list follow it', async () => {
  const form = await lead.get(`${staff}/shortlist`)
  assert.match(form.html, /3 options go on to the workshop/)
  const changed = await submit(lead, `${staff}/shortlist`, { option: ['1', '2', '3'] })
  assert.match(changed.html, /Say why this differs from the count/)
  const why = 'Few staff could vote in the week of the strike'
  const reasons = { 'reason-3': why, 'reason-5': why, 'reason-2': why, 'reason-1': why }
  assert.equal((await submit(lead, `${staff}/shortlist`, { option: ['1', '2', '3'], ...reasons })).location, staff)
  const workshop = { 'happenedOn-day': '1', 'happenedOn-month': '6', 'happenedOn-year': '2026', how: 'By talk', 'attended-1': '4', 'attended-2': '3' }
  const places = { 'place-1': '2', 'place-2': '3', 'place-3': '1' }
  assert.match((await submit(lead, `${staff}/workshop`, { ...workshop, ...places, 'place-3': '' })).html, /every option of the shortlist/)
  await submit(lead, `${staff}/workshop`, { ...workshop, ...places })
  await submit(lead, `${staff}/workshop`, { 'attended-3': '2' })
  await submit(lead, `${staff}/top-list`)
  const { html } = await anyone.get(`${shown}/results`)
  assert.match(
    html,
    /The top list[\s\S]*Getting there[\s\S]*Sleep better[\s\S]*The workshop[\s\S]*1 June 2026[\s\S]*The shortlist[\s\S]*in the week of the strike/,
  )
  assert.match(html, /On the top list, in place 1[\s\S]*Not on the shortlist/)
  assert.match((await anyone.get(`${shown}/results?paper=large`)).html, /The top list/)
  const file = await anyone.get(`${shown}/results/pdf`)
  assert.equal(file.headers['content-type'], 'application/pdf')
  assert.match(file.raw.toString('latin1'), /pdfuaid/)
  assert.match((await lead.post(`${staff}/top-list`)).html, /cannot be done now/)
})

test('what came first is taken up once, as contributions that are owed an answer', async () => {
  await submit(lead, `${staff}/taking-up`)
  assert.equal((await lead.post(`${staff}/taking-up`)).status, 422)
  assert.match((await lead.get(`/projects/${things.project}/contributions`)).html, /1\. Getting there/)
  const id = await store.reading(organisation.id, async (db) => (await settingBySlug(db, shown.split('/').at(-1) ?? ''))?.id ?? '')
  const happened = (await store.reading(organisation.id, (db) => eventsOf(db, id))).filter((type) => type.startsWith('activities.priorities-'))
  assert.deepEqual(happened.slice(-5), ['vote-closed', 'shortlist', 'workshop', 'workshop', 'top-list', 'taken-up'].slice(-5).map((stage) => `activities.priorities-${stage}`)) // biome-ignore format: short
})
