import type { Level } from '#lib/involvement-level/index.ts'
import type { Outcome } from '#modules/insights/index.ts'
import { clinicVoices } from './clinic-voices.ts'
import { clinicEvidence, type StoryEvidence, transportEvidence } from './story-evidence.ts'
import { clinicHow, type StoryHow, transportHow } from './story-how.ts'
import { type StoryKnown, transportKnown } from './story-known.ts'
import { clinicOpportunities, type StoryOpportunity, transportOpportunities } from './story-opportunities.ts'
import { clinicWho, type StoryWho, transportWho } from './story-who.ts'
import { transportVoices } from './transport-voices.ts'

/** An answer in the story. `due` is in days from today, and a day gone by shows in public as late; `state` is how far it has come. */
export type StoryAnswer = {
  outcome: Outcome
  reason: string
  due?: number
  decision?: string
  state: 'draft' | 'checked' | 'released'
  difference?: string
}

export type StoryTheme = { key: string; name: string; about: string; answer?: StoryAnswer }
export type StoryDecision = { key: string; what: string; options: string; decidedBy: string; daysAgo: number; review?: number }

/** One project of the demonstration. Days are counted from the day on which it is made, so that the story never grows old. */
export type Story = StoryWho & {
  slug: string
  title: string
  summary: string
  purpose: string
  decision: string
  canChange: string
  cannotChange: string
  alreadyDecided: string
  alreadyKnown: string
  timeline: string
  decidedBy: string
  /** What the plan offers people. */
  offers: Level
  decidedIn: number
  promisedIn: number
  madeDaysAgo: number
  openedDaysAgo: number
  closesIn: number
  closedDaysAgo?: number
  releasedDaysAgo: number
  survey: { slug: string; title: string; why: string; change: string; well: string; else: string }
  note: { place: string; partner: string; came?: number }
  themes: readonly StoryTheme[]
  decisions: readonly StoryDecision[]
  evidence: readonly StoryEvidence[]
  how: StoryHow
  opportunities: readonly StoryOpportunity[]
  /** What it says of what people told the organisation before. */
  known: readonly StoryKnown[]
  voices: string
}

