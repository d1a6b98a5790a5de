import type { NewSelectionQuestion } from '#modules/opportunities/apply/questions.queries.ts'
import type { Offer } from '#modules/opportunities/offer/offer.ts'
import { panelSelection, type StorySelection } from './story-selection.ts'

type Written = Omit<Offer, 'title' | 'dates' | 'closesAt' | 'hearBy' | 'contactName' | 'contactPhone' | 'contactEmail'>

/** An opportunity in the story. Days are counted back from today, so that a day to come is negative. */
export type StoryOpportunity = Written & {
  title: string
  publishedDaysAgo: number
  closesDaysAgo: number
  hearDaysAgo: number
  /** Each with the time of day that follows it. */
  dates: readonly { daysAgo: number; time: string }[]
  /** Dates that people choose from when they apply: times of the day in London. */
  choices?: readonly { daysAgo: number; from: string; until: string }[]
  /** What applicants are asked so that the group is a mix. */
  questions?: readonly NewSelectionQuestion[]
  /** How many have applied. */
  applications?: number
  /** Everybody who applied can be chosen, and the lottery waits to be run. */
  choosing?: StorySelection
}

const mayDecline = 'You can say no, or stop, at any time. You need not say why, and it changes nothing about your care.'
const asked = (
  category: string,
  wording: string,
  values: readonly string[],
  characteristic: string | null = null,
  groups: readonly string[][] = [],
) => ({
  category,
  wording,
  characteristic,
  values: values.map((value, place) => ({ value, groups: groups[place] ?? [] })),
})

const taxNote = 'Payment can affect tax and benefits. Get advice before you accept. We can tell you who gives advice for free.'

export const transportOpportunities: readonly StoryOpportunity[] = [
  {
    title: 'Choose what the transport contract measures',
    activity: 'Work in a group of 12 on the five things that the contract will measure. We bring what people told us, and you say what matters most.',
    difference: 'The group’s five measures go into the draft of the contract. The board decides on it, and says why where it chooses otherwise.',
    skills: 'How a contract for a public service is made, and how to question it.',
    timeAsked: 'One workshop of 3 hours, and 1 hour of reading before it',
    dates: [
      { daysAgo: -40, time: '10am to 1pm' },
      { daysAgo: -43, time: '5:30pm to 8:30pm' },
    ],
    choices: [
      { daysAgo: -40, from: '10:00', until: '13:00' },
      { daysAgo: -43, from: '17:30', until: '20:30' },
    ],
    questions: [asked('Part of the valley', 'Where do you live?', ['Upper Tarrowdale', 'Lower Tarrowdale', 'Wennick'])],
    applications: 2,
    held: 'both',
    place: 'Wennick Community Hall, or by video. The hall has no steps, and the bus stops outside',
    onlyBecause: '',
    alternative: '',
    payment: 'paid',
    pence: 7500,
    paidFor: 'the workshop and the reading',
    taxNote,
    expenses: 'We book and pay for your journey beforehand. We pay for care at home, and for mobile data.',
    support: 'A sign language interpreter is there. Papers come in large print if you like. Somebody rings you before and after.',
    mayDecline,
    withoutEmail: 'Ring us, or write to us at the address on our letters. You can also come in on weekdays, and we write it down with you.',
    publishedDaysAgo: 4,
    closesDaysAgo: -18,
    hearDaysAgo: -25,
  },
  {
    title: 'Read our new letter about transport',
    activity: 'Read the letter that patients get when transport is booked for them, and tell us what is unclear.',
    difference: 'We change the letter before it is sent to anybody. You see what became of each of your points.',
    skills: '',
    timeAsked: 'One hour, at home',
    dates: [{ daysAgo: 40, time: 'at any time of the day' }],
    held: 'online',
    place: '',
    onlyBecause: 'You read it at home, when it suits you. Nobody has to travel for one page.',
    alternative: 'We send it on paper, and talk about it by phone.',
    payment: 'not-paid',
    pence: null,
    paidFor: '',
    taxNote: '',
    expenses: 'We pay for postage and phone calls.',
    support: 'We can read it to you by phone.',
    mayDecline,
    withoutEmail: 'Ring us, and we send it by post with a stamped envelope.',
    publishedDaysAgo: 50,
    closesDaysAgo: 44,
    hearDaysAgo: 40,
    applications: 6,
  },
  {
    title: 'Join the panel that watches over the new contract',
    activity: 'Meet four times in a year, with 11 others. You read how the new transport does, ask those who run it, and say what must change.',
    difference: 'The provider answers each point of the panel in public within a month. The board reads the answers before it renews the contract.',
    skills: 'How to read the figures of a service, and how to question those who run it.',
    timeAsked: 'Four evenings of 2 hours in a year, and 1 hour of reading before each',
    dates: [{ daysAgo: -30, time: '6pm to 8pm, and then every three months' }],
    held: 'both',
    place: 'Wennick Community Hall, or by video. The hall has no steps, and the bus stops outside',
    onlyBecause: '',
    alternative: '',
    payment: 'paid',
    pence: 5000,
    paidFor: 'each evening with its reading',
    taxNote,
    expenses: 'We book and pay for your journey beforehand. We pay for care at home, and for mobile data.',
    support: 'Papers come two weeks before, in the form that suits you. Somebody rings you before and after the first evening.',
    mayDecline,
    withoutEmail: 'Ring us, or write to us at the address on our letters. You can also come in on weekdays, and we write it down with you.',
    publishedDaysAgo: 30,
    closesDaysAgo: 2,
    hearDaysAgo: -12,
    questions: [
      asked('Age', 'How old are you?', ['16 to 34', '35 to 64', '65 and over'], 'age', [['16-24', '25-34'], ['35-49', '50-64'], ['65-over']]),
      asked('Journey', 'How do you mostly get to hospital?', ['Patient transport', 'Somebody drives me', 'Bus, taxi or my own car']),
      asked('Part of the valley', 'Where do you live?', ['Upper Tarrowdale', 'Lower Tarrowdale', 'Wennick']),
    ],
    applications: 30,
    choosing: panelSelection,
  },
]

/** This one closed long ago: it shows how a past invitation reads. */
export const clinicOpportunities: readonly StoryOpportunity[] = [
  {
    title: 'Try the new booking line for blood tests',
    activity: 'Ring the new booking line, book a blood test that is not a real one, and tell us how it went.',
    difference: 'The clinic changes the line before it opens to everyone.',
    skills: '',
    timeAsked: 'Half an hour, by phone',
    dates: [{ daysAgo: 235, time: '9am to 5pm' }],
    held: 'in-person',
    place: 'The blood test clinic, on the ground floor',
    onlyBecause: 'The line is tried with a nurse beside you, who notes what goes wrong.',
    alternative: 'You can try it from home, and a nurse rings you afterwards.',
    payment: 'not-paid',
    pence: null,
    paidFor: '',
    taxNote: '',
    expenses: 'We pay for your bus fare.',
    support: 'An interpreter by phone, and a chair in a quiet room.',
    mayDecline,
    withoutEmail: 'Ring us, or ask at the desk of the clinic.',
    publishedDaysAgo: 245,
    closesDaysAgo: 238,
    hearDaysAgo: 230,
    applications: 2,
  },
]
