/** How much say people had, from least to most (NHS England, 2022). They are levels, not steps: each suits some work. */
export const levels = ['inform', 'consult', 'engage', 'co-design', 'co-produce'] as const
export type Level = (typeof levels)[number]

export const isAtLeast = (level: Level, other: Level): boolean => levels.indexOf(level) >= levels.indexOf(other)

/** What people did in an activity, from least to most: they answered, they talked it over with us, they worked on the design with us. */
export const depths = ['asked', 'talked', 'designed'] as const
export type Depth = (typeof depths)[number]

/** Something that happened on a day, and the day since which it has been on record. ISO days in London; `happenedOn` is never the later. */
export type Dated = { happenedOn: string; recordedOn: string }

/** An activity that was held, not only planned. */
export type Held = Dated & { depth: Depth }

export type Facts = {
  held: readonly Held[]
  /** Days of the decisions in scope. A decision counts from its own day however late it was written down. */
  decisions: readonly string[]
  /** Contributors who hold a say in the decision. */
  decisionRoles: readonly Dated[]
  /** Contributors who wrote the plan or the terms of reference together with staff. */
  coAuthors: readonly Dated[]
  /** Training or support that contributors were given. */
  support: readonly Dated[]
  /** Money for involvement, in pence. "None, because" is 0, and is no budget. */
  budgets: readonly (Dated & { pence: number })[]
  /** Days on which answers were released to those who spoke. */
  releases: readonly string[]
  /** The day by which everyone was promised an answer, once it has passed. */
  promiseMissedOn: string | null
}

export const noFacts: Facts = {
  held: [],
  decisions: [],
  decisionRoles: [],
  coAuthors: [],
  support: [],
  budgets: [],
  releases: [],
  promiseMissedOn: null,
}

/** Days that a record may take to be written and still count from the day of which it tells: time to type up a meeting. */
export const daysToRecord = 14

/** Whether a record was made so long after what it tells of that it cannot show when that happened. */
export const isLateRecord = (fact: Dated): boolean => daysLate(fact) > daysToRecord

/** Whole days between what happened and its record. As UTC, in which every day is equally long: it is asked for each fact of each project. */
export const daysLate = ({ happenedOn, recordedOn }: Dated): number =>
  happenedOn === recordedOn ? 0 : (Date.parse(recordedOn) - Date.parse(happenedOn)) / 86_400_000

/** The day from which a fact in favour counts: its own, or, where it was recorded late, the day on which it came on record. */
export const countsFrom = (fact: Dated): string => (isLateRecord(fact) ? fact.recordedOn : fact.happenedOn)
