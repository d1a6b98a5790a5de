import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, kwabena, type Member, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

/** A plan from its first word to two signatures, through the pages that people use. */
const { store, castMember, organisation } = await aDemonstration()
const door = await frontDoor(store)
const as = (member: Member) => door.as(castMember(member.name))
const lead = await as(marged)
const officer = await as(kwabena)
const project = '/projects/parking-at-the-eye-clinic'
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const answers: Readonly<Record<string, Record<string, string>>> = {
  purpose: { purpose: 'To find out what stops people from coming.' },
  decision: { decision: 'What the clinic spends on its entrance' },
  name: { summary: 'Tell us what would help' },
  'already-known': { alreadyKnown: 'Comment cards name the door.' },
  'can-change': { canChange: 'The signs.' },
  'cannot-change': { cannotChange: 'The building.' },
  'already-decided': { alreadyDecided: 'Nothing.' },
  'who-decides': { decidedBy: 'The clinic board', 'decidedOn-day': '20', 'decidedOn-month': '7', 'decidedOn-year': '2031' },
  timeline: { timeline: 'We ask until June.' },
  who: { name: 'People who come with somebody who drives them' },
  aims: { because: 'The clinic has one entrance for everybody' },
  'budget/no-cost': { noCostBecause: 'We ask people who are there anyway' },
  promise: { 'dueOn-day': '1', 'dueOn-month': '9', 'dueOn-year': '2031' },
  contact: { contactName: marged.name, contactPhone: '01632 960141' },
}

test('a plan that says too little cannot be put forward', async () => {
  await submit(lead, '/new-project', { title: 'Parking at the eye clinic' })
  const early = await submit(lead, `${project}/plan/versions`, { note: 'Have a look' })
  assert.equal(early.status, 422)
  assert.match(early.html, /The plan does not say everything yet/)
  assert.match(early.html, /Have a look/)
})

test('it waits for two: whoever wrote it cannot sign it', async () => {
  for (const [question, fields] of Object.entries(answers))
    assert.equal((await submit(lead, `${project}/plan/${question}`, fields)).status, 303, question)
  const made = await submit(lead, `${project}/plan/versions`, { note: '' })
  assert.equal(made.status, 303)
  const version = made.location
  assert.doesNotMatch((await lead.get(version)).html, /Say whether it can stand/)
  const own = await submit(lead, `${version}/sign-off`, { verdict: 'signed' })
  assert.equal(own.status, 422)
  assert.match(own.html, /You wrote part of this plan/)
  assert.match(plain((await lead.get(`${project}/plan`)).html), /waits for an involvement lead .* and a member of the public/)
})

test('a member of the public is asked to review, reads the plan, and asks for a change', async () => {
  assert.equal((await submit(lead, `${project}/plan/reviewers`, { name: idris.name, email: idris.email })).status, 303)
  const told = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select('bodyText').where('toAddress', '=', idris.email).where('kind', '=', 'projects.reviewer').execute(),
  )
  assert.equal(told.length, 1)
  assert.match(told[0]?.bodyText ?? '', /projects\/parking-at-the-eye-clinic\/plan\/versions/)
  const reviewer = await as(idris)
  assert.match((await reviewer.get('/desk')).html, /Read the plan, and say whether it can stand/)
  const page = await reviewer.get(`${project}/plan/versions`)
  const version = /href="([^"]*\/plan\/versions\/[0-9a-f-]{36})"/.exec(page.html)?.[1] ?? ''
  assert.match((await reviewer.get(version)).html, /Comment cards name the door/)
  assert.equal((await reviewer.get(`${project}/work`)).status, 403)
  assert.equal((await reviewer.get(`${version}/sign-off`)).status, 403)
  const empty = await submit(reviewer, `${version}/review`, { verdict: 'changes-wanted' })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Say what you want changed/)
  assert.equal((await submit(reviewer, `${version}/review`, { verdict: 'changes-wanted', remark: '🙂🙂' })).status, 422)
  assert.equal((await submit(reviewer, `${version}/review`, { verdict: 'changes-wanted', remark: 'Say where the bus stops' })).status, 303)
  assert.match(plain((await lead.get(version)).html), /asked for changes on .*Say where the bus stops/)
})

