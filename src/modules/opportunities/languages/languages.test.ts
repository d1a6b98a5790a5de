import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marged } from '#demo/cast.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { type Language, languages, printedName } from './languages.ts'
import { madeInWords } from './languages.words.ts'
import { pairText } from './paired-text.ts'
import { eraseTexts } from './personal-texts.queries.ts'

const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const anyone = await door.as(null)
const staffAt = `/projects/${things.project}/opportunities/${things.opportunity}/languages`
const publicAt = `/opportunities/${things.opportunity}`

const today = '2026-06-01'
const text = { language: 'cy' as Language, title: 'Dewch', words: 'Dewch i helpu', translatedBy: 'Ann', checkedBy: 'Bea', checkedOn: '2026-05-30' }

test('Easy Read needs the name of the group that checked it, and a check needs its day and another pair of eyes', () => {
  const because = (change: Partial<typeof text> | { checkedOn: null }) => {
    const paired = pairText({ ...text, ...change }, true, today)
    return paired.ok ? '' : paired.because
  }
  assert.equal(because({}), '')
  assert.equal(because({ checkedBy: '', checkedOn: null } as never), '')
  assert.equal(because({ language: 'easy-read', checkedBy: '', checkedOn: null } as never), 'easy-read-unchecked')
  assert.equal(because({ checkedOn: null }), 'checked-without-day')
  assert.equal(because({ checkedBy: '' }), 'day-without-checker')
  assert.equal(because({ checkedOn: '2026-06-02' }), 'checked-after-today')
  assert.equal(because({ checkedBy: 'ANN' }), 'checked-by-its-writer')
  assert.deepEqual(pairText(text, false, today), { ok: false, because: 'not-published' })
})

test('whatever was typed, what may stand as Easy Read names who checked it, on a day until today', () => {
  const names = fc.constantFrom('', 'Ann', 'Speak Up Wennick')
  const days = fc.constantFrom(null, '2026-05-30', '2026-06-01', '2026-06-02')
  fc.assert(
    fc.property(fc.constantFrom<Language>('easy-read', 'cy', 'ur'), names, days, (language, checkedBy, checkedOn) => {
      const paired = pairText({ ...text, language, checkedBy, checkedOn }, true, today)
      if (!paired.ok) return
      if (language === 'easy-read') assert.equal(checkedBy, 'Speak Up Wennick')
      assert.equal(checkedBy === '', checkedOn === null)
      assert.ok(checkedOn === null || checkedOn <= today)
    }),
  )
})

test('each language has a code that browsers know, and Urdu and its kind run from right to left', () => {
  for (const { code } of Object.values(languages)) assert.deepEqual(Intl.getCanonicalLocales(code), [code])
  const leftwards = Object.values(languages).filter(({ dir }) => dir === 'rtl')
  assert.deepEqual(
    leftwards.map(({ name }) => name),
    ['Arabic', 'Kurdish, Sorani', 'Pashto', 'Persian', 'Urdu'],
  )
  assert.deepEqual([printedName('cy'), printedName('ur'), printedName('vi')], ['Cymraeg', 'Urdu', 'Tiếng Việt'])
  assert.match(madeInWords({ ...text, checkedBy: '', checkedOn: null }), /Nobody has checked it yet/)
})

test('the public finds each language by its own name, and reads it in that language, on paper too', async () => {
  const { html } = await anyone.get(publicAt)
  assert.match(html, /Read this in: <a href="[^"]*\?in=cy" lang="cy" hreflang="cy" dir="ltr">Cymraeg<\/a>, <a[^>]*>Easy Read<\/a>/)
  const welsh = await anyone.get(`${publicAt}/languages?in=cy`)
  assert.match(
    welsh.html,
    /<div lang="cy" dir="ltr"><h1[^>]*>\s*Dewiswch[\s\S]*<div lang="cy" dir="ltr"><p>Gweithiwch[\s\S]*Nobody has checked it yet/,
  )
  assert.match((await anyone.get(`${publicAt}/languages?in=easy-read`)).html, /Checked by Speak Up Wennick/)
  assert.match((await anyone.get(`${publicAt}/languages?in=cy&paper=large`)).html, /heard-print--large[\s\S]*Gweithiwch[\s\S]*This page is at http/)
  assert.equal((await anyone.get(`${publicAt}/languages?in=pl`)).status, 404)
})

