/** What can keep people from taking part. A plan says for each what will be done, or why nothing will. */
export const barriers = ['times', 'places', 'channels', 'plain-language', 'online-and-in-person', 'support', 'payment', 'everyone-speaks'] as const
export type Barrier = (typeof barriers)[number]

export type BarrierAnswer = { barrier: Barrier; answer: 'will-do' | 'why-not'; words: string }

/** The first barrier, after another one or from the beginning, of which nothing is written. Undefined: there is none. */
export function nextBarrier(answered: readonly { barrier: Barrier }[], after?: Barrier): Barrier | undefined {
  const from = after === undefined ? 0 : barriers.indexOf(after) + 1
  return [...barriers.slice(from), ...barriers.slice(0, from)].find((barrier) => !answered.some((one) => one.barrier === barrier))
}