test('the next version shows what changed, both sign it, and nobody is warned of a missing signature any more', async () => {
  assert.equal((await submit(lead, `${project}/plan/can-change`, { canChange: 'The signs, also at the bus stop.' })).status, 303)
  const version = (await submit(lead, `${project}/plan/versions`, { note: 'The bus stop is in' })).location
  const seen = await officer.get(version)
  assert.match(seen.html, /<ins[^>]*>.*also at the bus stop/)
  assert.match(seen.html, /What changed since version 1/)
  assert.equal((await submit(officer, `${version}/sign-off`, { verdict: 'signed' })).status, 303)
  assert.match((await lead.get(`${project}/plan/opening`)).html, /Two people have not signed/)
  const reviewer = await as(idris)
  assert.equal((await submit(reviewer, `${version}/review`, { verdict: 'signed' })).status, 303)
  assert.equal((await submit(officer, `${version}/sign-off`, { verdict: 'signed' })).status, 422)
  assert.doesNotMatch((await lead.get(`${project}/plan/opening`)).html, /Two people have not signed/)
})

test('a change after that is seen: the plan that was signed is another one', async () => {
  await submit(lead, `${project}/plan/timeline`, { timeline: 'We ask until May.' })
  assert.match((await lead.get(`${project}/plan`)).html, /changed after it was put forward/)
  const opening = await submit(lead, `${project}/plan/opening`)
  assert.equal(opening.status, 422)
  assert.match(opening.html, /Say why it opens although something is not done/)
  await submit(lead, `${project}/plan/timeline`, { timeline: 'We ask until June.' })
  const because = 'Nobody has assessed the duty: the clinic board knows, and will'
  assert.equal((await submit(lead, `${project}/plan/opening`, { because })).status, 303)
  assert.match((await lead.get(`${project}/plan`)).html, /It opened all the same\. The reason: Nobody has assessed the duty/)
})

test('the public reads it on one page, on paper and in Word; nobody else reads more', async () => {
  const visitor = await door.as(null)
  const summary = await visitor.get(`${project}/summary`)
  assert.equal(summary.status, 200)
  assert.match(summary.html, /The signs, also at the bus stop/)
  assert.doesNotMatch(summary.html, /Comment cards name the door/)
  assert.match((await visitor.get(project)).html, /Comment cards name the door/)
  assert.doesNotMatch(summary.html, new RegExp(`${kwabena.name}|${idris.name}`))
  const word = await visitor.get(`${project}/summary/word`)
  assert.match(String(word.headers['content-type']), /wordprocessingml/)
  assert.notEqual((await visitor.get(`${project}/plan/document`)).status, 200)
  assert.equal((await (await as(ruth)).get(`${project}/plan/document?paper=large`)).status, 200)
})

test('the database itself refuses a second part for one person, and a part for an author', async () => {
  const { version } = await store.reading(organisation.id, async (db) => ({
    version: await db.selectFrom('projects.plan_version').select(['id', 'madeBy']).orderBy('madeAt', 'desc').executeTakeFirstOrThrow(),
  }))
  const sign = (saidBy: string) =>
    store.within(organisation.id, (db) =>
      db
        .insertInto('projects.plan_verdict')
        .values({
          id: crypto.randomUUID(),
          versionId: version.id,
          part: 'lead',
          verdict: 'signed',
          remark: '',
          saidBy,
          saidAt: new Date('2031-01-01'),
        })
        .execute(),
    )
  await assert.rejects(sign(version.madeBy), /neither wrote it/)
})

test('a plan is offered as a template, and another begins from it without its days and signatures', async () => {
  assert.equal((await submit(lead, `${project}/plan/template`, { name: 'How people come to a clinic' })).status, 303)
  assert.match((await officer.get('/new-project')).html, /How people come to a clinic/)
  const made = await submit(officer, `${project}/plan/copy`, { title: 'Coming to the ear clinic' })
  assert.equal(made.location, '/projects/coming-to-the-ear-clinic/plan')
  const copy = plain((await officer.get(made.location)).html)
  assert.match(copy, /The signs, also at the bus stop/)
  assert.match(copy, /Say when they decide/)
  assert.match(copy, /not put forward yet/)
  const coLead = await as(bettrys)
  assert.equal((await coLead.get(`${project}/plan/copy`)).status, 403)
})
