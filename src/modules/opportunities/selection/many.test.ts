import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { allJobs } from '#app/jobs.ts'
import { kwabena, marged } from '#demo/cast.ts'
import { replay } from '#lib/fair-selection/index.ts'
import { seededRandom } from '#lib/random.ts'
import { projectFor } from '#modules/projects/index.ts'
import { readConfig } from '#platform/config.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { queue } from '#platform/jobs/queue.ts'
import { runQueued } from '#platform/jobs/run-queued.ts'
import { openLog } from '#platform/log.ts'
import { aDemonstration, demonstrationDay } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { insertSelectionQuestion, selectionQuestionsOf } from '../apply/questions.queries.ts'
import { insertSteps, type NewStep, standingsOf } from '../apply/steps.queries.ts'
import { takeApplication } from '../apply/take-application.action.ts'
import { beginOffer, changeOffer, publishOffer } from '../offer/keep-offer.action.ts'
import { offerFor } from '../offer/offers.queries.ts'
import { drawById, entriesOf, insertDraw, latestDraw } from './draws.queries.ts'

/** Pools of the test's own making: 40 of 400, people of one household, newcomers, and a place for everybody. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const anyone = await door.as(null)
const person = { ...castMember(kwabena.name), grants: [] as const, may: () => true }

async function runJobs(): Promise<void> {
  const log = openLog('silent')
  const ran = await runQueued({ store, log, jobs: allJobs(readConfig({}), log), organisationById: async () => organisation, now: door.clock.now })
  assert.deepEqual(ran.failed, [])
}

const ages = ['Under 30', '30 to 59', '60 and over']
const areas = ['North', 'East', 'South', 'West']

/** An opportunity that closed yesterday, and so many people who applied. All can be chosen. */
async function closed(title: string, many: number, one: (n: number) => { answers: readonly number[]; address?: string; email?: string }) {
  return store.within(organisation.id, async (db) => {
    const then = { db, person, organisation, now: new Date(demonstrationDay.getTime() - 20 * 86_400_000) }
    const project = await projectFor(db, things.project)
    const begun = await beginOffer(then, project, title)
    assert.ok(begun.ok)
    const id = begun.value
    const words = { activity: 'A', difference: 'B', timeAsked: '2 hours', dates: 'Monday', expenses: 'Yes', support: 'Yes', withoutEmail: 'Ring us' }
    const offer = { ...words, held: 'both', place: 'The hall', payment: 'not-paid', mayDecline: 'You can say no' } as const
    const change = {
      ...offer,
      closesAt: new Date(demonstrationDay.getTime() - 86_400_000),
      hearBy: '2026-06-20',
      contactName: 'Jo',
      contactPhone: '1',
    }
    await changeOffer(then, await offerFor(db, project.id, id), 'what', 1, change)
    for (const [n, [category, values]] of Object.entries({ Age: ages, Area: areas }).entries())
      await insertSelectionQuestion(db, id, n + 1, {
        ...{ category, wording: `${category}?`, characteristic: null, values: values.map((value) => ({ value, groups: [] })) },
      })
    assert.ok((await publishOffer(then, project, await offerFor(db, project.id, id))).ok)
    const questions = await selectionQuestionsOf(db, id)
    for (let n = 0; n < many; n++) await apply(db, { id, projectId: project.id }, questions, n, one(n))
    await screen(db, id)
    return { id, here: `/projects/${things.project}/opportunities/${id}/selection`, questions }
  })
}

type Questions = Awaited<ReturnType<typeof selectionQuestionsOf>>
type One = { answers: readonly number[]; address?: string; email?: string }

async function apply(db: Writer, opportunity: { id: string; projectId: string }, questions: Questions, n: number, { answers, address, email }: One) {
  const reached = { name: `Person ${n}`, email: email ?? '', phone: '01632 960999', address: address ?? '', largePrint: false }
  await takeApplication({ db, organisation, now: new Date(demonstrationDay.getTime() - 10 * 86_400_000) }, opportunity, {
    ...{ formId: newId(), personId: null, route: 'phone', typedBy: person.id, name: reached.name, why: '', helps: '' },
    ...{
      contact: { ...reached, channel: email ? 'email' : address ? 'letter' : 'phone' },
      dates: [],
      wayInId: null,
      givenOn: null,
      lateBecause: null,
    },
    selection: new Map(questions.map(({ id, values }, place) => [id, values[answers[place]!]!.id])),
  })
}

async function screen(db: Writer, id: string): Promise<void> {
  const steps = (await standingsOf(db, id)).map(
    ({ applicationId, place }): NewStep => ({
      ...{ applicationId, place: place + 1, kind: 'eligible', takenBy: person.id, takenAt: new Date(demonstrationDay.getTime() - 3_600_000) },
    }),
  )
  assert.equal(await insertSteps(db, steps), steps.length)
}

const standings = (id: string) => store.reading(organisation.id, (db) => standingsOf(db, id))
const newest = (id: string) => store.reading(organisation.id, (db) => latestDraw(db, id))

let forty: string

