import type { Method, MethodNeed } from './method.ts'

/** Up to 12, up to 60, up to 300, and more. One table holds the first, a few rooms the second. */
export type Size = 'few' | 'some' | 'many' | 'very-many'

export const sizeOf = (people: number): Size => (people <= 12 ? 'few' : people <= 60 ? 'some' : people <= 300 ? 'many' : 'very-many')

/** Whether people answer by themselves, are heard one at a time, or meet. Reasons are shared by what is done in the same way. */
export type Manner = 'form' | 'one-to-one' | 'group'

export type Weights = {
  exchange: Readonly<Record<MethodNeed['exchange'], number>>
  people: Readonly<Record<Size, number>>
  depth: Readonly<Record<MethodNeed['depth'], number>>
  duration: Readonly<Record<MethodNeed['duration'], number>>
  sensitivity: Readonly<Record<MethodNeed['sensitivity'], number>>
}
export type Aspect = keyof Weights

export type Way = { key: string; methods: readonly [Method, ...Method[]]; manner: Manner; weights: Weights }

type Row = readonly number[]
type Rows = { exchange: Row; people: Row; depth: Row; duration: Row; sensitivity: Row }

const at = (row: Row, place: number): number => row[place] ?? 0

function way(manner: Manner, chosen: readonly [Method, ...Method[]], { exchange, people, depth, duration, sensitivity }: Rows): Way {
  return {
    key: chosen.join(' '),
    methods: chosen,
    manner,
    weights: {
      exchange: {
        preferences: at(exchange, 0),
        reasons: at(exchange, 1),
        agreement: at(exchange, 2),
        making: at(exchange, 3),
        priorities: at(exchange, 4),
        advising: at(exchange, 5),
      },
      people: { few: at(people, 0), some: at(people, 1), many: at(people, 2), 'very-many': at(people, 3) },
      depth: { short: at(depth, 0), account: at(depth, 1), thorough: at(depth, 2) },
      duration: { days: at(duration, 0), weeks: at(duration, 1), months: at(duration, 2), standing: at(duration, 3) },
      sensitivity: { open: at(sensitivity, 0), private: at(sensitivity, 1), painful: at(sensitivity, 2) },
    },
  }
}

/**
 * How much each answer speaks for a way of asking or against it. The figures are judgement, not measurement: they only put the ways in
 * an order, and are shown to nobody. No other way loses more than interviews when there are more people, so that more people never
 * moves interviews up; a test holds the table to it. Of two that weigh the same, the earlier one comes first.
 */
export const ways: readonly [Way, ...Way[]] = [
  // exchange: preferences, reasons, agreement, making, priorities, advising · people: few to very many · depth · duration · sensitivity
  way('form', ['survey'], {
    exchange: [4, -6, -2, -4, 1, -4],
    people: [-2, 1, 3, 4],
    depth: [3, -2, -4],
    duration: [1, 3, 1, -2],
    sensitivity: [0, 2, -2],
  }),
  way('one-to-one', ['interviews'], {
    exchange: [1, 4, -2, -3, -2, -3],
    people: [3, 1, -2, -4],
    depth: [-2, 4, 2],
    duration: [1, 3, 2, -2],
    sensitivity: [0, 3, 4],
  }),
  way('group', ['focus-groups'], {
    exchange: [0, 3, 4, 0, 1, -2],
    people: [1, 3, 0, -2],
    depth: [-2, 2, 2],
    duration: [-2, 2, 2, -2],
    sensitivity: [0, -3, -3],
  }),
  way('group', ['workshops'], {
    exchange: [-2, 1, 2, 4, 2, -1],
    people: [1, 3, 0, -1],
    depth: [-2, 0, 4],
    duration: [-3, 1, 3, -1],
    sensitivity: [0, -2, -3],
  }),
  way('group', ['advisory-panel'], {
    exchange: [-2, 0, 1, 2, 1, 4],
    people: [2, 2, 1, 1],
    depth: [-2, 0, 3],
    duration: [-5, -3, 2, 6],
    sensitivity: [0, 0, -1],
  }),
  way('form', ['opinion-map'], {
    exchange: [2, -2, 4, -2, 1, -3],
    people: [-4, 1, 4, 4],
    depth: [3, -2, -4],
    duration: [0, 3, 2, 0],
    sensitivity: [0, 1, -3],
  }),
  way('group', ['priority-setting'], {
    exchange: [0, -3, 1, -1, 4, -3],
    people: [0, 2, 1, 0],
    depth: [0, -1, 2],
    duration: [-5, -2, 3, -2],
    sensitivity: [0, -1, -2],
  }),
  way('group', ['survey', 'focus-groups'], {
    exchange: [3, 3, 3, -1, 1, -3],
    people: [-2, 1, 3, 4],
    depth: [1, 2, 1],
    duration: [-4, 1, 3, -1],
    sensitivity: [0, -2, -3],
  }),
  way('one-to-one', ['interviews', 'survey'], {
    exchange: [3, 3, 0, -3, 0, -3],
    people: [-1, 2, 2, 2],
    depth: [0, 3, 1],
    duration: [-4, 1, 3, -1],
    sensitivity: [0, 3, 2],
  }),
  way('group', ['opinion-map', 'workshops'], {
    exchange: [1, 1, 4, 3, 1, -2],
    people: [-3, 1, 3, 3],
    depth: [0, 0, 2],
    duration: [-4, 0, 3, -1],
    sensitivity: [0, -1, -3],
  }),
  way('group', ['focus-groups', 'priority-setting'], {
    exchange: [-1, 1, 1, -1, 4, -3],
    people: [0, 2, 1, 0],
    depth: [-1, 1, 3],
    duration: [-5, -2, 3, -2],
    sensitivity: [0, -2, -3],
  }),
]
