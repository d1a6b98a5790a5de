import type { Consideration, Consultation } from '#modules/projects/assessments/consultation.ts'
import type { Triage } from '#modules/projects/assessments/duty.ts'
import type { About, GroupEvidence, Stage, StageAnswers } from '#modules/projects/assessments/equality.ts'

/** What a project assessed, in days counted back from today. A day to come is negative. */
export type StoryAssessments = {
  triages: readonly { daysAgo: number; triage: Omit<Triage, 'assessedOn' | 'operationalOn'>; operationalDaysAgo?: number }[]
  consultation?: {
    declaredDaysAgo: number
    says: Omit<Consultation, 'startsOn' | 'endsOn'>
    startedDaysAgo: number
    endedDaysAgo: number
    considered?: Omit<Consideration, 'consideredOn'> & { daysAgo: number }
    completedDaysAgo?: number
  }
  stages: readonly { stage: Stage; daysAgo: number; answers: StageAnswers; done: boolean }[]
  groups: { daysAgo: number; of: Partial<Record<About, Partial<GroupEvidence>>> }
}

const board = { body: 'care-board', otherDuty: '', operational: 'none', judged: null, judgedBecause: '' } as const

/** The clinic has a whole set: assessed first, consulted on, considered, decided, and looked at afterwards. */
export const clinicAssessments: StoryAssessments = {
  triages: [
    {
      daysAgo: 278,
      triage: {
        ...board,
        what: ['proposal', 'decision'],
        manner: 'yes',
        serviceRange: 'no',
        arrangements:
          'A morning with carers before we choose what to ask. Then a formal consultation of nine weeks on the opening hours, on the web, on paper at the clinic and by phone.',
      },
    },
  ],
  consultation: {
    declaredDaysAgo: 262,
    startedDaysAgo: 260,
    endedDaysAgo: 200,
    says: {
      proposal: 'To open the blood test clinic at Wennick in the evening or on Saturday, in place of some of the hours in the morning.',
      lengthReason: 'Many people come once a month or less often. In nine weeks nearly everyone who uses the clinic comes at least once.',
      options: 'Saturday mornings. Two evenings. One evening and an earlier start. No change.',
      stillOpen: true,
      pack: 'A leaflet of four pages, at the clinic, in the seven practices of Wennick and on our site.',
      packCosts: 'Page 2: what each option costs in a year. Saturdays would have needed two more staff.',
      packOptions: 'Page 1, with what a week would look like under each of the four.',
      packNegatives: 'Page 3: which morning hours go, and for whom that is worse.',
      packFormats: 'Large print, easy read, Polish and Urdu. Read aloud by phone. A film in sign language.',
    },
    considered: {
      daysAgo: 182,
      consideredBy: 'The community services group',
      how: 'The group read the report on all responses, and the words of 30 people in full. It dropped the earlier start, which it had favoured, because carers said that it helped nobody. Minutes, item 4.',
    },
    completedDaysAgo: 168,
  },
  stages: [
    {
      stage: 'prepare',
      daysAgo: 277,
      done: true,
      answers: {
        what: 'New opening hours for the blood test clinic at Wennick.',
        aims: 'People who work, or who care for somebody, can have their test without losing pay or leaving someone alone.',
        who: 'About 900 people a month, most of them over 60, and a few children.',
        change: 'Fewer people in low-paid work miss their test.',
      },
    },
    {
      stage: 'assess',
      daysAgo: 268,
      done: true,
      answers: {
        differences: 'People from the two most deprived wards miss 14 in 100 tests. From the other wards it is 8 in 100.',
        causes: 'The hours are those of an office. Shift workers lose pay, and carers cannot leave home.',
        missing: 'People who have stopped coming. People who do not read English.',
        gaps: 'Faith and sexual orientation are not in our records. We ask in the consultation, as a choice.',
      },
    },
    {
      stage: 'refine',
      daysAgo: 172,
      done: true,
      answers: {
        changes: 'Two evenings in place of one. A quiet hour for children. Booking by phone, and not only on the web.',
        owners: 'The clinic’s lead nurse, from the month after the decision.',
        measures: 'Missed tests by ward, every three months.',
      },
    },
    {
      stage: 'review',
      daysAgo: 112,
      done: true,
      answers: {
        planned: 'Yes. The evenings began on time. Booking by phone came a month late.',
        difference: 'Missed tests fell to 6 in 100. They fell most in the two most deprived wards.',
        next: 'We look at the figures again in six months, and ask why people from Coldwick still come less.',
      },
    },
  ],
  groups: {
    daysAgo: 270,
    of: {
      age: {
        evidence: 'Six in ten people who come are over 60. Children come with a parent who works.',
        source: 'Clinic register, last 12 months',
        effect: 'Mornings stay open for those who are used to them. A quiet hour for children.',
      },
      disability: {
        evidence: 'One in five uses a wheelchair or has trouble standing. They name the queue as the worst part.',
        source: 'Clinic survey of last spring',
        effect: '20 more chairs, and a time that can be booked.',
      },
      'gender-reassignment': {
        noneBecause: 'It is not in our records, and the clinic has no need to ask.',
        effect: 'Staff call people by the name that they give.',
      },
      marriage: { noneBecause: 'Opening hours treat nobody differently for this.', effect: 'None that we know of.' },
      pregnancy: {
        evidence: 'About 40 pregnant women a month, often without having eaten.',
        source: 'Clinic register, last 12 months',
        effect: 'They can book the first time of the day.',
      },
      race: {
        evidence: 'Asian and Black patients with diabetes come more often, and miss more tests.',
        source: 'Care board’s diabetes audit, last year',
        effect: 'Evenings help shift workers. The leaflet is in Urdu too.',
      },
      religion: {
        noneBecause: 'It is not in our records. We asked two mosques and a chapel.',
        effect: 'No evening on a Friday.',
      },
      sex: {
        evidence: 'Two in three people who care for somebody at home here are women.',
        source: 'Wennick Carers Together, members’ survey',
        effect: 'Evenings, when somebody else can be at home.',
      },
      'sexual-orientation': { noneBecause: 'It is not in our records, and nobody named it in the consultation.', effect: 'None that we know of.' },
      deprivation: {
        evidence: 'The two most deprived wards miss 14 in 100 tests.',
        source: 'Clinic register by ward, last 12 months',
        effect: 'Two evenings on days with a late bus.',
      },
      geography: {
        evidence: 'The last bus to Coldwick leaves at half past seven.',
        source: 'County bus timetable',
        effect: 'People from Coldwick are offered the first evening times.',
      },
      'inclusion-health': {
        evidence: 'The night shelter’s nurse takes blood on Mondays.',
        source: 'Call with the night shelter',
        effect: 'The nurse’s samples are collected in the evening too.',
      },
    },
  },
}