test('40 of 400 are drawn within all targets, and the record replays', async () => {
  const chance = seededRandom(400)
  const pick = (weights: readonly number[]) => {
    const drawn = chance()
    const sums = weights.map((_, n) => weights.slice(0, n + 1).reduce((sum, weight) => sum + weight, 0))
    return sums.findIndex((sum) => drawn < sum)
  }
  const { id, here, questions } = await closed('Choose with 400 others', 400, () => ({
    answers: [pick([0.15, 0.35, 0.5]), pick([0.5, 0.2, 0.2, 0.1])],
  }))
  forty = id
  await submit(lead, `${here}/places`, { places: '40', method: 'leximin', newcomerWeight: '1' })
  const value = (place: number, n: number) => questions[place]!.values[n]!.id
  await lead.post(`${here}/targets`, {
    ...{ [`least-${value(0, 0)}`]: '10', [`most-${value(0, 0)}`]: '12', [`least-${value(0, 1)}`]: '14', [`most-${value(0, 2)}`]: '15' },
    ...Object.fromEntries(
      areas.flatMap((_, n) => [
        [`least-${value(1, n)}`, '9'],
        [`most-${value(1, n)}`, '11'],
      ]),
    ),
  })
  await lead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  assert.match((await lead.get(`${here}/lottery`)).html, /1,000 tickets/)
  await submit(lead, `${here}/draw`)
  await submit(lead, `${here}/confirmation`)
  await submit(lead, `${here}/publication`)
  const after = await standings(id)
  const chosen = after.filter(({ kind }) => kind === 'selected')
  assert.equal(chosen.length, 40)
  assert.equal(after.filter(({ kind }) => ['reserve', 'not-selected'].includes(kind)).length, 360)
  const draw = (await newest(id))!
  const entries = await store.reading(organisation.id, (db) => entriesOf(db, draw.id))
  const counted = draw.bounds.map(
    (_, place) => entries.filter(({ number, answers }) => answers.includes(place) && chosen.some((one) => one.number === number)).length,
  )
  draw.bounds.forEach(({ min, max, value: name }, place) => {
    assert.ok(counted[place]! >= (min ?? 0) && counted[place]! <= (max ?? 40), `${name}: ${counted[place]}`)
  })
  assert.ok(Math.abs(entries.reduce((sum, one) => sum + one.chance!, 0) - 40) < 1e-6)
  const csv = (await anyone.get(`/opportunities/${id}/selection?file=tickets&draw=1`)).html.trim().split(/\r?\n/).slice(1)
  const rows = csv.map((line) => line.split(','))
  const again = replay({ tickets: rows.map((row) => row[1]!.split(' ')), seed: rows.find((row) => row[2])![2]! })
  assert.deepEqual(new Set(again), new Set(chosen.map(({ number }) => String(number))))
})

test('a search that runs is cancelled long before its 2 minutes are over', async () => {
  const chance = seededRandom(7)
  const categories = [...'ABCDEFGH']
  // Nearly everybody is alone of their kind, and targets are narrow: this takes far longer than the cancelling.
  const bounds = categories.flatMap((category) => [...'abcd'].map((value) => ({ category, value, min: 9, max: 11 })))
  const asked = await store.within(organisation.id, async (db) => {
    const pool = (await standingsOf(db, forty)).map(({ applicationId, number }) => {
      const answers = categories.map((_, n) => 4 * n + Math.floor(4 * chance() ** 1.5))
      return { applicationId, number, answers, household: null, weight: 1 }
    })
    const row = { opportunityId: forty, method: 'leximin', places: 40, held: 0, newcomerWeight: 1, households: false } as const
    const id = await insertDraw(db, { ...row, bounds, askedBy: person.id, askedAt: door.clock.now }, pool)
    await queue(db, 'opportunities.find-lottery', { draw: id! })
    return id!
  })
  const began = performance.now()
  const cancelling = setTimeout(500).then(() => lead.post(`/projects/${things.project}/opportunities/${forty}/selection/lottery`, { step: 'cancel' }))
  const [, cancelled] = await Promise.all([runJobs(), cancelling])
  assert.equal(cancelled.status, 303)
  assert.ok(performance.now() - began < 30_000, `${Math.round(performance.now() - began)} ms`)
  const draw = await store.reading(organisation.id, (db) => drawById(db, asked))
  assert.deepEqual([draw?.state, draw?.tickets], ['cancelled', null])
})

test('no two of a household are drawn, and a household that has a place gets no other', async () => {
  const { id, here } = await closed('Choose from households', 12, (n) => ({
    answers: [0, 0],
    address: n < 6 ? '1 Elm Row, Wennick' : `${n} Oak Lane`,
  }))
  await submit(lead, `${here}/places`, { places: '4', method: 'leximin', newcomerWeight: '1', households: 'yes' })
  await lead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  const draw = (await newest(id))!
  const entries = await store.reading(organisation.id, (db) => entriesOf(db, draw.id))
  const shared = new Set(entries.filter(({ household }) => household !== null).map(({ number }) => number))
  assert.equal(shared.size, 6)
  for (const ticket of draw.tickets!) assert.ok(ticket.filter((number) => shared.has(number)).length <= 1)
  await submit(lead, `${here}/draw`, { seed: 'one' })
  await submit(lead, `${here}/confirmation`)
  assert.equal((await standings(id)).filter(({ kind }) => kind === 'selected').length, 4)
})