test('Easy Read without the group that checked it is refused with what was typed, and by the database as well', async () => {
  const typed = { language: 'easy-read', title: 'Help us', words: 'Come and help.', translatedBy: 'Ann Studio' }
  const refused = await submit(lead, `${staffAt}/new`, typed)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Enter the group that checked it[\s\S]*Come and help\./)
  const row = { ...typed, id: newId(), opportunityId: things.opportunity, version: 9, addedBy: castMember(marged.name).id, addedAt: new Date() }
  const insert = () => store.within(organisation.id, (db) => db.insertInto('opportunities.paired_text').values(row).execute())
  await assert.rejects(insert, /violates check constraint/)
})

test('a newer version takes the place of the older, which stays on record; whom people talk to is shown as it is now', async () => {
  const day = { 'checkedOn-day': '1', 'checkedOn-month': '6', 'checkedOn-year': '2026' }
  const begun = await lead.get(`${staffAt}/new?language=cy`)
  assert.match(begun.html, /Gweithiwch[\s\S]*name="checkedBy"[^>]* value\/>/)
  const newer = {
    language: 'cy',
    title: 'Dewch i ddewis',
    words: 'Geiriau newydd',
    translatedBy: 'Tarrow Translations',
    checkedBy: 'Nia Prosser',
    ...day,
  }
  assert.equal((await submit(lead, `${staffAt}/new`, newer)).status, 303)
  assert.match((await lead.get(staffAt)).html, /Welsh[\s\S]*Checked by Nia Prosser on 1 June 2026\. Version 2/)
  const contact = { contactName: 'Orla Fenn', contactPhone: '01632 960199' }
  assert.equal((await submit(lead, staffAt.replace(/languages$/, 'contact'), contact)).status, 303)
  const { html } = await anyone.get(`${publicAt}/languages?in=cy`)
  assert.match(html, /Geiriau newydd[\s\S]*Orla Fenn[\s\S]*01632 960199[\s\S]*as it is now/)
  assert.doesNotMatch(html, /Gweithiwch/)
  const { rows } = await store.query(`select count(*)::integer as many from opportunities.paired_text where language = 'cy'`)
  assert.equal(rows[0]?.many, 2)
})

test('words that run from right to left are marked so', async () => {
  const urdu = { language: 'ur', title: 'ہماری مدد کریں', words: 'آئیں اور مدد کریں۔', translatedBy: 'Tarrow Translations' }
  assert.equal((await submit(lead, `${staffAt}/new`, urdu)).status, 303)
  assert.match((await anyone.get(`${publicAt}/languages?in=ur`)).html, /<div lang="ur" dir="rtl"><h1/)
  assert.match((await anyone.get(publicAt)).html, /hreflang="ur" dir="rtl">اردو<\/a>/)
})

test('a text stands: its language and day never change; the name of somebody who is erased goes from it', async () => {
  const change = () =>
    store.within(organisation.id, (db) =>
      db.updateTable('opportunities.paired_text').set({ checkedOn: '2026-01-01' }).where('checkedBy', '=', 'Nia Prosser').execute(),
    )
  await assert.rejects(change, /A paired text stands/)
  const known = { name: 'Nia Prosser', email: '', phone: '', address: '' }
  await store.within(organisation.id, (db) => eraseTexts(db, { now: new Date(), words: 'erase', known }))
  const { html } = await anyone.get(`${publicAt}/languages?in=cy`)
  assert.match(html, /Checked by \[removed\]/)
  assert.doesNotMatch(html, /Nia Prosser/)
})
