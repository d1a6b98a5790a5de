import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personWith } from '#platform/auth/person.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { aCommittedOffice, aContributor, aLead, daysAgo, june1 } from '#support/contributors.ts'
import { inDatabase } from '#support/database.ts'
import { ownPath } from './invitation.ts'
import { invite } from './invite.action.tsx'

const base = 'https://elmbrook.test'

test('a link leads to this site or nowhere', () => {
  for (const path of ['', '/', '/projects/waiting-room', '/surveys/a?page=2#top', `${base}/projects/x`]) assert.ok(ownPath(path, base).ok, path)
  for (const path of [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    `${base}.evil.test/x`,
    '/a b',
    '/x"onclick=',
    'projects',
  ])
    assert.deepEqual(ownPath(path, base), { ok: false, because: 'elsewhere' }, path)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((rest) => `/${rest}`),
      ),
      (typed) => {
        const path = ownPath(typed, base)
        if (path.ok && path.value !== '') assert.equal(new URL(path.value, base).origin, base)
      },
    ),
  )
})

const draft = (people: readonly string[], id = newId()) => ({
  id,
  people,
  subject: 'Help us choose',
  words: 'The new waiting room.',
  linkPath: '/projects/x',
})
const asks = (db: Writer) => db.selectFrom('contributors.contact_log').select(['personId', 'channel', 'loggedBy']).where('kind', '=', 'ask').execute()

test(
  'an invitation goes out as each asked for, counts as an ask, and twice with one id is once',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const work = { db, organisation, now: june1, person: personWith(new Map(), lead, []) }
    const [byMail, byPhone] = [await aContributor(db, lead), await aContributor(db, lead, { preference: { channel: 'phone' } })]
    const asked = draft([byMail.id, byPhone.id])
    assert.deepEqual(await invite(work, asked), { ok: true, value: { sent: 1, held: 1 } })
    assert.deepEqual(await invite(work, asked), { ok: true, value: { sent: 0, held: 0 } })
    const logged = new Map((await asks(db)).map(({ personId, ...line }) => [personId, line]))
    assert.deepEqual(
      logged,
      new Map([
        [byMail.id, { channel: 'email', loggedBy: lead.id }],
        [byPhone.id, { channel: 'none', loggedBy: lead.id }],
      ]),
    )
    const message = await db.selectFrom('platform.message').select(['bodyText', 'replyTo', 'toAddress']).executeTakeFirstOrThrow()
    assert.equal(message.replyTo, 'perpetua.lindqvist@elmbrook.example')
    assert.match(message.bodyText, /The new waiting room\..*\/projects\/x.*be asked less often or take a break.*\/my\/asks.*leave/s)
  }),
)

test(
  'where one person may not be asked, nobody is',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const work = { db, organisation, now: june1, person: personWith(new Map(), lead, []) }
    const fine = await aContributor(db, lead)
    const cannot = [
      await aContributor(db, lead, { agreed: ['contact'] }),
      await aContributor(db, lead, { refused: ['contact'] }),
      await aContributor(db, lead, { paused: { until: null } }),
      await aContributor(db, lead, { limit: 1, asked: [daysAgo(100)] }),
      await aContributor(db, lead, { young: { adultOn: '2028-01-01', consentOn: null } }),
    ]
    for (const { id } of cannot) assert.deepEqual(await invite(work, draft([fine.id, id])), { ok: false, because: 'some-cannot-be-asked' })
    assert.deepEqual(await invite(work, draft([lead.id])), { ok: false, because: 'nobody-chosen' })
    assert.deepEqual(await invite(work, draft([])), { ok: false, because: 'nobody-chosen' })
    assert.equal((await asks(db)).length, 1)
    assert.equal((await db.selectFrom('platform.message').select('id').execute()).length, 0)
  }),
)

test('two leads at once never ask somebody more often than they allow', async () => {
  const { store, organisation, lead } = await aCommittedOffice()
  const { id } = await store.within(organisation.id, (db) => aContributor(db, lead, { limit: 1 }))
  const person = personWith(new Map(), lead, [])
  const both = await Promise.all(
    [1, 2, 3].map(() => store.within(organisation.id, (db) => invite({ db, organisation, now: june1, person }, draft([id])))),
  )
  assert.equal(both.filter((one) => one.ok).length, 1)
  assert.equal((await store.reading(organisation.id, (db) => asks(db as Writer))).length, 1)
})
