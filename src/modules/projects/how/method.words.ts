import type { Method, MethodNeed } from './method.ts'

/** How methods are called, in the plural, and what each is, for whoever is asked to take part. */
export const methodWords: Readonly<Record<Method, { name: string; is: string }>> = {
  survey: { name: 'Survey', is: 'the same questions to many people, on paper, online or by phone' },
  interviews: { name: 'Interviews', is: 'a conversation with one person at a time' },
  'focus-groups': { name: 'Focus groups', is: 'a small group talks about one thing, led by somebody neutral' },
  workshops: { name: 'Workshops', is: 'people and staff make something together' },
  'advisory-panel': { name: 'Advisory panel', is: 'the same people meet again and again, and advise' },
  'opinion-map': { name: 'Opinion map', is: 'people vote on each other’s short statements, and see who thinks alike' },
  'priority-setting': { name: 'Priority setting', is: 'people agree together what should come first' },
}

/** "Survey, then focus groups". */
export const methodsInWords = (methods: readonly Method[], between = ', then '): string =>
  methods
    .map((method) => methodWords[method].name)
    .map((name, place) => (place === 0 ? name : name.toLowerCase()))
    .join(between)

export const needWords: Readonly<{
  exchange: Record<MethodNeed['exchange'], string>
  depth: Record<MethodNeed['depth'], string>
  duration: Record<MethodNeed['duration'], string>
  sensitivity: Record<MethodNeed['sensitivity'], string>
}> = {
  exchange: {
    preferences: 'They tell us what they prefer',
    reasons: 'We understand why they see it as they do',
    agreement: 'We find out where they agree and where they do not',
    making: 'We make something together',
    priorities: 'They set priorities with us',
    advising: 'They advise us over time',
  },
  depth: { short: 'A few short answers', account: 'What they went through, in their own words', thorough: 'Hours of working through it together' },
  duration: { days: 'Days', weeks: 'Weeks', months: 'Months', standing: 'It goes on, with no end set' },
  sensitivity: {
    open: 'Easy to talk about in front of others',
    private: 'Private: people may not say it in front of others',
    painful: 'Painful: it may upset people to speak of it',
  },
}

/** "2 to 4 weeks". */
export const weeksInWords = ([from, to]: readonly [number, number]): string => `${from} to ${to} weeks`

/** "10 to 30 minutes", "45 minutes to 1½ hours", "3 to 6 hours". Whole minutes. */
export function minutesInWords([from, to]: readonly [number, number]): string {
  if (to < 60) return `${from} to ${to} minutes`
  return from < 60 ? `${from} minutes to ${hours(to)} hours` : `${hours(from)} to ${hours(to)} hours`
}

/** To the nearest half hour. */
function hours(minutes: number): string {
  const halves = Math.round(minutes / 30)
  return `${halves >= 2 ? Math.floor(halves / 2) : ''}${halves % 2 === 1 ? '½' : ''}`
}
