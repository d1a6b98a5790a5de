import type { Barrier } from './barriers.ts'

/** Each barrier: its name, what is asked about it, and what those who have done it before would say. */
export const barrierWords: Readonly<Record<Barrier, { name: string; asks: string; advice: readonly string[] }>> = {
  times: {
    name: 'Days and times that suit people',
    asks: 'Can people choose a time that suits them?',
    advice: [
      'Offer the same session at several times: one by day, one in the evening, one at the weekend.',
      'Ask first about shifts, school runs, prayer times and treatment days.',
    ],
  },
  places: {
    name: 'Places that people know and can get to',
    asks: 'Do you meet where people feel at home?',
    advice: ['Go to where people meet already. A clinic reminds some people of a bad day.', 'Go there once yourself, by bus, and look for steps.'],
  },
  channels: {
    name: 'Several ways to hear of it',
    asks: 'Will people who never come to a clinic hear of this?',
    advice: [
      'Ask the groups whom you want to reach where they get their news: a mosque, a food bank, a parents’ chat.',
      'One poster in the waiting room reaches those who are there anyway.',
    ],
  },
  'plain-language': {
    name: 'Plain language',
    asks: 'Will everyone understand what you write and say?',
    advice: ['Let somebody from outside read it before it goes out.', 'Think of people for whom English is new. Short sentences help everybody.'],
  },
  'online-and-in-person': {
    name: 'Online and in person',
    asks: 'Can people take part both online and in person?',
    advice: [
      'Some cannot travel. Others cannot get online, or cannot afford to. One way alone leaves somebody out.',
      'Where only one is possible, say how you help those for whom it is the wrong one.',
    ],
  },
  support: {
    name: 'Support to take part',
    asks: 'What help will there be?',
    advice: [
      'Think of interpreters, sign language, captions, large print, easy read, wheelchairs, quiet rooms and mobile data.',
      'Ask everyone what they need when you invite them, and book it at once.',
    ],
  },
  payment: {
    name: 'Pay for time and expenses',
    asks: 'Are people paid for their time and their costs?',
    advice: [
      'Without pay, you hear from those who can afford to come.',
      'Say before they come what is paid, for what, and when. Pay travel beforehand where you can.',
    ],
  },
  'everyone-speaks': {
    name: 'A setting in which everyone can speak',
    asks: 'Who makes sure that everyone can speak?',
    advice: [
      'Have somebody lead who has no stake in the outcome, and who listens.',
      'Agree ground rules at the beginning, with the people themselves. Begin with names and an easy question.',
    ],
  },
}
