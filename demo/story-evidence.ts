import type { Depth } from '#lib/involvement-level/index.ts'

/** A record of what was done with people: when it happened, and when it was recorded. */
export type StoryEvidence = {
  kind: 'activity' | 'decision-role' | 'co-author' | 'support' | 'budget'
  words: string
  daysAgo: number
  recordedDaysAgo: number
  depth?: Depth
  contributors?: number
  pence?: number
  /** Other words that took the place of these, and why. */
  corrected?: { words: string; correction: string; daysAgo: number }
}

/** The transport project claims co-design. Its workshop was written down only after the decision, so the evidence does not support that. */
export const transportEvidence: readonly StoryEvidence[] = [
  {
    kind: 'budget',
    words: 'Fees and travel for contributors, a sign language interpreter, and the hire of a hall.',
    daysAgo: 68,
    recordedDaysAgo: 66,
    pence: 320_000,
  },
  {
    kind: 'co-author',
    words: 'The plan of this project.',
    daysAgo: 54,
    recordedDaysAgo: 54,
    corrected: {
      words: 'What can change and what cannot, in the plan of this project, with our public co-lead, who is a carer.',
      correction: 'It did not say which part, or with whom.',
      daysAgo: 50,
    },
  },
  { kind: 'support', words: 'An evening on how contracts are written, for six contributors.', daysAgo: 40, recordedDaysAgo: 39 },
  {
    kind: 'activity',
    words: 'A workshop on what the next contract should measure, at Wennick Community Hall.',
    daysAgo: 26,
    recordedDaysAgo: 5,
    depth: 'designed',
    contributors: 9,
  },
]

/** The clinic's project asked before it chose what to ask. */
export const clinicEvidence: readonly StoryEvidence[] = [
  {
    kind: 'activity',
    words: 'A morning at the Carers’ Centre in Wennick, to hear what makes a blood test hard before we chose what to ask.',
    daysAgo: 279,
    recordedDaysAgo: 277,
    depth: 'talked',
    contributors: 12,
  },
  {
    kind: 'budget',
    words: 'The clinic had no money set aside for involvement. The next project will.',
    daysAgo: 275,
    recordedDaysAgo: 275,
    pence: 0,
  },
]
