import type { BudgetSection } from './budget.ts'
import type { Method } from './method.ts'

export type Range = readonly [from: number, to: number]

/** What a method takes. `weeks`: to prepare it. `minutes`: of one contributor's time, once or in a year. `costs`: what it costs to do properly. */
export type Effort = { weeks: Range; minutes: Range; per: 'person' | 'year'; costs: Partial<Record<BudgetSection, string>> }

/**
 * Rules of thumb of this project. They have no source and were not measured: every page that shows one says so. Change them here to
 * what your organisation has found. There are no amounts, because what things cost differs from place to place.
 */
export const effort: Readonly<Record<Method, Effort>> = {
  survey: {
    weeks: [2, 4],
    minutes: [10, 30],
    per: 'person',
    costs: {
      payment: 'people who try out the questions',
      activity: 'printing, postage and other languages',
      staffing: 'writing it, entering paper forms and reading the answers',
    },
  },
  interviews: {
    weeks: [3, 6],
    minutes: [45, 90],
    per: 'person',
    costs: {
      payment: 'everyone who is interviewed',
      expenses: 'travel, or mobile data for a call',
      activity: 'interpreters, and a quiet room',
      staffing: 'holding, writing down and reading each conversation',
    },
  },
  'focus-groups': {
    weeks: [4, 8],
    minutes: [90, 180],
    per: 'person',
    costs: {
      payment: 'everyone who takes part',
      expenses: 'travel, care and parking',
      activity: 'a room, food and interpreters',
      staffing: 'a neutral person to lead, and one to write',
    },
  },
  workshops: {
    weeks: [6, 10],
    minutes: [180, 360],
    per: 'person',
    costs: {
      payment: 'everyone who takes part, and their preparation',
      expenses: 'travel, care and parking',
      activity: 'a hall, food, interpreters and things to work with',
      staffing: 'planning, leading and writing up',
    },
  },
  'advisory-panel': {
    weeks: [8, 16],
    minutes: [720, 2400],
    per: 'year',
    costs: {
      payment: 'members, for meetings and for reading',
      expenses: 'travel, care and parking for each meeting',
      activity: 'rooms, food, papers and training',
      staffing: 'somebody who looks after the panel between meetings',
    },
  },
  'opinion-map': {
    weeks: [3, 6],
    minutes: [15, 45],
    per: 'person',
    costs: {
      payment: 'people who write the first statements with you',
      activity: 'help for people who are not online',
      staffing: 'reading every statement before others vote on it',
    },
  },
  'priority-setting': {
    weeks: [12, 26],
    minutes: [240, 720],
    per: 'person',
    costs: {
      payment: 'everyone who takes part, in each round',
      expenses: 'travel, care and parking',
      activity: 'rooms, papers and interpreters',
      staffing: 'a neutral person to lead, and sorting what people bring',
      other: 'publishing the list',
    },
  },
}

/** What several methods take, one after the other, where people may take part in one or in all of them. */
export function effortOf(methods: readonly Method[]): Effort {
  const all = methods.map((method) => effort[method])
  const costs: Partial<Record<BudgetSection, string>> = {}
  for (const one of all)
    for (const [section, what] of Object.entries(one.costs) as [BudgetSection, string][]) {
      const before = costs[section]
      costs[section] = before === undefined || before === what ? what : `${before}; ${what}`
    }
  const total = (of: (one: Effort) => number): number => all.reduce((sum, one) => sum + of(one), 0)
  return {
    weeks: [total(({ weeks }) => weeks[0]), total(({ weeks }) => weeks[1])],
    minutes: [Math.min(...all.map(({ minutes }) => minutes[0])), total(({ minutes }) => minutes[1])],
    per: all.some(({ per }) => per === 'year') ? 'year' : 'person',
    costs,
  }
}