test('a newcomer is in the hat as often as was said, and that is said in public', async () => {
  const before = await closed('An earlier panel', 2, (n) => ({ answers: [0, 0], email: `old.${n}@mail.example` }))
  await submit(lead, `${before.here}/places`, { places: '2', method: 'leximin', newcomerWeight: '1' })
  assert.match((await lead.get(before.here)).html, /Give everybody a place/)
  await submit(lead, `${before.here}/confirmation`)
  await store.within(organisation.id, async (db) => {
    for (const kind of ['offered', 'confirmed'] as const)
      await insertSteps(
        db,
        (await standingsOf(db, before.id)).map(({ applicationId, place }) => ({
          ...{ applicationId, place: place + 1, kind, takenBy: null, takenAt: new Date(demonstrationDay.getTime() - 60_000) },
          ...(kind === 'offered' && { answerBy: '2026-06-10' }),
        })),
      )
    await db
      .updateTable('contributions.receipt')
      .set({ confirmedAt: demonstrationDay })
      .where('contactEmail', 'in', ['old.0@mail.example', 'old.1@mail.example'])
      .execute()
  })
  const { id, here } = await closed('A panel with newcomers', 20, (n) => ({
    answers: [0, 0],
    email: n < 2 ? `old.${n}@mail.example` : `new.${n}@mail.example`,
  }))
  await store.within(organisation.id, async (db) =>
    db
      .updateTable('contributions.receipt')
      .set({ confirmedAt: demonstrationDay })
      .where('contactEmail', 'in', ['old.0@mail.example', 'old.1@mail.example'])
      .execute(),
  )
  assert.equal((await lead.post(`${here}/places`, { places: '6', method: 'leximin', newcomerWeight: '3' })).status, 422)
  await submit(lead, `${here}/places`, { places: '6', method: 'weighted', newcomerWeight: '3' })
  assert.match((await lead.get(here)).html, /Once or twice[\s\S]*fewer than 5/)
  await lead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  await submit(lead, `${here}/publication`)
  assert.match((await anyone.get(`/opportunities/${id}/selection`)).html, /in the hat 3 times/)
  const draw = (await newest(id))!
  const entries = await store.reading(organisation.id, (db) => entriesOf(db, draw.id))
  assert.deepEqual(
    entries.map(({ weight }) => weight),
    entries.map((_, n) => (n < 2 ? 1 : 3)),
  )
  const old = entries.slice(0, 2).reduce((sum, { chance }) => sum + chance!, 0) / 2
  const fresh = entries.slice(2).reduce((sum, { chance }) => sum + chance!, 0) / 18
  assert.ok(fresh > 2 * old, `${fresh} and ${old}`)
})

test('answers that are deleted go from the draws too; the chance stays', async () => {
  const { id, here } = await closed('Choose, and forget', 6, () => ({ answers: [0, 1] }))
  await submit(lead, `${here}/places`, { places: '2', method: 'leximin', newcomerWeight: '1' })
  await lead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  const draw = (await newest(id))!
  const [first] = await standings(id)
  const entries = await store.within(organisation.id, async (db) => {
    await db.deleteFrom('opportunities.selection_answer').where('applicationId', '=', first!.applicationId).execute()
    return entriesOf(db, draw.id)
  })
  assert.deepEqual(entries[0]!.answers, [])
  assert.ok(entries[0]!.chance! > 0 && entries[1]!.answers.length === 2)
  assert.equal((await store.reading(organisation.id, (db) => drawById(db, draw.id)))?.state, 'found')
})

test('somebody who becomes eligible when all places are taken waits after the reserves', async () => {
  const { id, here, questions } = await closed('Choose, and come late', 5, () => ({ answers: [0, 0] }))
  await submit(lead, `${here}/places`, { places: '2', method: 'leximin', newcomerWeight: '1' })
  await lead.post(`${here}/lottery`, { step: 'run' })
  await runJobs()
  await submit(lead, `${here}/draw`, { seed: 'two' })
  await store.within(organisation.id, async (db) => {
    const { projectId } = things
    await apply(db, { id, projectId }, questions, 9, { answers: [0, 0] })
    const late = (await standingsOf(db, id)).find(({ kind }) => kind === 'applied')!
    const at = new Date(door.clock.now.getTime() + 60_000)
    await insertSteps(db, [{ applicationId: late.applicationId, place: 1, kind: 'eligible', takenBy: person.id, takenAt: at }])
  })
  await submit(lead, `${here}/confirmation`)
  assert.equal((await standings(id)).at(-1)!.kind, 'eligible')
  assert.match((await lead.get(here)).html, /Put those who are left on the waiting list/)
  await submit(lead, `${here}/confirmation`)
  assert.equal((await standings(id)).at(-1)!.kind, 'reserve')
  assert.match((await lead.get(here)).html, /Everybody has an outcome|All places are taken/)
})
