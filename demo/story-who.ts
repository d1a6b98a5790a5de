import { carersTogether, kidneyFriends, lunchClub, manyTongues, type StoryPartner } from './partners.ts'

/** Whom a project of the demonstration wants to hear from, how many of them and through whom; and which Core20PLUS groups it aims to reach, or why none. */
export type StoryWho = {
  audiences: readonly { name: string; why: string; howMany: number; through: readonly StoryPartner[]; alsoThrough?: string }[]
  aims: { core20: boolean; plus: readonly string[]; because: string }
}

export const transportWho: StoryWho = {
  audiences: [
    {
      name: 'People who have dialysis and travel by patient transport',
      why: 'They travel three times a week, and every delay costs them treatment.',
      howMany: 40,
      through: [kidneyFriends],
      alsoThrough: 'the nurses of the dialysis unit',
    },
    {
      name: 'Carers of people who use patient transport',
      why: 'They are often left behind, and know what goes wrong.',
      howMany: 25,
      through: [carersTogether],
    },
    {
      name: 'People in the villages of Upper Tarrow and Coldwick',
      why: 'They have had no bus to the hospital since March.',
      howMany: 30,
      through: [lunchClub],
      alsoThrough: 'the village newsletter of Coldwick',
    },
    {
      name: 'Deaf people and people who cannot use a phone',
      why: 'Booking is by phone only.',
      howMany: 12,
      through: [carersTogether, manyTongues],
    },
  ],
  aims: { core20: true, plus: ['Deaf people who sign'], because: '' },
}

export const clinicWho: StoryWho = {
  audiences: [
    { name: 'Working people who have a blood test every month', why: 'They lose pay to come.', howMany: 30, through: [] },
    {
      name: 'People who care for somebody at home',
      why: 'They can leave only when somebody else is there.',
      howMany: 15,
      through: [carersTogether],
    },
  ],
  aims: { core20: false, plus: [], because: 'we asked everybody who had a blood test at the clinic, and went out to no group by itself' },
}