export const transport: Story = {
  slug: 'patient-transport',
  title: 'Getting to hospital and home again',
  summary: 'Help us write the next contract for patient transport in Tarrowdale and Wennick.',
  purpose:
    'We want journeys to hospital and home that are on time, safe and kind. The contract with the transport company ends next summer. What you say now shapes what the next one must do.',
  decision: 'What the patient transport contract asks for, from next July',
  canChange:
    'How journeys are booked and changed. How long people wait. What vehicles there are. Who may travel with a patient. How drivers, wards and patients keep in touch.',
  cannotChange:
    'The budget, which is set until April 2028. Bus routes, which the county council runs. The national rules on who may have transport free of charge.',
  alreadyDecided: 'There will be one contract for the whole area. The company that has it now may bid again.',
  alreadyKnown:
    'Last winter 38 complaints were about transport. A survey by dialysis patients in 2024 named late pick-ups and the phone line. We will not ask again whether pick-ups are late. We ask what would help.',
  timeline: 'We ask for nine weeks. Our co-leads sort with us what people said. The board decides two weeks after that, and everyone hears back.',
  decidedBy: 'The board of Tarrowdale and Wennick Integrated Care Board',
  offers: 'co-design',
  decidedIn: 8,
  promisedIn: 14,
  madeDaysAgo: 70,
  openedDaysAgo: 56,
  closesIn: 10,
  releasedDaysAgo: 6,
  ...transportWho,
  survey: {
    slug: 'patient-transport',
    title: 'Tell us about getting to hospital and home',
    why: 'The contract for patient transport is being written now. We want it to say what matters to the people who travel.',
    change: 'What should change about getting to hospital or home?',
    well: 'What went well?',
    else: 'Is there anything else you want us to know?',
  },
  note: { place: 'Wennick Community Hall', partner: 'Tarrow Valley Kidney Friends', came: 26 },
  themes: [
    {
      key: 'phone',
      name: 'The phone line cuts people off',
      about: 'Long waits on hold, calls that end by themselves, nobody rings back.',
      answer: {
        outcome: 'will-change',
        reason:
          'From the first of next month you can leave your number and be called back within 30 minutes. The next contract pays the company by how many calls it answers.',
        due: 20,
        decision: 'call-back',
        state: 'released',
      },
    },
    {
      key: 'deaf',
      name: 'No way to book without a phone call',
      about: 'Deaf people, people after a stroke, and people for whom English is new cannot book.',
      answer: {
        outcome: 'changed',
        reason:
          'You can now book, change and cancel by text message. The number is on every appointment letter. We should have done this when we were first asked, four times ago.',
        decision: 'call-back',
        state: 'released',
        difference: 'In its first three weeks 212 journeys were booked by text. 31 of them were by people who had marked that they are deaf.',
      },
    },
    {
      key: 'rural',
      name: 'Villages without a direct bus',
      about: 'No bus from Upper Tarrow and Coldwick, and no transport for people who “can walk”.',
      answer: {
        outcome: 'not-possible',
        reason:
          'The county council runs the bus routes, and its budget is set until April 2028. We cannot pay for a bus from health money. We have given the council what each of you said, and will ask again in January, when it starts to plan the next budget.',
        decision: 'bus',
        state: 'released',
      },
    },
    {
      key: 'waithome',
      name: 'Long waits to go home',
      about: 'Hours in the discharge lounge, without food, medicine or news.',
      answer: {
        outcome: 'will-change',
        reason: 'The next contract will say that nobody waits more than 90 minutes to go home, and that the company pays for a taxi after that.',
        due: 230,
        state: 'checked',
      },
    },
    {
      key: 'dialysis',
      name: 'Dialysis three times a week',
      about: 'The same journey, booked anew each time. Late cars shorten treatment.',
      answer: {
        outcome: 'considering',
        reason: 'The kidney unit and the transport company are working out how to book a month at once.',
        due: 45,
        state: 'draft',
      },
    },
    { key: 'early', name: 'Being collected hours too early', about: 'Two hours’ notice, no breakfast, and waiting outside closed doors.' },
    {
      key: 'crew',
      name: 'Kind crews',
      about: 'Praise for the people on the vehicles.',
      answer: {
        outcome: 'already-in-place',
        reason: 'We have read your words to the crews. The next contract keeps the training they have now.',
        state: 'draft',
      },
    },
    { key: 'wheelchair', name: 'Vehicles that do not fit the wheelchair', about: 'The wrong van is sent, and people explain their chair each time.' },
    { key: 'escort', name: 'Carers who may not travel', about: 'People who need a carer to understand, speak or be calm.' },
    { key: 'where', name: 'Not knowing where the vehicle is', about: 'No news for the patient, the ward or the clinic.' },
    { key: 'eligible', name: 'The questions before you get transport', about: 'The same questions each time, and rules that nobody explains.' },
  ],
  decisions: [
    {
      key: 'call-back',
      what: 'Pay for a call-back service and for booking by text message from this month',
      options:
        'Wait for the new contract next July; ask the company to hire more call handlers; pay for call-back and text now. The last costs £38,000 and can start in weeks.',
      decidedBy: 'Urgent care and transport committee',
      daysAgo: 12,
      review: 180,
    },
    {
      key: 'bus',
      what: 'Do not pay for a bus from the villages; pass what people said to the county council',
      options:
        'Pay for a minibus from health money, about £190,000 a year, which would mean fewer patient transport vehicles; ask the council; do nothing.',
      decidedBy: 'Urgent care and transport committee',
      daysAgo: 12,
      review: 60,
    },
  ],
  evidence: transportEvidence,
  how: transportHow,
  opportunities: transportOpportunities,
  known: transportKnown,
  voices: transportVoices,
}

