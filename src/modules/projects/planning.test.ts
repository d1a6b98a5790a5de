import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPreference } from '#modules/contributors/index.ts'
import { holdersOf, insertPerson, personWithGrants } from '#modules/people/index.ts'
import { eventsOf } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation, Work } from '#platform/http/page.ts'
import { inDatabase } from '#support/database.ts'
import { savePreference } from '../contributors/preference.queries.ts'
import { addAudience, dropAudience } from './audience.action.ts'
import { audiencesOf } from './audience.queries.ts'
import { changePlan, makePromise } from './change-plan.action.ts'
import { makeProject } from './make-project.action.ts'
import { endPart, nameForProject } from './name-for-project.action.tsx'
import { openProject } from './open-project.action.ts'
import { projectFor } from './project-for.queries.ts'

const may1 = new Date('2026-05-01T09:00:00Z')

async function marged(db: Writer, organisation: Organisation): Promise<Work> {
  const id = await insertPerson(db, { kind: 'staff', name: 'Marged Oduya', email: 'marged@tarrow.example', addedAt: may1 })
  return { db, organisation, now: may1, person: { id, name: 'Marged Oduya', grants: [], may: () => true } }
}

async function planned(work: Work) {
  const made = await makeProject(work, 'Getting to hospital')
  return projectFor(work.db, made.value.slug)
}

const unsaid = { why: '', howMany: null, alsoThrough: '', partners: [] }

const wholePlan = {
  purpose: 'Shorter waits',
  decision: 'The contract',
  canChange: 'Booking',
  cannotChange: 'The budget',
  alreadyDecided: 'Nothing yet',
  decidedBy: 'The board',
  decidedOn: '2026-09-01',
  contactName: 'Marged Oduya',
  contactPhone: '01632 960141',
}

test(
  'two projects with one title have addresses of their own',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const first = await makeProject(work, 'Getting to hospital')
    const second = await makeProject(work, 'Getting to hospital')
    assert.deepEqual([first.value.slug, second.value.slug], ['getting-to-hospital', 'getting-to-hospital-2'])
  }),
)

test(
  'a project opens only when its plan says what it must, and then once',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    assert.deepEqual(await openProject(work, project, ''), { ok: false, because: 'plan-incomplete' })

    await changePlan(work, project, 1, wholePlan)
    await addAudience(work, project, { name: 'People on dialysis at Marlow Road', ...unsaid })
    await makePromise(work, project, '2026-10-01', '2026-05-01')
    const whole = await projectFor(db, project.slug)
    assert.deepEqual(await openProject(work, whole, 'Nobody else is here this week'), { ok: true, value: true })
    assert.deepEqual(await openProject(work, await projectFor(db, project.slug), 'Again'), { ok: true, value: false })
    assert.equal((await eventsOf(db, project.id)).filter((type) => type === 'projects.opened').length, 1)
  }),
)

test(
  'two people who change a plan at once: the second is told, and nothing of the first is lost',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    assert.deepEqual(await changePlan(work, project, 1, { purpose: 'The first' }), { ok: true, value: true })
    assert.deepEqual(await changePlan(work, project, 1, { purpose: 'The second' }), { ok: false, because: 'changed-meanwhile' })
    assert.equal((await projectFor(db, project.slug)).purpose, 'The first')
  }),
)

test(
  'a promise is made once, for a day to come',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    assert.deepEqual(await makePromise(work, project, '2026-05-01', '2026-05-01'), { ok: false, because: 'promise-in-the-past' })
    assert.deepEqual(await makePromise(work, project, '2026-05-02', '2026-05-01'), { ok: true, value: true })
    assert.deepEqual(await makePromise(work, project, '2026-06-02', '2026-05-01'), { ok: false, because: 'already-promised' })
  }),
)

test(
  '"everyone" is not kept as an audience; somebody is, and can be taken out again',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    assert.deepEqual(await addAudience(work, project, { name: 'Everyone', ...unsaid }), { ok: false, because: 'nobody-in-particular' })
    await addAudience(work, project, { ...unsaid, name: 'Carers in Coldwick', why: 'They wait longest' })
    const [carers] = await audiencesOf(db, project.id)
    assert.equal(carers?.name, 'Carers in Coldwick')
    await dropAudience(work, project, carers?.id ?? '')
    assert.deepEqual(await audiencesOf(db, project.id), [])
  }),
)

test(
  'a public co-lead has rights on one project until they end, and is told by email',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    const named = await nameForProject(work, project, 'co-lead', { name: 'Bettrys Calloway', email: 'bettrys@home.example' })
    assert.ok(named.ok)
    assert.equal(named.value.told, 'sent')
    assert.deepEqual((await personWithGrants(db, named.value.id))?.grants, [{ role: 'co-lead', projectId: project.id }])
    const { toAddress } = await db.selectFrom('platform.message').select('toAddress').executeTakeFirstOrThrow()
    assert.equal(toAddress, 'bettrys@home.example')

    await endPart(work, project, 'co-lead', named.value.id)
    assert.deepEqual(await holdersOf(db, project.id, 'co-lead'), [])
    assert.deepEqual((await personWithGrants(db, named.value.id))?.grants, [])
  }),
)

test(
  'a contributor who asked for braille is named, and a person tells them: no email leaves',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    const id = await insertPerson(db, { name: 'Osric Vane', email: 'osric@home.example', kind: 'contributor', addedAt: work.now })
    await savePreference(db, id, { ...usualPreference, format: 'braille' }, { by: id, now: work.now })
    assert.deepEqual(await nameForProject(work, project, 'co-lead', { name: 'Osric', email: 'Osric@home.example' }), {
      ok: true,
      value: { id, told: 'held' },
    })
    assert.deepEqual(await db.selectFrom('platform.message').select('id').execute(), [])
    const held = await db.selectFrom('contributors.held_message').select(['personId', 'kind', 'because']).execute()
    assert.deepEqual(held, [{ personId: id, kind: 'projects.co-lead', because: 'format' }])
    assert.deepEqual(
      (await holdersOf(db, project.id, 'co-lead')).map((coLead) => coLead.id),
      [id],
    )
  }),
)

test(
  'a colleague cannot be the public co-lead',
  inDatabase(async (db, organisation) => {
    const work = await marged(db, organisation)
    const project = await planned(work)
    assert.deepEqual(await nameForProject(work, project, 'co-lead', { name: 'Marged Oduya', email: 'MARGED@tarrow.example' }), {
      ok: false,
      because: 'is-staff',
    })
  }),
)
