/** What a decision can mean for a theme, in the order in which a person reads it: what happened, then what did not. */
export const publicOutcomes = ['changed', 'will-change', 'already-in-place', 'considering', 'partly', 'not-possible', 'out-of-scope'] as const
export type PublicOutcome = (typeof publicOutcomes)[number]

/** The outcomes that did something, or will. The others are shown as plainly, with their reason. */
export const didSomething: readonly PublicOutcome[] = ['changed', 'will-change', 'partly', 'already-in-place']
export const didNot: readonly PublicOutcome[] = ['not-possible', 'out-of-scope']
