/** What a story says of a finding of an earlier one: the project and the theme, what is done with it, and why. */
export type StoryKnown = { project: string; theme: string; course: 'not-again' | 'again'; because: string; daysAgo: number }

export const transportKnown: readonly StoryKnown[] = [
  {
    project: 'blood-test-clinic',
    theme: 'Paying to park',
    course: 'not-again',
    because:
      'People told us last year what parking at Wennick costs them, and we told them why it stays. This contract cannot change it, so we will not have you say it twice.',
    daysAgo: 66,
  },
  {
    project: 'blood-test-clinic',
    theme: 'Evenings and Saturdays',
    course: 'again',
    because:
      'People told us when they can come to a clinic. They did not tell us how they would get home after seven, when the last bus has gone. So we ask.',
    daysAgo: 66,
  },
]
