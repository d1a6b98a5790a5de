/** What a person decides about a row that may be somebody who is here already. */
export const decisions = { merge: 'The same person: join them', add: 'Somebody else: add them', 'leave-out': 'Leave this row out' } as const
export type Decision = keyof typeof decisions

export const isDecision = (value: string): value is Decision => Object.hasOwn(decisions, value)

/** With the same email address it can only be the same person, or nobody. */
export const mayBeSomebodyElse = ({ given, email }: { given: { email: string }; email: string | null }): boolean =>
  given.email === '' || given.email !== email
