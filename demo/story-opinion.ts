/** What a group of made-up voters tends to say to a statement: the chance that they agree. The rest mostly disagree. */
export type Leaning = readonly [plans: number, freedom: number]

/** An opinion map in the story: what we ask of, and how two kinds of people lean. Days are counted back from today. */
export type StoryOpinion = {
  title: string
  why: string
  statements: readonly (readonly [words: string, leaning: Leaning])[]
  voters: number
  /** Statements by people who take part. `decided`: what staff decided; without it they wait. */
  added: readonly { words: string; decided?: 'shown' | 'repeats' }[]
  publishedDaysAgo: number
  closesDaysAgo: number
}

const transport: StoryOpinion = {
  title: 'What should hospital transport be like?',
  why: 'The contract for patient transport is being written now. We want to know what people share and where they differ, before the board decides.',
  statements: [
    ['A driver should always wait until I am inside my home', [0.95, 0.9]],
    ['I would rather share a vehicle than wait longer', [0.85, 0.15]],
    ['A text message an hour before is enough notice', [0.2, 0.9]],
    ['Everybody should be able to book transport online', [0.15, 0.85]],
    ['Somebody who needs help to walk should be able to bring a carer', [0.95, 0.95]],
    ['I would accept an earlier appointment if transport was certain', [0.8, 0.3]],
    ['Fewer, larger vehicles are better for the environment, so we should have them', [0.6, 0.25]],
    ['The phone line should be open on Saturdays', [0.75, 0.7]],
    ['People who can take a bus should not get hospital transport', [0.3, 0.8]],
    ['The same driver each time matters more than being on time', [0.7, 0.1]],
    ['A complaint should be answered by a person, and not by letter', [0.8, 0.75]],
    ['It should be possible to change a booking on the day', [0.45, 0.9]],
  ],
  voters: 80,
  added: [
    { words: 'Vehicles should carry water and something to eat', decided: 'shown' },
    { words: 'A driver should wait until I am in my home', decided: 'repeats' },
    { words: 'Drivers should learn a few words of sign language' },
  ],
  publishedDaysAgo: 20,
  closesDaysAgo: -15,
}

const clinic: StoryOpinion = {
  title: 'When should blood tests be?',
  why: 'The clinic sets its hours for two years. We ask what people share and where they differ.',
  statements: [
    ['I would come on a Saturday', [0.8, 0.3]],
    ['Booking a time is better than a queue', [0.9, 0.85]],
    ['Early mornings suit me best', [0.2, 0.9]],
  ],
  voters: 6,
  added: [],
  publishedDaysAgo: 240,
  closesDaysAgo: 210,
}

/** The map of a project, by the project's name in addresses. */
export const opinionOf = (slug: string): StoryOpinion => (slug === 'patient-transport' ? transport : clinic)
