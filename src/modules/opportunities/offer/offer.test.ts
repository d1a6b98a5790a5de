import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { datesPassed, type Gap, gaps, helds, mayChange, mayEnd, missingBeforePublishing, type Offer, parts, payments, stateOf } from './offer.ts'
import { gapWords, paymentInWords } from './offer.words.ts'
import { rowsOf } from './rows.words.ts'

const now = new Date('2026-06-01T09:00:00Z')
const open = { openedAt: new Date('2026-05-01T09:00:00Z'), closedAt: null }
const whole: Offer = {
  title: 'Choose what the contract measures',
  activity: 'Work in a group',
  difference: 'The measures go into the contract',
  skills: '',
  timeAsked: '4 hours',
  dates: 'Saturday 4 July 2026, 10am to 1pm',
  held: 'both',
  place: 'Wennick Community Hall',
  onlyBecause: '',
  alternative: '',
  payment: 'paid',
  pence: 7500,
  paidFor: 'the workshop',
  taxNote: 'Get advice before you accept',
  expenses: 'We book your journey',
  support: 'An interpreter',
  mayDecline: 'You can say no at any time',
  closesAt: new Date('2026-06-27T16:00:00Z'),
  hearBy: '2026-07-01',
  withoutEmail: 'Ring us',
  contactName: 'Marged Oduya',
  contactPhone: '01632 960 145',
  contactEmail: '',
}
const missing = (change: Partial<Offer>, project: { openedAt: Date | null; closedAt: Date | null } = open, at = now) =>
  missingBeforePublishing({ ...whole, ...change }, project, at)

test('a whole offer may be published, and each thing that is left out is named', () => {
  assert.deepEqual(missing({}), [])
  const examples: [Partial<Offer>, Gap[]][] = [
    [{ activity: '' }, ['activity']],
    [{ difference: '' }, ['difference']],
    [{ timeAsked: '' }, ['time-asked']],
    [{ dates: '' }, ['dates']],
    [{ held: null, place: '' }, ['held']],
    [{ place: '' }, ['place']],
    [{ held: 'online', place: '' }, ['only-because', 'alternative']],
    [{ held: 'in-person', onlyBecause: 'The machine is there' }, ['alternative']],
    [{ held: 'online', onlyBecause: 'It is about a website', alternative: 'By phone' }, []],
    [{ payment: null, pence: null, paidFor: '', taxNote: '' }, ['payment']],
    [{ pence: null }, ['pence']],
    [{ paidFor: '', taxNote: '' }, ['paid-for', 'tax-note']],
    [{ payment: 'not-paid', pence: null, paidFor: '', taxNote: '' }, []],
    [{ expenses: '', support: '' }, ['expenses', 'support']],
    [{ mayDecline: '' }, ['may-decline']],
    [{ closesAt: null }, ['closes-at']],
    [{ closesAt: now }, ['closes-in-the-past']],
    [{ hearBy: null }, ['hear-by']],
    [{ hearBy: '2026-06-26' }, ['hear-by-too-early']],
    [{ hearBy: '2026-06-27' }, []],
    [{ withoutEmail: '' }, ['without-email']],
    [{ contactName: '', contactPhone: '' }, ['contact-name', 'contact-phone']],
  ]
  for (const [change, named] of examples) assert.deepEqual(missing(change), named, JSON.stringify(change))
  assert.deepEqual(missing({}, { openedAt: null, closedAt: null }), ['project-not-open'])
  assert.deepEqual(missing({}, { ...open, closedAt: now }), ['project-not-open'])
})

const words = fc.constantFrom('', 'Something')
const anyOffer: fc.Arbitrary<Offer> = fc.record({
  title: fc.constant('Something'),
  activity: words,
  difference: words,
  skills: words,
  timeAsked: words,
  dates: words,
  held: fc.constantFrom(...helds, null),
  place: words,
  onlyBecause: words,
  alternative: words,
  payment: fc.constantFrom(...payments, null),
  pence: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  paidFor: words,
  taxNote: words,
  expenses: words,
  support: words,
  mayDecline: words,
  closesAt: fc.constantFrom(null, new Date('2026-05-01T09:00:00Z'), new Date('2026-06-27T16:00:00Z')),
  hearBy: fc.constantFrom(null, '2026-06-01', '2026-07-01'),
  withoutEmail: words,
  contactName: words,
  contactPhone: words,
  contactEmail: words,
})

test('gaps come once, in the order of the page, and each says what to do', () => {
  fc.assert(
    fc.property(anyOffer, (offer) => {
      const named = missingBeforePublishing(offer, open, now)
      assert.deepEqual(
        named,
        gaps.filter((gap) => named.includes(gap)),
      )
    }),
  )
  for (const gap of gaps) assert.ok(gapWords[gap].says.length > 5)
})