export const clinic: Story = {
  slug: 'blood-test-clinic',
  title: 'When should the blood test clinic be open?',
  summary: 'You told us when you can come. The clinic at Wennick now opens two evenings a week.',
  purpose: 'To find opening hours that people who work or care for somebody can use.',
  decision: 'The opening hours of the blood test clinic at Wennick',
  canChange: 'The hours, how people book, and what the waiting room is like.',
  cannotChange: 'The building, and the number of staff.',
  alreadyDecided: 'The clinic stays in Wennick.',
  alreadyKnown: 'One in four booked blood tests was missed last spring. Nobody had asked why, so we did.',
  timeline: 'We ask for six weeks. The clinic team decides a month later, and everyone hears back.',
  decidedBy: 'Head of community services',
  offers: 'engage',
  decidedIn: -170,
  promisedIn: -120,
  madeDaysAgo: 280,
  openedDaysAgo: 260,
  closesIn: -200,
  closedDaysAgo: 110,
  releasedDaysAgo: 150,
  ...clinicWho,
  survey: {
    slug: 'blood-test-clinic',
    title: 'When can you come for a blood test?',
    why: 'The clinic’s hours are being set for the next two years.',
    change: 'What should change about the clinic?',
    well: 'What is good about it?',
    else: 'Is there anything else you want us to know?',
  },
  note: { place: 'Carers’ Centre, Wennick', partner: 'Wennick Carers Together' },
  themes: [
    {
      key: 'hours',
      name: 'Evenings and Saturdays',
      about: 'People who work or care cannot come between nine and three.',
      answer: {
        outcome: 'changed',
        reason: 'The clinic is open until eight on Tuesdays and Thursdays. There are not enough staff for Saturdays as well.',
        decision: 'hours',
        state: 'released',
        difference: 'A third of all tests are now done in the evening. Fewer people miss their test: 6 in 100, down from 14.',
      },
    },
    {
      key: 'queue',
      name: 'Queueing with a paper ticket',
      about: 'Standing for up to two hours, often without having eaten.',
      answer: {
        outcome: 'will-change',
        reason: 'You will be able to book a time, by phone, online or at the desk. 20 more chairs are there already.',
        due: -20,
        decision: 'hours',
        state: 'released',
      },
    },
    {
      key: 'parking',
      name: 'Paying to park',
      about: 'Three pounds for five minutes.',
      answer: {
        outcome: 'not-possible',
        reason:
          'The car park belongs to a company, under a contract that runs until 2031. We asked it to make the first half hour free, and it said no. We have put up signs to the free car park behind the library, four minutes’ walk away.',
        decision: 'hours',
        state: 'released',
      },
    },
    {
      key: 'staff',
      name: 'Kind staff',
      about: 'Praise for the people who take the blood.',
      answer: { outcome: 'already-in-place', reason: 'We read out your words at the team meeting.', state: 'released' },
    },
    {
      key: 'children',
      name: 'Children’s blood tests',
      about: 'A calmer time and place for children.',
      answer: {
        outcome: 'partly',
        reason: 'Wednesday afternoons are for children only. We could not find a separate room.',
        decision: 'hours',
        state: 'released',
        difference: 'Nine in ten children are now tested on a Wednesday.',
      },
    },
  ],
  decisions: [
    {
      key: 'hours',
      what: 'Open two evenings, let people book, and keep Wednesday afternoons for children',
      options: 'Saturday mornings; two evenings; one evening and an earlier start. Saturdays would have needed two more staff.',
      decidedBy: 'Head of community services',
      daysAgo: 170,
    },
  ],
  evidence: clinicEvidence,
  how: clinicHow,
  opportunities: clinicOpportunities,
  known: [],
  voices: clinicVoices,
}