/** The transport project has gaps. Its consultation is over, and nobody has yet recorded how the responses were considered. */
export const transportAssessments: StoryAssessments = {
  triages: [
    {
      daysAgo: 64,
      triage: { ...board, what: ['planning'], manner: 'not-sure', serviceRange: 'no', arrangements: '' },
    },
    {
      daysAgo: 48,
      triage: {
        ...board,
        what: ['planning', 'proposal'],
        manner: 'yes',
        serviceRange: 'no',
        arrangements: 'A survey on the web, on paper and by phone. Visits to the dialysis unit. A formal consultation on shared vehicles.',
      },
    },
  ],
  consultation: {
    declaredDaysAgo: 46,
    startedDaysAgo: 44,
    endedDaysAgo: 10,
    says: {
      proposal: 'To bring people who have dialysis to hospital in shared vehicles, four at a time, in place of single cars.',
      lengthReason: 'The people whom it affects come three times a week. We spoke with them at the unit.',
      options: 'Shared vehicles for all. Shared vehicles for those who choose them. No change.',
      stillOpen: true,
      pack: 'Two pages, given out at the dialysis unit.',
      packCosts: 'Page 2.',
      packOptions: 'Page 1.',
      packNegatives: '',
      packFormats: 'Large print.',
    },
  },
  stages: [
    {
      stage: 'prepare',
      daysAgo: 60,
      done: true,
      answers: {
        what: 'The next contract for patient transport.',
        aims: 'Journeys that are on time, safe and kind.',
        who: 'People who cannot travel by themselves, most of them over 70 or with a long-term condition, and those who care for them.',
        change: 'People in the villages wait no longer than people in the town.',
      },
    },
    {
      stage: 'prepare',
      daysAgo: 45,
      done: false,
      answers: {
        what: 'The next contract for patient transport, with shared vehicles for dialysis as a proposal.',
        aims: 'Journeys that are on time, safe and kind.',
        who: 'People who cannot travel by themselves, most of them over 70 or with a long-term condition, and those who care for them.',
        change: 'People in the villages wait no longer than people in the town.',
      },
    },
    {
      stage: 'assess',
      daysAgo: 30,
      done: false,
      answers: { differences: 'People from Upper Tarrow and Coldwick wait longest to go home.', missing: 'People who gave up on patient transport.' },
    },
  ],
  groups: {
    daysAgo: 31,
    of: {
      age: {
        evidence: 'Seven in ten passengers are over 70.',
        source: 'Transport company, report of last quarter',
        effect: 'Longer routes in a shared vehicle tire people. We ask for a limit on the length of a ride.',
      },
      disability: {
        evidence: 'Deaf people cannot book, because booking is by phone only.',
        effect: 'Booking by text message.',
      },
      geography: {
        evidence: 'There has been no bus from the villages since March.',
        source: 'County bus timetable',
        effect: 'The contract measures the wait by village.',
      },
      religion: { noneBecause: 'Journeys are not recorded by it. We ask the hospital’s chaplains.' },
    },
  },
}
