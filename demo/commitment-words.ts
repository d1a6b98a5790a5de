/** What the care board of the demonstration committed itself to, first and after its review, and whom it most needs to hear from. */
const first = {
  principles: `We work with patients, carers and the people of Tarrowdale and Wennick as partners.

We involve people before we discuss what to decide, and we say so when we did not.`,
  expectations: `You know by name whom you can contact. They write back within a week.

We tell you at the start what can change, what cannot, and by when it is decided. We use plain words.`,
  support: `We pay for your travel, and for a carer or an interpreter where you need one.

We pay a fee for your time in vouchers. Our payment policy says how much.`,
  answering: `Everyone who tells us something hears what came of it. We promise a day for that when we ask.

When an idea will not work, we say why not.`,
  accountability: `If we do not keep to this, tell the involvement team on 01632 960140. Our board looks at this statement once a year.`,
}

const second = {
  ...first,
  principles: `We work with patients, carers and the people of Tarrowdale and Wennick as partners, and share power over what is decided.

We involve people before we discuss what to decide, and we say so when we did not.

We go to communities. We do not wait for them to come to us.`,
  expectations: `You know by name whom you can contact. They write back within five working days, and keep in touch between meetings too.

We tell you at the start what can change, what cannot, and by when it is decided. We use plain words.`,
  support: `We pay for your travel before you travel, and for a carer or an interpreter where you need one.

We pay a fee for your time, by bank transfer or in vouchers as you choose. Our payment policy says how much.`,
  accountability: `If we do not keep to this, tell the involvement team on 01632 960140, or the chair of our board.

Our board looks at this statement once a year, in public. Those who decide meet the public 3 to 4 times a year, and we publish how often they did.`,
}

export type StoryVersion = { words: typeof first; agreedDaysAgo: number; recordedDaysAgo: number; agreedBy: string }

export const statements: readonly StoryVersion[] = [
  { words: first, agreedDaysAgo: 470, recordedDaysAgo: 468, agreedBy: 'the Integrated Care Board' },
  { words: second, agreedDaysAgo: 112, recordedDaysAgo: 110, agreedBy: 'the Integrated Care Board' },
]

/** The words that wait to be agreed: what came of the last talk with contributors. */
export const nextWords = {
  ...second,
  answering: `Everyone who tells us something hears what came of it. We promise a day for that when we ask, and publish it when we are late.

When an idea will not work, we say why not.`,
}

export type StoryGroup = { name: string; about: string; owner: string; agreedDaysAgo: number; reviewedDaysAgo?: number }

export const plusGroups: readonly StoryGroup[] = [
  {
    name: 'Gypsy, Roma and Traveller families at Sluice Lane and Tarrow Moor',
    about: `About 60 families on two sites and by the road. Letters about appointments do not reach them, and few see a dentist.

Wennick Travellers’ Education Project knows them and can reach them.`,
    owner: 'Head of health inequalities',
    agreedDaysAgo: 300,
    reviewedDaysAgo: 40,
  },
  {
    name: 'Deaf people who sign',
    about: `About 140 people here use British Sign Language as their first language. Nearly all of our lines are for those who hear.

The Deaf club in Wennick meets on Thursdays.`,
    owner: 'Involvement lead',
    agreedDaysAgo: 300,
  },
  {
    name: 'People who are homeless or sleep on sofas in Eastbrook',
    about:
      'They come to the emergency department more often than others, and are seldom asked anything. The night shelter and its drop-in reach them.',
    owner: 'Head of urgent care and transport',
    agreedDaysAgo: 95,
  },
]
