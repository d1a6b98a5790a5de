/** On what footing somebody speaks for another. */
export const footings = {
  'they-agreed': 'They agreed that I do',
  parent: 'I am their parent or guardian',
  'legal-authority': 'I have legal authority, such as a lasting power of attorney',
  'best-interests': 'They cannot decide this, and it was agreed to be in their best interests',
} as const
export type Footing = keyof typeof footings

export type ActingFor = { forName: string; relation: string; footing: Footing }

/** Nobody needs to speak for more people than this on one account. */
export const mostActedFor = 20
