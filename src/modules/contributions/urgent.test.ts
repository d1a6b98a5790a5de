import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { settingsOf } from '#modules/organisations/index.ts'
import { eventsOf, historyOf } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { aCommittedUnit, inUnit, may, says, type Unit } from '#support/contributions.ts'
import { saveSettings } from '../organisations/settings.queries.ts'
import { flagUrgent, resolveUrgent } from './urgent.action.tsx'
import { endedFlagsOf, flagsOfContribution, openFlagsOf } from './urgent.queries.ts'
import { longestReason, longestResolution, reasonInWords, reasonKept, resolutionKept, type UrgentReason, urgentReasons } from './urgent.ts'

const neglect = { reason: 'abuse-or-neglect', words: '' } as const
const told = 'Called the ward sister at 10. The person is safe.'

test('a code needs no words, and keeps none; "something else" needs a few', () => {
  assert.deepEqual(reasonKept('danger-to-others', 'the whole story'), { ok: true, value: 'danger-to-others' })
  assert.deepEqual(reasonKept('other', 'A fall at home'), { ok: true, value: 'A fall at home' })
  assert.deepEqual(reasonKept('other', ''), { ok: false, because: 'words-missing' })
  assert.deepEqual(reasonKept('other', 'x'.repeat(longestReason + 1)), { ok: false, because: 'words-too-long' })
  assert.deepEqual(resolutionKept('ok'), { ok: false, because: 'words-missing' })
  assert.deepEqual(resolutionKept('x'.repeat(longestResolution + 1)), { ok: false, because: 'words-too-long' })
  assert.equal(reasonInWords('staff-complaint'), 'A complaint about staff')
  assert.equal(reasonInWords('toString'), 'toString')
})

test('whatever is kept fits its column, counted as the database counts', () => {
  const reasons = fc.constantFrom(...(Object.keys(urgentReasons) as UrgentReason[]))
  fc.assert(
    fc.property(reasons, fc.string({ unit: fc.constantFrom('a', '😀', '👩🏽', '"'), maxLength: 260 }), (reason, words) => {
      const kept = reasonKept(reason, words)
      if (!kept.ok) return
      const length = [...kept.value].length
      assert.ok(length >= 3 && length <= 1000)
    }),
  )
})

const asLead = ({ db, organisation, lead }: Unit, now = may(10)) => ({ db, organisation, person: lead, now })
const emailsOf = (db: Writer) =>
  db
    .selectFrom('platform.message')
    .select(['toAddress', 'subject', 'bodyText', 'bodyHtml', 'about'])
    .where('kind', '=', 'contributions.urgent')
    .orderBy('id')
    .execute()
const withContact = async (db: Writer, by: string, email = 'jo.fenn@example.org') =>
  saveSettings(
    db,
    { ...(await settingsOf(db)), safeguardingName: 'Jo Fenn', safeguardingPhone: '01632 960 111', safeguardingEmail: email },
    { by, now: may(9) },
  )

test(
  'a flag is kept, leaves a trace, waits, and ends once with what was done',
  inUnit(async (unit) => {
    const { db, project } = unit
    const [said] = (await says(unit, 'They hit me')).contributionIds
    const [other] = (await says(unit, 'The lift is broken')).contributionIds
    const flagged = await flagUrgent(asLead(unit), project, said!, neglect)
    assert.ok(flagged.ok)
    assert.deepEqual(
      (await openFlagsOf(db, project.id)).map(({ contributionId, reason, flaggedAt }) => [contributionId, reason, flaggedAt]),
      [[said, 'abuse-or-neglect', may(10)]],
    )

    assert.deepEqual(await resolveUrgent(asLead(unit), said!, 'ok'), { ok: false, because: 'words-missing' })
    assert.deepEqual(await resolveUrgent(asLead(unit, may(11)), said!, told), { ok: true, value: flagged.value.id })
    assert.deepEqual(await resolveUrgent(asLead(unit, may(12)), said!, 'Something else'), { ok: false, because: 'not-flagged' })
    assert.deepEqual(await resolveUrgent(asLead(unit), other!, told), { ok: false, because: 'not-flagged' })
    assert.deepEqual(await openFlagsOf(db, project.id), [])
    assert.deepEqual(
      (await endedFlagsOf(db, project.id)).map((flag) => flag.resolution),
      [told],
    )
    assert.deepEqual(await eventsOf(db, flagged.value.id), ['contributions.urgent-flagged', 'contributions.urgent-resolved'])

    assert.ok((await flagUrgent(asLead(unit, may(13)), project, said!, neglect)).ok, 'what ended can be flagged again')
    assert.deepEqual(
      (await flagsOfContribution(db, said!)).map((flag) => flag.resolvedAt === null),
      [true, false],
    )
  }),
)

