import type { Aspect, Manner } from './method-weights.ts'

/** What is always true of a way of asking: one reason for it and one against. */
export const always: Readonly<Record<string, { for: string; against: string }>> = {
  survey: {
    for: 'Many people can answer, each when it suits them.',
    against: 'You learn what people choose, and seldom why. Few write much in an open box.',
  },
  interviews: {
    for: 'You can ask “why?”, and people can say what you did not think to ask.',
    against: 'Each conversation takes time to hold, to write down and to read.',
  },
  'focus-groups': {
    for: 'People hear each other, so you see where they agree and where they do not.',
    against: 'Loud voices can carry the group. It needs somebody neutral to lead it.',
  },
  workshops: {
    for: 'People and staff work on the answer together.',
    against: 'It asks most of people: hours of their time, and often a journey.',
  },
  'advisory-panel': {
    for: 'The same people come to know the work, and can question it over time.',
    against: 'A panel comes to know your view too. After a while it needs new members.',
  },
  'opinion-map': {
    for: 'People vote on what others wrote, so groups that think alike become visible.',
    against: 'It needs people who are online, or staff who enter their votes for them.',
  },
  'priority-setting': {
    for: 'It ends with one list, and everyone can see how it came about.',
    against: 'It has several rounds, and people drop out between them.',
  },
  'survey focus-groups': {
    for: 'The survey shows what people choose. The groups then talk about why.',
    against: 'The groups can only begin once the survey is read.',
  },
  'interviews survey': {
    for: 'The interviews find the right questions. The survey then shows how common the answers are.',
    against: 'It takes two rounds, and the survey has to wait for the first.',
  },
  'opinion-map workshops': {
    for: 'The map shows where people stand. The workshops then look for what most can live with.',
    against: 'It needs two kinds of skill: running the map, and leading a room.',
  },
  'focus-groups priority-setting': {
    for: 'The groups bring up what matters. The list is then made of their words.',
    against: 'It takes longest, and asks people to come back.',
  },
}

type Says = Partial<Record<Manner, { for?: string; against?: string }>>

const fitsWeeks = 'It fits into weeks, if people are told the dates early.'
const thereIsTime = 'There is time to do it well.'
const itEnds = 'It ends. Advice over time needs people who stay.'

/** Why an answer speaks for a way of asking or against it, by the manner in which it is done. */
export const reasons: Readonly<Record<Aspect, Readonly<Record<string, Says>>>> = {
  exchange: {
    preferences: {
      form: { for: 'It shows what people prefer, and how many of them.' },
      'one-to-one': { for: 'What people prefer is counted, after you have learned what to ask.' },
      group: {
        for: 'What people prefer is counted, before you talk about it.',
        against: 'A few people in a room cannot speak for what many prefer.',
      },
    },
    reasons: {
      form: { against: 'Nobody can ask back, so the reasons stay hidden.' },
      'one-to-one': { for: 'You hear the reasons, one person at a time.' },
      group: { for: 'You hear the reasons, and how others see them.', against: 'It puts things in order. It does not ask why people see them so.' },
    },
    agreement: {
      form: {
        for: 'It shows what divides people, and what they agree on across groups.',
        against: 'People do not hear each other, so nobody can change their mind.',
      },
      'one-to-one': { against: 'People do not hear each other, so you do not see where they would agree.' },
      group: { for: 'It shows where people agree, and where they do not.' },
    },
    making: {
      form: { against: 'People can judge what you made. They cannot make it with you.' },
      'one-to-one': { against: 'One person at a time cannot work things out together.' },
      group: { for: 'People can make something together.' },
    },
    priorities: {
      'one-to-one': { against: 'To weigh things against each other, people need to hear each other.' },
      group: { for: 'People can weigh things against each other, and agree an order.' },
    },
    advising: {
      form: { against: itEnds },
      'one-to-one': { against: itEnds },
      group: { for: 'The same people can advise from the beginning to the end.', against: itEnds },
    },
  },
  people: {
    few: {
      form: { against: 'With so few people, figures say little, and somebody could be recognised.' },
      'one-to-one': { for: 'There are few enough people to hear each of them properly.' },
      group: { for: 'So few people fit round one table.', against: 'So few people need no first round.' },
    },
    some: {
      'one-to-one': { for: 'Some people are heard at length, and everyone can still answer.' },
      group: { for: 'These people fit into a few rooms, where everyone can speak.' },
    },
    many: {
      form: { for: 'So many people can answer at once.' },
      'one-to-one': {
        for: 'Some people are heard at length, and everyone can still answer.',
        against: 'Heard one at a time, many of these people would not be heard.',
      },
      group: { for: 'Everyone can answer, and some of them meet.' },
    },
    'very-many': {
      form: { for: 'So many people can answer at once.' },
      'one-to-one': {
        for: 'Some people are heard at length, and everyone can still answer.',
        against: 'Heard one at a time, most of these people would not be heard.',
      },
      group: { for: 'Everyone can answer, and some of them meet.', against: 'Most of these people would not be in the room.' },
    },
  },
  depth: {
    short: {
      form: { for: 'A few short answers are quick to give and quick to count.' },
      'one-to-one': { against: 'A conversation is a lot to ask for a few short answers.' },
      group: { against: 'A meeting is a lot to ask for a few short answers.' },
    },
    account: {
      form: { against: 'Few people write down a whole story.' },
      'one-to-one': { for: 'People can tell it in their own words, in their own time.' },
      group: { for: 'One person’s story brings out another’s.' },
    },
    thorough: {
      form: { against: 'A form cannot hold a long conversation.' },
      'one-to-one': { for: 'There is time to go into it with each person.' },
      group: { for: 'People can work through it together.' },
    },
  },
  duration: {
    days: {
      'one-to-one': { against: 'Two rounds do not fit into days.' },
      group: { against: 'People need notice before they come together. Days are not enough.' },
    },
    weeks: {
      form: { for: 'It fits into weeks.' },
      'one-to-one': { for: fitsWeeks },
      group: { for: fitsWeeks, against: 'Finding the right people, and getting to know each other, takes months.' },
    },
    months: { form: { for: thereIsTime }, 'one-to-one': { for: thereIsTime }, group: { for: thereIsTime } },
    standing: {
      form: { against: itEnds },
      'one-to-one': { against: itEnds },
      group: { for: 'The same people can follow the work, and see what comes of it.', against: itEnds },
    },
  },
  sensitivity: {
    open: {},
    private: {
      form: { for: 'People can answer alone, and without a name.' },
      'one-to-one': { for: 'People can say in private what they would not say before others.' },
      group: { against: 'People may not say this in front of others.' },
    },
    painful: {
      form: { against: 'People are alone with it when a question hurts.' },
      'one-to-one': { for: 'Somebody is there with each person, and can stop when it hurts.' },
      group: { against: 'A group can hurt people who are hurt already. It needs somebody who is trained for this.' },
    },
  },
}
