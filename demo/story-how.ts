import type { BarrierAnswer } from '#modules/projects/how/barriers.ts'
import type { BudgetLine } from '#modules/projects/how/budget.ts'
import type { Expectations } from '#modules/projects/how/expectations.ts'
import type { Method, MethodNeed } from '#modules/projects/how/method.ts'

/** The how of a plan in the story. Days are counted back from today. */
export type StoryHow = {
  need: MethodNeed
  methods: readonly Method[]
  why: string
  barriers: readonly BarrierAnswer[]
  lines: readonly BudgetLine[]
  noCostBecause: string
  seenBy: 'staff' | 'everyone'
  /** Each a version; the last one holds now. */
  expectations: readonly (Expectations & { daysAgo: number })[]
}

const will = (barrier: BarrierAnswer['barrier'], words: string): BarrierAnswer => ({ barrier, answer: 'will-do', words })
const willNot = (barrier: BarrierAnswer['barrier'], words: string): BarrierAnswer => ({ barrier, answer: 'why-not', words })

/** Its lines come to what the story has on record as its budget, £3,200. */
export const transportHow: StoryHow = {
  need: { exchange: 'preferences', people: 200, depth: 'account', duration: 'months', sensitivity: 'open' },
  methods: ['survey', 'interviews', 'workshops'],
  why: 'Many people travel, so we ask with a survey. We ring those who cannot fill one in. A workshop works on what the contract measures.',
  barriers: [
    will('times', 'The workshop runs twice, on a Saturday morning and on a Tuesday evening. Nobody has to miss dialysis.'),
    will('places', 'We meet at Wennick Community Hall. It has no steps, and the bus stops outside.'),
    will('channels', 'Posters go to dialysis units, village shops and the two mosques. Tarrow Valley Kidney Friends tell their members.'),
    will('plain-language', 'Two members of the kidney group read everything before it goes out.'),
    will('online-and-in-person', 'The survey is online, on paper and by phone. People can join the workshop by video.'),
    will('support', 'A sign language interpreter comes to both workshops. We send large print with the invitation, and pay for mobile data.'),
    will('payment', 'Everyone at a workshop is paid for their time. Journeys are booked and paid by us beforehand.'),
    will('everyone-speaks', 'Somebody from outside leads the workshops. The group agrees its ground rules at the start.'),
  ],
  lines: [
    { section: 'payment', what: 'Fee for a workshop', quantity: 24, costEach: 5000 },
    { section: 'payment', what: 'Fee for reading drafts', quantity: 6, costEach: 2500 },
    { section: 'expenses', what: 'Journeys to a workshop', quantity: 24, costEach: 1250 },
    { section: 'expenses', what: 'Care at home while somebody takes part', quantity: 4, costEach: 4500 },
    { section: 'activity', what: 'Sign language interpreter for a workshop', quantity: 2, costEach: 28_000 },
    { section: 'activity', what: 'Hire of the hall, with lunch', quantity: 2, costEach: 17_500 },
    { section: 'staffing', what: 'Somebody from outside who leads a workshop', quantity: 2, costEach: 20_000 },
    { section: 'other', what: 'Thanks to partners who hand out the survey', quantity: 1, costEach: 6000 },
  ],
  noCostBecause: '',
  seenBy: 'everyone',
  expectations: [
    {
      daysAgo: 62,
      fromUs: 'You get papers a week before we meet. You hear what came of what you said.',
      fromPeople: 'Come when you can. Tell us when you cannot.',
      groundRules: 'One person speaks at a time.',
      disagreements: 'We write down both views.',
    },
    {
      daysAgo: 58,
      fromUs: 'You get papers a week before we meet, in the form that suits you. You are paid within four weeks. Each point you make has an answer.',
      fromPeople: 'Come when you can, and tell us when you cannot. Say what you know from your own life.',
      groundRules: 'One person speaks at a time. What is said about a person stays in the room. Anybody can ask for a break.',
      disagreements: 'We write down both views, and who decides says why. If that is not fair, ring Marged, or the phone number on our public page.',
    },
  ],
}

/** This project had no money, and says why. */
export const clinicHow: StoryHow = {
  need: { exchange: 'preferences', people: 80, depth: 'short', duration: 'weeks', sensitivity: 'open' },
  methods: ['survey'],
  why: 'We need to know which hours suit most people, and each answer is short.',
  barriers: [
    will('times', 'The survey is open for four weeks, by day and by night.'),
    will('places', 'We hand it out at the Carers’ Centre, the shops and the clinic itself.'),
    will('channels', 'Text message, a poster, and the newsletter of the Carers’ Centre.'),
    will('plain-language', 'Carers read the questions before we asked them.'),
    will('online-and-in-person', 'Online, on paper, and by phone with a member of staff.'),
    will('support', 'Large print, and an interpreter by phone.'),
    willNot('payment', 'The clinic had no money for this. A survey of five minutes is the most we could ask without pay.'),
    willNot('everyone-speaks', 'Nobody meets: it is a survey. Whoever wants to talk can ring us.'),
  ],
  lines: [{ section: 'staffing', what: 'Hours in which nurses enter paper forms, which are paid for already', quantity: 10, costEach: 0 }],
  noCostBecause:
    'The clinic had no money set aside for involvement. Staff gave the time that they are paid for already. The next project will have a budget.',
  seenBy: 'everyone',
  expectations: [
    {
      daysAgo: 270,
      fromUs: 'We read every answer, and tell you what came of it by the promised day.',
      fromPeople: 'Five minutes of your time.',
      groundRules: 'Nobody is named. Nobody’s care depends on what they say.',
      disagreements: 'Ring us, and we talk it over. If you still disagree, we show your view beside ours.',
    },
  ],
}
