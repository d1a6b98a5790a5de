import type { Offer } from '#modules/opportunities/offer/offer.ts'

type Written = Omit<Offer, 'title' | 'dates' | 'closesAt' | 'hearBy' | 'contactName' | 'contactPhone' | 'contactEmail'>

/** An opportunity in the story. Days are counted back from today, so that a day to come is negative. */
export type StoryOpportunity = Written & {
  title: string
  publishedDaysAgo: number
  closesDaysAgo: number
  hearDaysAgo: number
  /** Each with the time of day that follows it. */
  dates: readonly { daysAgo: number; time: string }[]
}

const mayDecline = 'You can say no, or stop, at any time. You need not say why, and it changes nothing about your care.'
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
    hearDaysAgo: 43,
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
    hearDaysAgo: 237,
  },
]
