import type { Purpose } from '#modules/contributors/consents.ts'
import type { ContactPreference } from '#modules/contributors/contact-preference.ts'
import type { Area } from '#modules/contributors/passport.ts'
import type { SharedKind } from '#modules/contributors/shared.ts'
import { bettrys, idris, kwabena, type Member, marged, morwen } from './cast.ts'

/** A public contributor of the demonstration: who they are, and what they chose to say about taking part. */
export type Contributor = {
  name: string
  /** '' for somebody who has none. */
  email: string
  phone?: string
  /** How they came, for those who were not there before. */
  cameBy?: string
  /** So many days ago they joined, or first said something about themselves. */
  daysAgo: number
  agreesTo?: readonly Purpose[]
  shares?: readonly (readonly [SharedKind, string])[]
  needs?: readonly (readonly [Area, string, string?])[]
  ownWords?: string
  onlyNamedContact?: true
  preference?: Partial<ContactPreference>
  actsFor?: { forName: string; relation: string; footing: 'they-agreed' | 'parent' | 'legal-authority' | 'best-interests' }
  namedContact?: Member
  /** What staff wrote down, newest last. */
  talks?: readonly { daysAgo: number; channel: 'phone' | 'in-person' | 'email'; words: string }[]
  onBreak?: true
  /** Turns 18 in so many months; the guardian has consented. */
  youngFor?: { months: number; guardian: string; relation: string; email: string }
}

const all: readonly Purpose[] = ['contact', 'involvement', 'quote']

/** The public contributors of the cast, as they fill in their own pages. */
export const castContributors: readonly (Contributor & { member: Member })[] = [
  {
    member: bettrys,
    name: bettrys.name,
    email: bettrys.email,
    daysAgo: 70,
    agreesTo: ['contact', 'involvement', 'quote', 'name-credit'],
    shares: [
      ['lived-experience', 'Caring for my father, who has dialysis three times a week'],
      ['interest', 'Patient transport'],
      ['area', 'Upper Tarrowdale'],
      ['time', 'Weekday evenings'],
    ],
    needs: [
      ['carer', 'replacement-care'],
      ['time', 'papers-before'],
    ],
    ownWords: 'My father cannot be left for more than two hours. If a meeting runs over, I have to leave.',
    actsFor: { forName: 'Gwilym Calloway', relation: 'My father', footing: 'they-agreed' },
    namedContact: marged,
    talks: [{ daysAgo: 12, channel: 'phone', words: 'Rang to say that the brief is ready to read. She asked for the papers by post.' }],
  },
  {
    member: idris,
    name: idris.name,
    email: idris.email,
    daysAgo: 40,
    agreesTo: all,
    shares: [
      ['lived-experience', 'Dialysis at the Wennick unit'],
      ['area', 'Wennick'],
      ['time', 'Tuesday, Thursday and Saturday mornings, by phone'],
    ],
    needs: [
      ['rest', 'breaks'],
      ['digital', 'data'],
    ],
    namedContact: kwabena,
  },
  {
    member: morwen,
    name: morwen.name,
    email: morwen.email,
    daysAgo: 38,
    agreesTo: all,
    shares: [
      ['lived-experience', 'Using health services in British Sign Language'],
      ['area', 'Sallowfield'],
    ],
    needs: [
      ['contact-method', 'no-phone'],
      ['communication-professional', 'sign-language'],
    ],
    ownWords: 'Please book an interpreter who is registered, and tell me their name before the day.',
    namedContact: kwabena,
  },
]

/** People whom staff wrote down, or who joined on the site. */
export const widerContributors: readonly Contributor[] = [
  {
    name: 'Perpetua Okonjo-Bligh',
    email: 'perpetua@mail.example',
    phone: '01632 960151',
    cameBy: 'a stall at Wennick market',
    daysAgo: 160,
    agreesTo: all,
    shares: [
      ['lived-experience', 'Diabetes'],
      ['interest', 'How appointments are booked'],
      ['area', 'Wennick'],
      ['time', 'Weekday evenings'],
    ],
    namedContact: marged,
    talks: [{ daysAgo: 130, channel: 'in-person', words: 'Came to the open evening and brought two neighbours.' }],
  },
  {
    name: 'Tobiah Sallow',
    email: 'tobiah@mail.example',
    cameBy: 'the epilepsy nurse',
    daysAgo: 90,
    agreesTo: all,
    shares: [
      ['lived-experience', 'Caring for a child with epilepsy'],
      ['area', 'Upper Tarrowdale'],
      ['time', 'While children are at school'],
    ],
    needs: [
      ['time', 'not-school-hours'],
      ['travel', 'taxi'],
    ],
    namedContact: kwabena,
    talks: [{ daysAgo: 20, channel: 'phone', words: 'Asked what became of the survey. Told him when the answers are due.' }],
  },
  {
    name: 'Hanneke Drury',
    email: '',
    phone: '01632 960152',
    cameBy: 'the lunch club at Sallowfield hall',
    daysAgo: 120,
    agreesTo: ['contact', 'involvement'],
    shares: [
      ['lived-experience', 'A new hip, and the months before it'],
      ['area', 'Sallowfield'],
    ],
    needs: [
      ['place', 'step-free'],
      ['information-format', 'large-print'],
    ],
    preference: { channel: 'letter', format: 'large-print', address: '3 Osier Row\nSallowfield\nTW4 2BB' },
  },
  {
    name: 'Fadil Quarmby',
    email: 'fadil@mail.example',
    cameBy: 'the Wennick welcome centre',
    daysAgo: 75,
    agreesTo: ['contact', 'involvement'],
    shares: [
      ['lived-experience', 'Finding a doctor after moving here'],
      ['area', 'Wennick'],
      ['interest', 'Interpreters at appointments'],
    ],
    needs: [['communication-professional', 'spoken-language']],
    preference: { channel: 'email', format: 'language', language: 'Arabic' },
    namedContact: kwabena,
  },
  {
    name: 'Imelda Frostick',
    email: 'imelda@mail.example',
    cameBy: 'the sight loss group',
    daysAgo: 60,
    agreesTo: all,
    shares: [
      ['lived-experience', 'Sight loss, and getting to clinics with it'],
      ['area', 'Wennick'],
      ['time', 'Any day after ten'],
    ],
    needs: [
      ['information-format', 'braille'],
      ['travel', 'met-there'],
    ],
    ownWords: 'My guide dog comes too. She needs water and ten minutes outside.',
    onlyNamedContact: true,
    preference: { channel: 'letter', format: 'braille', address: '8 Weir Street\nWennick\nTW1 7QQ' },
    namedContact: marged,
  },
  {
    name: 'Ravindra Peake',
    email: 'ravindra@mail.example',
    cameBy: 'the site',
    daysAgo: 200,
    agreesTo: all,
    shares: [
      ['lived-experience', 'Long Covid'],
      ['interest', 'Patient transport'],
    ],
    onBreak: true,
    namedContact: marged,
  },
  {
    name: 'Seren Whitlock-Bose',
    email: 'seren@mail.example',
    cameBy: 'the youth forum',
    daysAgo: 55,
    agreesTo: ['contact', 'involvement'],
    shares: [
      ['lived-experience', 'Moving from children’s to adults’ services'],
      ['interest', 'Mental health at school'],
    ],
    namedContact: marged,
    youngFor: { months: 16, guardian: 'Anwen Whitlock', relation: 'Mother', email: 'anwen@mail.example' },
  },
  { name: 'Cuthbert Anyanwu', email: 'cuthbert@mail.example', cameBy: 'a letter', daysAgo: 220, agreesTo: ['contact'] },
]