test(
  'the safeguarding contact gets one email at once, with nothing of what was said or why',
  inUnit(async (unit) => {
    const { db, organisation, project, lead } = unit
    await withContact(db, lead.id)
    const [said] = (await says(unit, 'My neighbour Wilf locks me in')).contributionIds
    const hostile = '"><script>alert(1)</script>\u202e Wilf'
    const flagged = await flagUrgent(asLead(unit), project, said!, { reason: 'other', words: hostile })
    assert.ok(flagged.ok && flagged.value.emailed)
    assert.deepEqual(await flagUrgent(asLead(unit), project, said!, neglect), { ok: false, because: 'flagged-already' })

    const [email, ...more] = await emailsOf(db)
    assert.equal(more.length, 0)
    assert.deepEqual([email?.toAddress, email?.about], ['jo.fenn@example.org', flagged.value.id])
    for (const text of [email!.subject, email!.bodyText, email!.bodyHtml])
      for (const word of ['Wilf', 'neighbour', 'locks', 'script', project.title]) assert.ok(!text.includes(word), `${word} in ${text}`)
    assert.match(email!.bodyText, /Perpetua Lindqvist flagged something[\s\S]*10 May 2026 at 9am/)
    assert.ok(email!.bodyText.includes(`${organisation.baseUrl}/projects/${project.slug}/contributions/${said}/urgent`))
    const [event] = await historyOf(db, flagged.value.id)
    assert.deepEqual(event?.details, { project: project.id, contribution: said, reason: 'other', emailed: true })
    assert.equal((await flagsOfContribution(db, said!))[0]?.reason, hostile)
  }),
)

test(
  'without an address that can be one, nobody is emailed and the flag stands',
  inUnit(async (unit) => {
    const [said] = (await says(unit, 'They hit me')).contributionIds
    assert.deepEqual(await flagUrgent(asLead(unit), unit.project, said!, neglect).then((done) => done.ok && done.value.emailed), false)
    await resolveUrgent(asLead(unit), said!, told)
    await withContact(unit.db, unit.lead.id, 'not an address\nBcc: all@example.org')
    assert.deepEqual(await flagUrgent(asLead(unit), unit.project, said!, neglect).then((done) => done.ok && done.value.emailed), false)
    assert.deepEqual(await emailsOf(unit.db), [])
  }),
)

test('two people who flag at the same moment make one flag and one email; two who end it, one end', async () => {
  const { store, organisation, lead, project } = await aCommittedUnit()
  const inside = <Value>(work: (db: Writer) => Promise<Value>) => store.within(organisation.id, work)
  const said = await inside(async (db) => {
    await withContact(db, lead.id)
    return (await says({ db, organisation, lead, project, now: may(10) }, 'They hit me')).contributionIds[0]!
  })
  const both = await Promise.all(
    [1, 2].map(() => inside((db) => flagUrgent({ db, organisation, person: lead, now: may(10) }, project, said, neglect))),
  )
  assert.deepEqual(both.map((done) => (done.ok ? 'flagged' : done.because)).sort(), ['flagged', 'flagged-already'])
  assert.equal((await inside(emailsOf)).length, 1)
  const ends = await Promise.all(
    ['One did this', 'Two did this'].map((words) => inside((db) => resolveUrgent({ db, person: lead, now: may(11) }, said, words))),
  )
  assert.deepEqual(ends.map((done) => done.ok).sort(), [false, true])
  assert.equal((await inside((db) => flagsOfContribution(db, said))).length, 1)
})
