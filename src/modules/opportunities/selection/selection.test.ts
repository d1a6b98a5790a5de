import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allJobs } from '#app/jobs.ts'
import { bettrys, ignacy, marged, ruth } from '#demo/cast.ts'
import { replay } from '#lib/fair-selection/index.ts'
import { readConfig } from '#platform/config.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { insertSteps, standingOf, standingsOf } from '../apply/steps.queries.ts'
import { chanceOf } from './chances.queries.ts'
import { latestDraw } from './draws.queries.ts'
import { nextInLine } from './next-in-line.action.ts'

/** 12 of 30 people for the panel of the demonstration, from the targets to the record, through the front door. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const coLead = await door.as(castMember(bettrys.name))
const anyone = await door.as(null)
const panel = await store.reading(organisation.id, (db) =>
  db.selectFrom('opportunities.selection_plan').select('opportunityId').executeTakeFirstOrThrow(),
)
const here = `/projects/${things.project}/opportunities/${panel.opportunityId}/selection`
const published = `/opportunities/${panel.opportunityId}/selection`

async function runJobs(): Promise<void> {
  const log = openLog('silent')
  const ran = await runQueued({ store, log, jobs: allJobs(readConfig({}), log), organisationById: async () => organisation, now: door.clock.now })
  assert.deepEqual(ran.failed, [])
}
const draw = () => store.reading(organisation.id, (db) => latestDraw(db, panel.opportunityId))
const standings = () => store.reading(organisation.id, (db) => standingsOf(db, panel.opportunityId))

test('the page knows numbers and counts only, and hides what could tell about one person', async () => {
  const { html } = await lead.get(here)
  assert.match(html, /Can be chosen[\s\S]*30[\s\S]*16 to 34[\s\S]*2 to 4[\s\S]*fewer than 5 of 30|of 30/)
  for (const { name } of await standings()) assert.ok(!html.includes(name))
  assert.match(html, /Never/)
})

test('targets that nobody can meet say the smallest change that helps, while typing and after a run', async () => {
  const page = await lead.get(`${here}/targets`)
  const [, least] = /name="(least-[^"]+)"/.exec(page.html)!
  const check = await lead.get(`${here}/check?${least}=11`)
  assert.match(String(check.headers['content-type']), /text\/plain/)
  assert.match(check.html, /Age, 16 to 34: at least 11 are wanted, and fewer than 5 are in the pool[\s\S]*lower the minimum from 11 to \d/)
  assert.match((await lead.get(`${here}/check?${least}=2`)).html, /These targets can be met/)
  const checked = await lead.follow(await lead.post(`${here}/targets`, { [least!]: '11', checked: 'yes' }))
  assert.match(checked.html, /lower the minimum[\s\S]*value="11"|value="11"[\s\S]*lower the minimum/)
  const wrong = await lead.post(`${here}/targets`, { [least!]: 'eleven' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /must be a number[\s\S]*value="eleven"/)
  const figures = await lead.get(`${here}/targets?from=figures`)
  assert.match(figures.html, /Age: by who lives in England\. Source: /)
})

test('a search can be cancelled, and nothing of it is kept', async () => {
  assert.equal((await lead.post(`${here}/lottery`, { step: 'run' })).status, 303)
  assert.match((await lead.get(`${here}/lottery`)).html, /Cancel the search/)
  assert.equal((await lead.post(`${here}/lottery`, { step: 'run' })).status, 422)
  await lead.post(`${here}/lottery`, { step: 'cancel' })
  await runJobs()
  assert.equal((await draw())?.state, 'cancelled')
  assert.match((await lead.get(`${here}/lottery`)).html, /The search was cancelled[\s\S]*Run the lottery again/)
})

test('a co-lead runs the lottery; its tickets stand before there is a seed', async () => {
  await coLead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  const { html } = await lead.get(`${here}/lottery`)
  assert.match(html, /1,000 tickets are fixed[\s\S]*Everybody has a chance of at least \d+ in 10/)
  const found = (await draw())!
  assert.equal(found.state, 'found')
  for (const ticket of found.tickets!) assert.equal(new Set(ticket).size, 12)
  const changed = store.within(organisation.id, (db) =>
    db.updateTable('opportunities.draw').set({ tickets: '[]' }).where('id', '=', found.id).execute(),
  )
  await assert.rejects(changed, /A draw stands/)
  assert.equal((await lead.post(`${here}/places`, { places: '5', method: 'leximin', newcomerWeight: '1' })).status, 422)
})

test('a draw that is set aside after the seed says why in public', async () => {
  await submit(lead, `${here}/draw`, { seed: '4 6 1 1' })
  assert.equal((await lead.post(`${here}/set-aside`)).status, 422)
  await submit(lead, `${here}/set-aside`, { because: 'The dice fell off the table' })
  assert.match((await anyone.get(published)).html, /was set aside[\s\S]*The dice fell off the table/)
  assert.equal((await standings()).filter(({ kind }) => kind === 'eligible').length, 30)
})

test('12 of 30 are drawn, confirmed and told why, and the record replays from its file alone', async () => {
  await lead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  await submit(lead, `${here}/publication`)
  assert.match((await anyone.get(published)).html, /None has been drawn and confirmed yet/)
  door.clock.now = new Date(door.clock.now.getTime() + 3_600_000)
  await submit(lead, `${here}/draw`, { seed: '3 5 2 6 6 1' })
  const confirm = await lead.get(`${here}/confirmation`)
  const everybody = await standings()
  assert.ok(everybody.filter(({ name }) => confirm.html.includes(name)).length >= 12)
  assert.equal((await lead.post(`${here}/confirmation`, { draw: things.opportunity })).status, 422)
  await submit(lead, `${here}/confirmation`)
  const after = await standings()
  const of = (kind: string) => after.filter((one) => one.kind === kind)
  assert.equal(of('selected').length, 12)
  assert.ok(of('reserve').length > 0)
  assert.equal(of('selected').length + of('reserve').length + of('not-selected').length, 30)
  for (const { because } of of('not-selected')) assert.match(because, /your chance was \d+ in 10/)
  const chance = await store.reading(organisation.id, (db) => chanceOf(db, of('not-selected')[0]!.applicationId))
  assert.ok(chance!.chance > 0)

  const { html } = await anyone.get(published)
  assert.match(html, /The seed is “3 5 2 6 6 1”[\s\S]*The tickets were published before[\s\S]*hashlib/)
  for (const { name } of after) assert.ok(!html.includes(name))
  const csv = (await anyone.get(`${published}?file=tickets&draw=3`)).html.trim().split(/\r?\n/).slice(1)
  const rows = csv.map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
  const seed = rows.find((row) => row[2])![2]!
  const again = replay({ tickets: rows.map((row) => row[1]!.split(' ')), seed })
  assert.deepEqual(new Set(again), new Set(of('selected').map(({ number }) => String(number))))

  const confirmed = (await draw())!
  const changed = store.within(organisation.id, (db) =>
    db.updateTable('opportunities.draw').set({ seed: 'another' }).where('id', '=', confirmed.id).execute(),
  )
  await assert.rejects(changed, /A draw stands/)
})

test('whoever leaves is replaced by a reserve who keeps the targets', async () => {
  const [first] = (await standings()).filter(({ kind }) => kind === 'selected')
  const next = await store.within(organisation.id, async (db) => {
    await insertSteps(db, [
      { applicationId: first!.applicationId, place: first!.place + 1, kind: 'withdrawn', takenBy: null, takenAt: door.clock.now },
    ])
    return nextInLine({ db }, panel.opportunityId)
  })
  assert.equal(next.kind, 'kept')
  assert.ok('coming' in next && next.coming.length === 1)
  const standing = await store.reading(organisation.id, (db) => standingOf(db, next.coming[0]!.applicationId))
  assert.equal(standing?.kind, 'reserve')
  assert.match((await lead.get(`${here}/replacement`)).html, /1 place is free\. With this person all targets are still met[\s\S]*Reserve \d/)
})

test('nobody without the permission sees or changes anything', async () => {
  for (const person of [ruth, ignacy]) {
    const other = await door.as(castMember(person.name))
    for (const page of ['', '/places', '/targets', '/check', '/lottery', '/draw', '/confirmation', '/publication', '/set-aside', '/replacement'])
      assert.equal((await other.get(`${here}${page}`)).status, 403)
    assert.equal((await other.post(`${here}/lottery`, { step: 'run' })).status, 403)
  }
})
