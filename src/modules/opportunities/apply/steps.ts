/** What can happen to an application, in the order in which it usually does. `lapsed`: an offer was not answered in time. */
export const steps = [
  'eligible',
  'not-eligible',
  'selected',
  'reserve',
  'not-selected',
  'offered',
  'confirmed',
  'declined',
  'lapsed',
  'withdrawn',
  'stood-down',
] as const
export type Step = (typeof steps)[number]
/** Where an application stands: its last step, or that it has none yet. */
export type Standing = 'applied' | Step

/** What may follow. `declined` and `withdrawn` are a person's own, and final; the database holds to the same table. */
const following: Readonly<Record<Standing, readonly Step[]>> = {
  applied: ['eligible', 'not-eligible', 'withdrawn'],
  eligible: ['not-eligible', 'selected', 'reserve', 'not-selected', 'withdrawn'],
  'not-eligible': ['eligible', 'withdrawn'],
  selected: ['offered', 'withdrawn'],
  reserve: ['offered', 'not-selected', 'withdrawn'],
  'not-selected': ['offered', 'withdrawn'],
  offered: ['confirmed', 'declined', 'lapsed', 'withdrawn'],
  confirmed: ['withdrawn', 'stood-down'],
  declined: [],
  lapsed: [],
  withdrawn: [],
  'stood-down': [],
}

export const mayFollow = (before: Standing, next: Step): boolean => following[before].includes(next)
