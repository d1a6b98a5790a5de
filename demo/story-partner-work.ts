import { carersTogether, kidneyFriends, lunchClub, type StoryPartner } from './partners.ts'

type About = 'transport' | 'none'

/** One thing on record with a partner of the demonstration. Days are counted back from today. */
export type StoryWork = { partner: StoryPartner; daysAgo: number; about: About; words: string } & (
  | { kind: 'agreement'; theyGet: string; forDays: number }
  | { kind: 'ask'; answer: 'yes' | 'no' | 'none-yet'; unpaidBecause?: string }
  | { kind: 'payment'; pence: number }
  | { kind: 'return'; how: 'met' | 'called' | 'wrote' }
)

export const partnerWork: readonly StoryWork[] = [
  {
    partner: kidneyFriends,
    kind: 'agreement',
    daysAgo: 62,
    about: 'none',
    words: 'They host up to four evenings a year and choose the questions with us. We come to them. Nobody has to give a name.',
    theyGet: '£150 for each evening, the hall and the tea, and our answers a day before anybody else',
    forDays: 365,
  },
  {
    partner: kidneyFriends,
    kind: 'ask',
    daysAgo: 50,
    about: 'transport',
    words: 'To host an evening on journeys to dialysis, and to read our questions first.',
    answer: 'yes',
  },
  { partner: kidneyFriends, kind: 'payment', daysAgo: 32, about: 'transport', words: 'The evening on journeys to dialysis, with tea.', pence: 15000 },
  {
    partner: kidneyFriends,
    kind: 'return',
    daysAgo: 4,
    about: 'transport',
    words: 'Journeys can now be booked by text message. A bus for the villages is not possible before 2028, and we told them why.',
    how: 'met',
  },
  {
    partner: kidneyFriends,
    kind: 'ask',
    daysAgo: 9,
    about: 'none',
    words: 'To read our new letters, and to mark what people do not understand.',
    answer: 'none-yet',
  },
  {
    partner: carersTogether,
    kind: 'agreement',
    daysAgo: 55,
    about: 'transport',
    words: 'They tell carers about the survey on two Wednesdays, and bring back what carers say to them.',
    theyGet: '£90, and somebody to sit in for carers who come',
    forDays: 180,
  },
  {
    partner: carersTogether,
    kind: 'ask',
    daysAgo: 48,
    about: 'transport',
    words: 'To tell carers about the survey on two Wednesday evenings.',
    answer: 'yes',
  },
  { partner: carersTogether, kind: 'payment', daysAgo: 30, about: 'transport', words: 'Two Wednesday evenings, and a carer to sit in.', pence: 9000 },
  {
    partner: lunchClub,
    kind: 'ask',
    daysAgo: 45,
    about: 'transport',
    words: 'To put a paper survey beside the plates one Thursday.',
    answer: 'no',
    unpaidBecause: 'It would have taken them a few minutes, and they did not want money for it',
  },
]

/** Who came to the evening at the community hall, as the partner counted them. Nobody asked about religion. */
export const sessionCounts = {
  age: { '50-64': 9, '65-over': 17 },
  disability: { disabled: 17, 'not-disabled': 9 },
  ethnicGroup: { white: 14, asian: 12 },
  sex: { female: 14, male: 12 },
  religion: null,
}
