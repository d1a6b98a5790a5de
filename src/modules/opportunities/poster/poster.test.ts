import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marged } from '#demo/cast.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { qrOf } from '#platform/documents/qr.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'
import { firstSentences, leafletOf, posterOf } from './sheet.words.ts'

const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const at = `/projects/${things.project}/opportunities/${things.opportunity}`

/** What the file says of itself, read from its bytes: the catalogue and the structure are not compressed. */
function read(file: Uint8Array) {
  const bytes = Buffer.from(file).toString('latin1')
  const pages = Math.max(...[...bytes.matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)].map((found) => Number(found[1])))
  return { bytes, pages, tags: (tag: string) => [...bytes.matchAll(new RegExp(`/S /${tag}\\b`, 'g'))].length }
}

const offer = {
  ...{ title: 'Read our letter', activity: 'Read it. Tell us what is unclear.', difference: 'We change it.', skills: '', timeAsked: 'One hour' },
  ...{ dates: '3 July 2026, 10am', place: 'The hall', onlyBecause: '', alternative: '', taxNote: 'It can affect tax', expenses: 'Travel' },
  ...{
    support: 'A break',
    mayDecline: 'You can stop',
    withoutEmail: 'Ring us',
    contactName: 'Jo Marsh',
    contactPhone: '01632 960001',
    contactEmail: '',
  },
  ...{
    held: 'both' as const,
    payment: 'not-paid' as const,
    pence: null,
    paidFor: '',
    closesAt: new Date('2026-07-01T16:00:00Z'),
    hearBy: '2026-07-08',
  },
}
const url = 'https://heard.test/w/k7m2pq'
const way = { url, address: 'heard.test/w/k7m2pq', halves: 'K7M 2PQ', words: 'Kilo, 7, Mike, 2, Papa, Quebec' }
const given = { offer, organisation: 'Tarrowdale Care Board', way, alsoIn: ['Cymraeg'], qr: qrOf(url) }
const template = (name: string) => new URL(`./${name}.typ`, import.meta.url)

test('a poster is one tagged page with a title, a stated language, and words for the code', async () => {
  const { pdf, notShown } = await renderPdf(template('poster'), posterOf(given))
  const file = read(pdf)
  assert.deepEqual([file.pages, file.tags('H1'), file.tags('Figure'), notShown], [1, 1, 1, []])
  for (const says of [/pdfuaid:part>1</, /\/MarkInfo/, /\/Lang \(en/, /\/DisplayDocTitle true/, /\/Alt \(Code to scan with a phone\. It opens https/])
    assert.match(file.bytes, says)
})

test('a poster says what, when, what is paid, until when, and whom to ring', () => {
  assert.deepEqual(posterOf(given).facts, [
    { name: 'When', text: '3 July 2026, 10am' },
    { name: 'Where', text: 'Online or in person, as you choose' },
    { name: 'Pay', text: 'Not paid' },
    { name: 'Closes', text: '1 July 2026 at 5pm' },
  ])
  assert.equal(posterOf(given).what, offer.activity)
  const many = posterOf({ ...given, offer: { ...offer, dates: 'One\nTwo\n\nThree\nFour' } }).facts[0]
  assert.equal(many?.text, 'One\nTwo\nThree\nThere are more dates')
})

test('however much was written, a poster stays on one page', async () => {
  const long = (most: number) => 'transport and everything '.repeat(most).slice(0, most).trim()
  const full = {
    ...{ ...offer, title: long(120), activity: long(2000), dates: [1, 2, 3, 4].map(() => long(240)).join('\n'), contactName: long(120) },
    ...{ contactPhone: '1'.repeat(40), payment: 'paid' as const, pence: 10_000_000, paidFor: long(200) },
  }
  const alsoIn = ['Cymraeg', 'Polski', 'Easy Read', 'Urdu', 'Punjabi', 'Français', 'Soomaali', 'Arabic']
  const data = posterOf({
    ...given,
    offer: full,
    organisation: long(100),
    alsoIn,
    way: { ...way, address: `${'long-name.'.repeat(6)}test/w/k7m2pq` },
  })
  assert.equal(read((await renderPdf(template('poster'), data)).pdf).pages, 1)
})

test('a leaflet holds the whole offer under headings in the order of its page; in large print it is A4', async () => {
  const data = leafletOf(given, false)
  assert.deepEqual(
    data.parts.map(({ heading }) => heading),
    ['What it is, and why', 'When and where', 'Pay and support', 'How to apply'],
  )
  const said = JSON.stringify(data.parts)
  for (const words of [offer.difference, offer.expenses, offer.support, offer.mayDecline, offer.withoutEmail, '8 July 2026'])
    assert.ok(said.includes(words))
  const [small, large] = await Promise.all([renderPdf(template('leaflet'), data), renderPdf(template('leaflet'), leafletOf(given, true))])
  assert.match(read(small.pdf).bytes, /\/MediaBox \[0 0 419\.\d+ 595\.\d+\]/)
  assert.match(read(large.pdf).bytes, /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/)
  const rows = data.parts.flatMap((part) => part.rows).length
  assert.deepEqual(['H1', 'H2', 'H3', 'Figure'].map(read(small.pdf).tags), [1, 5, rows, 1])
  assert.match(read(small.pdf).bytes, /pdfuaid:part>1</)
})

test('of any text, the first sentences that fit are kept whole', () => {
  assert.equal(firstSentences('Read it. Tell us. Then rest.', 18), 'Read it. Tell us.')
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 5, max: 200 }), (text, most) => {
      assert.ok([...new Intl.Segmenter('en').segment(firstSentences(text, most))].length <= most)
    }),
  )
})

test('staff open a poster with the code of a way in; without one it leads to the opportunity itself', async () => {
  const { code } = await store.reading(organisation.id, (db) =>
    db.selectFrom('partners.way_in').select('code').where('thing', '=', things.opportunity).executeTakeFirstOrThrow(),
  )
  for (const path of [`${at}/poster.pdf?way=${code}`, `${at}/leaflet.pdf?way=${code}`]) {
    const { html, headers, status } = await lead.get(path)
    assert.equal(status, 200)
    assert.match(String(headers['content-type']), /^application\/pdf/)
    assert.match(html, new RegExp(`It opens http://localhost:\\d+/w/${code}`))
  }
  assert.match((await lead.get(`${at}/poster.pdf?way=zzzzzz`)).html, new RegExp(`It opens http://localhost:\\d+/opportunities/${things.opportunity}`))
})

test('for what is closed there is no poster, and the page says so', async () => {
  const closed = await store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.opportunity').select('id').where('title', 'like', 'Join the panel%').executeTakeFirstOrThrow(),
  )
  const { html } = await lead.get(`/projects/${things.project}/opportunities/${closed.id}/poster.pdf`)
  assert.match(html, /<h1[^>]*>\s*Poster[\s\S]*This is not open/)
})
