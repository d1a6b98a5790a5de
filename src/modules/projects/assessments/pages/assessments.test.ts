import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ignacy, marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

/** Through the front door, on 1 June 2026: the clinic's project has a whole set of assessments, the transport project has gaps. */
const { store, castMember } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const decides = await door.as(castMember(ruth.name))
const administrator = await door.as(castMember(ignacy.name))
const whole = '/projects/blood-test-clinic/assessments'
const gaps = '/projects/patient-transport/assessments'
const day = (name: string, [date, month, year]: readonly [string, string, string]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

test('the list says of each assessment what is done and what is next, and the plan leads to it', async () => {
  const done = (await lead.get(whole)).html
  assert.match(done, /The duty is engaged[\s\S]*Complete[\s\S]*There is a word on each group/)
  assert.doesNotMatch(done, /Look at this/)
  const open = (await lead.get(gaps)).html
  assert.match(open, /A formal consultation is declared, and is not marked complete/)
  assert.match(open, /2 pieces of evidence missing[\s\S]*No word yet on 9 groups/)
  assert.match((await lead.get('/projects/patient-transport/plan')).html, /href="\/projects\/patient-transport\/assessments"/)
})

test('whoever decides may read each record and change none', async () => {
  for (const path of [gaps, `${gaps}/consultation`, `${gaps}/equality`, `${gaps}/equality/record`, `${gaps}/equality/versions`]) {
    const { status, html } = await decides.get(path)
    assert.equal(status, 200, path)
    assert.doesNotMatch(html, /Save|Mark it complete|equality\/evidence/, path)
  }
  assert.equal((await decides.get(`${gaps}/duty`)).status, 403)
})

test('a triage of a council is recorded with the duty that it names; what was typed is kept where something is missing', async () => {
  const asked = { what: 'proposal', manner: 'yes', serviceRange: 'no', body: 'council', operational: 'taken', arrangements: 'Visits <at home>' }
  const refused = await submit(lead, `${gaps}/duty`, { ...asked, ...day('assessedOn', ['1', '6', '2026']) })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Enter the day on which the first operational decision was taken/)
  assert.match(refused.html, /Visits &lt;at home>/)
  const told = { ...asked, otherDuty: 'Care Act 2014', ...day('operationalOn', ['20', '5', '2026']), ...day('assessedOn', ['1', '6', '2026']) }
  const recorded = await submit(lead, `${gaps}/duty`, told)
  assert.equal(recorded.status, 303)
  const { html } = await lead.get(recorded.location)
  assert.match(html, /A person must judge[\s\S]*not NHS law[\s\S]*say what you judge, and why/)
  assert.match(html, /This came too late[\s\S]*operational decisions were taken on 20 May 2026/)
  assert.match(html, /Assessed on 1 June 2026\. Recorded on 1 June 2026 by Marged Oduya/)
  assert.match(html, /Other assessments[\s\S]*14 April 2026/)
})

test('a consultation is not marked complete while something is missing, and each piece is named', async () => {
  const page = `${gaps}/consultation`
  const shown = (await lead.get(page)).html
  assert.match(shown, /People have 35 days to respond\. Your organisation usually gives 42/)
  assert.match(shown, /overlaps “Holidays of the county’s schools”/)
  const refused = await submit(lead, `${page}/completion`)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Say where the pack tells of the disadvantages[\s\S]*Record how the responses were considered/)
  assert.equal((await submit(lead, `${page}/information`, { packNegatives: 'Page 2: rides become longer' })).status, 303)
  const considered = { consideredBy: 'The urgent care committee', how: 'It read each response', ...day('consideredOn', ['27', '5', '2026']) }
  assert.equal((await submit(lead, `${page}/consideration`, considered)).status, 303)
  assert.match((await lead.get(page)).html, /can be marked complete/)
  assert.equal((await submit(lead, `${page}/completion`)).status, 303)
  assert.match((await decides.get(page)).html, /Complete: on 1 June 2026[\s\S]*Marked complete on 1 June 2026 by Marged Oduya/)
  assert.equal((await submit(lead, `${page}/options`, { options: 'Shared vehicles, or no change' })).status, 303)
  assert.match((await lead.get(page)).html, /It was marked complete, and has changed since[\s\S]*Version 3[\s\S]*Shared vehicles, or no change/)
  assert.equal((await submit(lead, `${page}/withdrawal`, { why: 'It was a survey after all' })).status, 303)
  assert.match((await lead.get(page)).html, /taken back on 1 June 2026: It was a survey after all/)
})

test('two people who write at once: the second is told, and keeps their words', async () => {
  const path = `${gaps}/equality/assess`
  const late = await lead.post(path, { version: '0', causes: 'The roads are closed' })
  assert.equal(late.status, 422)
  assert.match(late.html, /Somebody else saved this while you were writing[\s\S]*The roads are closed/)
})

test('a stage is done once each question is answered, and what changed after that can be compared', async () => {
  const path = `${gaps}/equality/prepare`
  assert.match((await lead.get(`${gaps}/equality`)).html, /Changed since 2 April 2026/)
  assert.match(
    (await lead.get(`${gaps}/equality/versions?part=prepare`)).html,
    /What changed since it was done[\s\S]*with shared vehicles for dialysis/,
  )
  const early = await submit(lead, path, { aims: '', done: 'yes' })
  assert.equal(early.status, 422)
  assert.match(early.html, /Answer this before the stage is done/)
  assert.equal((await submit(lead, path, { aims: 'Journeys that are kind', done: 'yes' })).status, 303)
  assert.match((await lead.get(`${gaps}/equality`)).html, /Done on 1 June 2026/)
})

test('one group a page: a save can lead on to the next, and the record shows the evidence with its source', async () => {
  const path = `${gaps}/equality/evidence/sex`
  const saved = await submit(lead, path, { noneBecause: 'Journeys are not recorded by it', then: 'next' })
  assert.equal(saved.location, `${gaps}/equality/evidence/sexual-orientation`)
  const record = (await decides.get(`${gaps}/equality/record`)).html
  assert.match(record, /Sex<\/h3>[\s\S]*Why there is none[\s\S]*Journeys are not recorded by it/)
  assert.match(record, /Transport company, report of last quarter/)
})

test('an administrator lists holidays and decides a length; without either, nothing is compared and the page says so', async () => {
  const settings = '/organisation/consultations'
  const wrong = { name: 'Summer', ...day('startsOn', ['1', '8', '2026']), ...day('endsOn', ['1', '8', '2027']) }
  assert.match((await submit(administrator, `${settings}/holidays`, wrong)).html, /A holiday has at most 93 days/)
  assert.equal((await submit(administrator, `${settings}/holidays`, { ...wrong, ...day('endsOn', ['31', '8', '2026']) })).status, 303)
  const list = (await administrator.get(settings)).html
  assert.match(list, /Summer[\s\S]*1 August 2026 to 31 August 2026/)
  for (const [, link] of list.matchAll(/href="([^"]+\/removal)"/g)) assert.equal((await submit(administrator, link!)).status, 303)
  assert.equal((await submit(administrator, settings, { days: '' })).status, 303)
  assert.match((await administrator.get(settings)).html, /None are listed, so none are compared/)
  const shown = (await lead.get(`${whole}/consultation`)).html
  assert.match(shown, /has not said how long a consultation usually lasts[\s\S]*The law sets no length[\s\S]*has listed no bank or school holidays/)
})
