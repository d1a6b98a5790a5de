import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { aContributor, aLead, daysAgo, june1, today } from '#support/contributors.ts'
import { inDatabase } from '#support/database.ts'
import { formats, type usualPreference } from './contact-preference.ts'
import { emailSuits, tellPerson } from './tell-person.action.tsx'

const news = {
  subject: 'What came of the survey',
  content: (
    <>
      <p>Thank you.</p>
      <p>The lift is mended.</p>
    </>
  ),
  kind: 'insights.news',
}

const tell = (db: Writer, organisation: Organisation, id: string) => tellPerson({ db, organisation, now: june1 }, id, news)
const messages = (db: Writer) => db.selectFrom('platform.message').select(['toAddress', 'bodyText', 'kind']).execute()
const held = (db: Writer) => db.selectFrom('contributors.held_message').selectAll().execute()
const log = (db: Writer) =>
  db.selectFrom('contributors.contact_log').select(['personId', 'kind', 'channel', 'words', 'happenedOn', 'messageId']).execute()

test(
  'an email goes to whoever wants email, and is in their log',
  inDatabase(async (db, organisation) => {
    const idris = await aContributor(db, await aLead(db, organisation), { name: 'Idris' })
    assert.equal(await tell(db, organisation, idris.id), 'sent')
    const [message] = await messages(db)
    assert.equal(message?.toAddress, idris.email)
    assert.match(message?.bodyText ?? '', /^Thank you\.\n\nThe lift is mended\.\n$/)
    assert.deepEqual(
      (await log(db)).map(({ messageId, ...line }) => ({ ...line, has: messageId !== null })),
      [{ personId: idris.id, kind: 'news', channel: 'email', words: news.subject, happenedOn: today, has: true }],
    )
  }),
)

test(
  'whatever an email cannot be is held with its words, and nothing is sent',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const cannot = Object.keys(formats).filter((format) => format !== 'standard' && format !== 'large-print') as (keyof typeof formats)[]
    for (const format of cannot) {
      const { id } = await aContributor(db, lead, { preference: { format, language: format === 'language' ? 'Welsh' : '' } })
      assert.equal(await tell(db, organisation, id), 'held', format)
    }
    for (const channel of ['text', 'phone', 'letter'] as const) {
      const { id } = await aContributor(db, lead, { preference: { channel, address: '4 Sluice Lane' } })
      assert.equal(await tell(db, organisation, id), 'held', channel)
    }
    assert.deepEqual(await messages(db), [])
    const kept = await held(db)
    assert.equal(kept.length, cannot.length + 3)
    assert.ok(kept.every(({ bodyText, toldOn }) => bodyText === 'Thank you.\n\nThe lift is mended.\n' && toldOn === null))
    assert.ok((await log(db)).every(({ channel }) => channel === 'none'))
  }),
)

test(
  'a message through somebody names both of them',
  inDatabase(async (db, organisation) => {
    const through = { channel: 'somebody', throughName: 'Bo Trellis', throughEmail: 'bo@post.example' } as const
    const { id } = await aContributor(db, await aLead(db, organisation), { name: 'Morwen', email: null, preference: through })
    assert.equal(await tell(db, organisation, id), 'sent')
    const [message] = await messages(db)
    assert.equal(message?.toAddress, 'bo@post.example')
    assert.match(message?.bodyText ?? '', /Hello Bo Trellis, this message is for Morwen/)
  }),
)

test(
  'somebody under 18 is reached through their guardian, once both agreed, and never straight',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const young = { adultOn: '2028-03-01', guardianEmail: 'gwen@post.example' }
    const ready = await aContributor(db, lead, { name: 'Tomos', young })
    const waiting = await aContributor(db, lead, { young: { ...young, consentOn: null } })
    const unsure = await aContributor(db, lead, { young: { ...young, assentOn: null } })
    const alone = await aContributor(db, lead, { young: { adultOn: '2028-03-01' } })
    const grown = await aContributor(db, lead, { young: { ...young, adultOn: today } })
    for (const [who, how] of [
      [ready, 'sent'],
      [waiting, 'held'],
      [unsure, 'held'],
      [alone, 'held'],
      [grown, 'sent'],
    ] as const)
      assert.equal(await tell(db, organisation, who.id), how)
    assert.deepEqual(
      (await messages(db)).map(({ toAddress }) => toAddress),
      ['gwen@post.example', grown.email],
    )
    assert.match((await messages(db))[0]?.bodyText ?? '', /Hello Gwenllian Achterberg, this message is for Tomos.*under 18/s)
    assert.deepEqual(
      (await held(db)).map(({ because }) => because),
      ['young', 'young', 'no-address'],
    )
  }),
)

test(
  'large print says how to get it printed; whoever left is not written to; an erased person leaves nothing',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const large = await aContributor(db, lead, { preference: { format: 'large-print' } })
    assert.equal(await tell(db, organisation, large.id), 'sent')
    assert.match((await messages(db))[0]?.bodyText ?? '', /You asked for large print/)
    const left = await aContributor(db, lead)
    await db.updateTable('people.person').set({ deactivatedAt: june1 }).where('id', '=', left.id).execute()
    assert.equal(await tell(db, organisation, left.id), 'held')
    const erased = await aContributor(db, lead)
    await db.updateTable('people.person').set({ name: '', email: null, deactivatedAt: june1, erasedAt: june1 }).where('id', '=', erased.id).execute()
    assert.equal(await tell(db, organisation, erased.id), 'held')
    assert.deepEqual(
      (await held(db)).map(({ personId, because }) => ({ personId, because })),
      [{ personId: left.id, because: 'left' }],
    )
    assert.equal((await messages(db)).length, 1)
  }),
)

test(
  'an address that is not one address is never written to',
  inDatabase(async (db, organisation) => {
    const through = { channel: 'somebody', throughName: 'Bo', throughEmail: 'bo@post.example, eve@elsewhere.example' } as const
    const { id } = await aContributor(db, await aLead(db, organisation), { preference: through })
    assert.equal(await tell(db, organisation, id), 'held')
    assert.deepEqual(await messages(db), [])
  }),
)

test(
  'emailSuits says why an email would not do',
  inDatabase(async (db, organisation) => {
    const lead = await aLead(db, organisation)
    const suits = async (preference: Partial<typeof usualPreference>) => {
      const { email } = await aContributor(db, lead, { preference })
      const answer = await emailSuits(db, email.toUpperCase(), today)
      return answer.ok ? 'ok' : answer.because
    }
    assert.equal(await suits({}), 'ok')
    assert.equal(await suits({ format: 'large-print' }), 'ok')
    assert.equal(await suits({ format: 'braille' }), 'They asked for braille')
    assert.equal(await suits({ channel: 'phone' }), 'They asked for a phone call')
    assert.equal(await suits({ channel: 'somebody', throughName: 'Bo', throughEmail: 'bo@post.example' }), 'They asked for messages through Bo')
    assert.deepEqual(await emailSuits(db, 'nobody@post.example', today), { ok: true })
    const young = await aContributor(db, lead, { young: { adultOn: '2028-03-01', guardianEmail: 'gwen@post.example' } })
    assert.deepEqual(await emailSuits(db, young.email, today), {
      ok: false,
      because: 'They are under 18, so messages go to their parent or guardian',
    })
    assert.deepEqual(await emailSuits(db, (await aContributor(db, lead, { young: { adultOn: daysAgo(1) } })).email, today), { ok: true })
  }),
)
