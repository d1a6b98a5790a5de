import type { Partner } from '#modules/partners/partner.ts'

/** A community organisation of the demonstration. None of them exists. `groups` are those that it reaches, by characteristic and code. */
export type StoryPartner = Omit<Partner, 'since'> & { knownForDays: number; mayBeNamed: boolean; groups: readonly (readonly [string, string])[] }

export const kidneyFriends: StoryPartner = {
  name: 'Tarrow Valley Kidney Friends',
  kind: 'voluntary',
  reaches: 'People with kidney disease, those who wait for a kidney, and their families. About 120 come to the tea mornings.',
  places: 'Wennick, Tarrowdale',
  languages: 'English',
  contactName: 'Perpetua Lindqvist-Bell',
  contactEmail: 'perpetua@kidneyfriends.example',
  contactPhone: '01632 960161',
  knownForDays: 1400,
  mayBeNamed: true,
  groups: [
    ['age', '65-over'],
    ['disability', 'disabled'],
  ],
}

export const carersTogether: StoryPartner = {
  name: 'Wennick Carers Together',
  kind: 'grassroots',
  reaches: 'People who look after somebody at home. They meet on Wednesday evenings, when somebody else can sit in.',
  places: 'Wennick',
  languages: 'English, British Sign Language',
  contactName: 'Ottoline Marsh',
  contactEmail: 'ottoline@carerstogether.example',
  contactPhone: '01632 960162',
  knownForDays: 900,
  mayBeNamed: true,
  groups: [
    ['age', '50-64'],
    ['core20', 'core20'],
  ],
}

export const lunchClub: StoryPartner = {
  name: 'Coldwick Chapel Lunch Club',
  kind: 'faith',
  reaches: 'Older people in the villages who live alone. Volunteers fetch those who cannot walk there.',
  places: 'Coldwick, Upper Tarrow',
  languages: 'English, Welsh',
  contactName: 'Crispin Aderemi',
  contactEmail: '',
  contactPhone: '01632 960163',
  knownForDays: 300,
  mayBeNamed: false,
  groups: [
    ['age', '65-over'],
    ['religion', 'christian'],
  ],
}

export const manyTongues: StoryPartner = {
  name: 'Many Tongues Kitchen',
  kind: 'social-enterprise',
  reaches: 'People who came to Wennick from other countries, and families for whom English is new. They cook together and help with letters.',
  places: 'Wennick, Sluice Lane estate',
  languages: 'Punjabi, Urdu, Somali, Tigrinya',
  contactName: 'Hodan Whitlow',
  contactEmail: 'hodan@manytongues.example',
  contactPhone: '',
  knownForDays: 500,
  mayBeNamed: true,
  groups: [
    ['ethnic-group', 'asian'],
    ['ethnic-group-in-detail', 'black-african'],
    ['religion', 'muslim'],
    ['core20', 'core20'],
  ],
}

export const storyPartners: readonly StoryPartner[] = [kidneyFriends, carersTogether, lunchClub, manyTongues]
