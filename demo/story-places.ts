/** What became of those who applied, by the number of their application. Days are counted back from today. */
export type StoryCourse = {
  daysAgo: number
  places: number
  because: string
  selected: readonly number[]
  reserve: readonly number[]
  notEligible: Readonly<Record<number, string>>
  /** Who says no; whoever is next comes in. Everybody else who is offered a place says yes. */
  declines: readonly number[]
}

/** By the title of the opportunity. One that is not here still waits for somebody to choose. */
export const storyCourses: Readonly<Record<string, StoryCourse>> = {
  'Read our new letter about transport': {
    daysAgo: 43,
    places: 3,
    because:
      'We asked for one person each who gets our letters by post, by email, and read out to them. Where there were several, the first who applied has the place',
    selected: [1, 2, 4],
    reserve: [3],
    notEligible: { 6: 'The letter is for people who have used patient transport. You told us that you have not used it yet' },
    declines: [2],
  },
  'Try the new booking line for blood tests': {
    daysAgo: 237,
    places: 1,
    because: 'The nurse can sit beside one person. The first who applied has the place',
    selected: [1],
    reserve: [],
    notEligible: {},
    declines: [],
  },
}
