import type { Standing, Step } from '../apply/steps.ts'

/** What people are told of, each with kind words of the organisation's own. */
export const occasions = ['offered', 'confirmed', 'reserve', 'not-selected', 'not-eligible', 'lapsed', 'stood-down'] as const
export type Occasion = (typeof occasions)[number]

export const isOccasion = (kind: string): kind is Occasion => occasions.some((one) => one === kind)

/** Those that staff read once more before people are told. Of the others people are told at once: an offer, what follows their yes, or that it is over. */
export const previewed = ['not-selected', 'reserve', 'not-eligible'] as const satisfies readonly Step[]

/** What somebody sees of their own application: nothing is shown before its kind words went out, because until then it can be put right. */
export const seenByThem = (kind: Standing, told: boolean): Standing => (!told && previewed.some((one) => one === kind) ? 'applied' : kind)

/** Where a telling is. `looks-up`: they chose to look it up. `held`: a person takes it to them, because no email suits them. */
export type ToldState = 'told' | 'looked-up' | 'stopped' | 'looks-up' | 'held' | 'to-call' | 'not-reached' | 'to-post' | 'on-its-way'
