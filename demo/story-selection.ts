import type { Plan } from '#modules/opportunities/selection/plan.queries.ts'

/** How many people are chosen, how, and the targets: by category and value, at least and at most. */
export type StorySelection = {
  plan: Plan
  targets: readonly (readonly [category: string, value: string, least: number | null, most: number | null])[]
}

/** A panel of 12 with younger people, and people from up the valley, of whom few applied. */
export const panelSelection: StorySelection = {
  plan: { places: 12, method: 'leximin', newcomerWeight: 1, households: false },
  targets: [
    ['Age', '16 to 34', 2, 4],
    ['Age', '35 to 64', 4, 6],
    ['Age', '65 and over', 3, 5],
    ['Journey', 'Patient transport', 2, null],
    ['Journey', 'Somebody drives me', 3, null],
    ['Part of the valley', 'Upper Tarrowdale', 2, null],
    ['Part of the valley', 'Lower Tarrowdale', 3, 5],
    ['Part of the valley', 'Wennick', null, 6],
  ],
}
