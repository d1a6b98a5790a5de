import type { Decider } from '#modules/activities/priority-setting/setting.ts'

type Shared = { title: string; why: string; privacy: string; madeDaysAgo: number; opensDaysAgo: number; closesDaysAgo: number }

/** A ranking in the story, done from the first option to the top list. Options by their place in `options`, from 1. */
export type StoryRanking = Shared & {
  kind: 'ranking'
  options: readonly string[]
  /** What was put together: the first becomes part of the second. */
  merge: { option: number; into: number; because: string }
  /** Who voted, how many of them, and what they tend to put first. */
  groups: readonly { name: string; voters: number; likes: readonly number[] }[]
  shortlistSize: number
  topSize: number
  /** What the owner takes in place of the last of the count. */
  instead: { option: number; because: string; leftBecause: string }
  workshop: { daysAgo: number; how: string; words: string }
}

/** A vote on how a sum is spent, in pence. Its options each have a cost, and how likely somebody is to choose them, of 10. */
export type StoryBudget = Shared & {
  kind: 'budget'
  budget: number
  decidedBy: Decider
  /** `theme`: the name of the theme that it came from. Those with one come last. */
  options: readonly { words: string; cost: number; liked: number; theme?: string }[]
  voters: number
}

const privacy =
  'Our team counts the votes. The result is public, by group where five or more people voted. We keep the votes as long as the project. Ask the person named below.'

const contract: StoryRanking = {
  kind: 'ranking',
  title: 'What should the transport contract measure?',
  why: 'The contract can measure a few things only, and what is measured gets done. Patients, carers and staff each say what matters most. A workshop then settles the first five.',
  privacy,
  madeDaysAgo: 42,
  opensDaysAgo: 32,
  closesDaysAgo: 20,
  options: [
    'How long people wait to go home',
    'How many calls are answered',
    'Whether people arrive on time for dialysis',
    'Whether the vehicle fits the wheelchair',
    'How early people are collected',
    'Whether a carer may come along',
    'Whether people know where the vehicle is',
    'How often a booking is lost',
    'Whether people can book without a phone call',
    'Whether crews are trained in dementia',
    'How clean the vehicles are',
    'How long people are on hold',
  ],
  merge: { option: 12, into: 2, because: 'Both are about getting through to the phone line' },
  groups: [
    { name: 'Patients', voters: 31, likes: [1, 3, 7, 5, 9] },
    { name: 'Carers', voters: 18, likes: [6, 4, 1, 10, 7] },
    { name: 'Staff', voters: 11, likes: [8, 2, 3, 1] },
  ],
  shortlistSize: 7,
  topSize: 5,
  instead: {
    option: 6,
    because: 'It came first with carers, and missed the list by one place',
    leftBecause: 'The contract asks for this training already, and counts who had it',
  },
  workshop: {
    daysAgo: 12,
    how: 'In three mixed groups first, then all together until nobody objected',
    words: 'The hardest talk was about early collection. Staff said that it comes of late clinics. It stays on the list for the next contract.',
  },
}

const smallThings: StoryBudget = {
  kind: 'budget',
  title: 'Small things for the journey: how to spend £24,000',
  why: 'We have £24,000 for small things that make the journey better before the new contract begins. You choose what we buy.',
  privacy,
  madeDaysAgo: 9,
  opensDaysAgo: 6,
  closesDaysAgo: -8,
  budget: 24_000_00,
  decidedBy: 'equal-shares',
  options: [
    { words: 'Blankets and cushions in every vehicle', cost: 3_500_00, liked: 6 },
    { words: 'A heated shelter at the hospital door', cost: 11_000_00, liked: 7 },
    { words: 'Two wheelchairs that stay in the discharge lounge', cost: 2_400_00, liked: 5 },
    { words: 'Tea and soup in the discharge lounge', cost: 4_000_00, liked: 4 },
    { words: 'Ramps for the village stops', cost: 9_500_00, liked: 3 },
    { words: 'A text message when the vehicle is near', cost: 8_000_00, liked: 8, theme: 'Not knowing where the vehicle is' },
  ],
  voters: 24,
}

const waitingRoom = (whose: string): StoryBudget => ({
  kind: 'budget',
  title: `${whose} waiting room: how to spend £6,000`,
  why: 'The clinic has £6,000 for the waiting room. People who wait there know best what it needs.',
  privacy,
  madeDaysAgo: 245,
  opensDaysAgo: 240,
  closesDaysAgo: 226,
  budget: 6_000_00,
  decidedBy: 'greedy',
  options: [
    { words: 'Twenty more chairs', cost: 2_800_00, liked: 8 },
    { words: 'A screen that shows whose turn it is', cost: 1_900_00, liked: 6 },
    { words: 'A quiet corner for children', cost: 1_400_00, liked: 4 },
    { words: 'A water tap', cost: 900_00, liked: 5 },
  ],
  voters: 22,
})

/** What a project of the story asks people to put first. The neighbours play the clinic's story under another name. */
export const prioritiesOf = (project: string): readonly (StoryRanking | StoryBudget)[] => {
  if (project === 'patient-transport') return [contract, smallThings]
  return [waitingRoom(project === 'blood-test-clinic' ? 'Our' : 'Their')]
}