test('writing more never adds a gap', () => {
  const texts = ['activity', 'difference', 'timeAsked', 'dates', 'place', 'onlyBecause', 'alternative', 'expenses', 'withoutEmail'] as const
  fc.assert(
    fc.property(anyOffer, fc.constantFrom(...texts), (offer, name) => {
      const before = missingBeforePublishing({ ...offer, [name]: '' }, open, now)
      const after = missingBeforePublishing({ ...offer, [name]: 'Something' }, open, now)
      assert.ok(after.every((gap) => before.includes(gap)))
    }),
  )
})

/** A whole offer with up to three things changed, so that often enough it may be published. */
const nearlyWhole = fc
  .tuple(anyOffer, fc.subarray(Object.keys(whole) as (keyof Offer)[], { maxLength: 3 }))
  .map(([other, names]): Offer => ({ ...whole, ...Object.fromEntries(names.map((name) => [name, other[name]])) }))

test('what may be published leaves no row blank in public but those that may be, and says whether it is paid', () => {
  let published = 0
  fc.assert(
    fc.property(nearlyWhole, (offer) => {
      if (missingBeforePublishing(offer, open, now).length > 0) return
      published += 1
      for (const part of parts) for (const { text, optional } of rowsOf[part](offer)) assert.ok(text !== '' || optional)
      assert.equal(paymentInWords(offer).startsWith(offer.payment === 'paid' ? '£' : 'Not paid'), true)
    }),
    { numRuns: 500 },
  )
  assert.ok(published > 50)
})

test('payment is an amount and what it is for, or a plain no', () => {
  assert.equal(paymentInWords({ payment: 'paid', pence: 7500, paidFor: 'each workshop' }), '£75 for each workshop')
  assert.equal(paymentInWords({ payment: 'not-paid', pence: null, paidFor: '' }), 'Not paid')
  assert.equal(paymentInWords({ payment: null, pence: null, paidFor: '' }), '')
})

test('an opportunity closes at its time, not before, and what was withdrawn stays withdrawn', () => {
  const closesAt = new Date('2026-06-27T16:00:00Z')
  const course = { publishedAt: now, closesAt, closedEarlyAt: null, withdrawnAt: null, projectClosedAt: null }
  assert.equal(stateOf({ ...course, publishedAt: null }, now), 'draft')
  assert.equal(stateOf(course, new Date(closesAt.getTime() - 1)), 'open')
  assert.equal(stateOf(course, closesAt), 'closed')
  assert.equal(stateOf({ ...course, projectClosedAt: now }, now), 'closed')
  assert.equal(stateOf({ ...course, closedEarlyAt: now }, now), 'closed-early')
  assert.equal(stateOf({ ...course, closedEarlyAt: now, withdrawnAt: now }, closesAt), 'withdrawn')
})

test('only what is open closes early; what was published can be withdrawn once', () => {
  const because = (...asked: Parameters<typeof mayEnd>) => {
    const said = mayEnd(...asked)
    return said.ok ? 'allowed' : said.because
  }
  assert.equal(because('early-closing', 'open'), 'allowed')
  assert.equal(because('early-closing', 'closed'), 'not-open')
  assert.equal(because('withdrawal', 'closed'), 'allowed')
  assert.equal(because('withdrawal', 'withdrawn'), 'withdrawn-already')
  for (const ending of ['early-closing', 'withdrawal'] as const) assert.equal(because(ending, 'draft'), 'not-published')
})

test('what was published stands, and whom people talk to is never blank', () => {
  const contact = { contactName: 'Marged', contactPhone: '01632 960 145' }
  for (const part of parts) {
    assert.ok(mayChange(part, false, { contactName: '', contactPhone: '' }).ok)
    assert.equal(mayChange(part, true, contact).ok, part === 'contact')
  }
  assert.deepEqual(mayChange('contact', true, { ...contact, contactPhone: '' }), { ok: false, because: 'contact-needed' })
})

test('dates to choose from that have passed are told apart from those still to come', () => {
  const on = (...days: readonly string[]) => days.map((day) => ({ startsAt: new Date(`${day}T10:00:00Z`) }))
  const now = new Date('2026-06-01T09:00:00Z')
  assert.equal(datesPassed([], now), undefined)
  assert.equal(datesPassed(on('2026-06-02', '2026-06-09'), now), undefined)
  assert.equal(datesPassed(on('2026-05-02', '2026-06-09'), now), 'some')
  assert.equal(datesPassed(on('2026-05-02', '2026-05-09'), now), 'all')
})
