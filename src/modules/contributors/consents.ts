/** What people agree to, each apart (trap 28). */
export const purposes = {
  contact: 'Getting in touch with you',
  involvement: 'Inviting you to take part',
  quote: 'Quoting your words',
  'name-credit': 'Thanking you by name',
  photo: 'Photos and films of you',
  'machine-analysis': 'Sorting your words with computer programs',
  'data-reuse': 'Using what you told us again',
} as const
export type Purpose = keyof typeof purposes
export const purposeNames = Object.keys(purposes) as Purpose[]

/** How it reached us: by themselves on a screen, or told to staff. */
export const waysTold = { phone: 'By phone', paper: 'On paper', 'in-person': 'In person' } as const
export type How = keyof typeof waysTold | 'screen' | 'import'

/** Something that was agreed to or taken back: which version of the words, on which day, and when it was written down. */
export type ConsentSaid = { purpose: Purpose; given: boolean; version: number; saidOn: string; recordedAt: Date }

/** What holds of each purpose; nothing where somebody never said. */
export type ConsentsInForce = Readonly<Partial<Record<Purpose, ConsentSaid>>>

/** What somebody said last holds: a form that is typed in late never undoes what was taken back after it was signed. */
export function consentsFrom(history: readonly ConsentSaid[]): ConsentsInForce {
  const inForce: Partial<Record<Purpose, ConsentSaid>> = {}
  for (const said of history) {
    const before = inForce[said.purpose]
    if (!before || compareSaid(before, said) <= 0) inForce[said.purpose] = said
  }
  return inForce
}

/** By the day on which it was said, then by when it was written down. */
function compareSaid(a: ConsentSaid, b: ConsentSaid): number {
  if (a.saidOn !== b.saidOn) return a.saidOn < b.saidOn ? -1 : 1
  return a.recordedAt.getTime() - b.recordedAt.getTime()
}

export const isGiven = (consents: ConsentsInForce, purpose: Purpose): boolean => consents[purpose]?.given === true

/** Agreed to older words than those of today. It stands for what it said, and is asked again. */
export const wordsChanged = (consents: ConsentsInForce, purpose: Purpose, current: number): boolean =>
  isGiven(consents, purpose) && (consents[purpose]?.version ?? 0) < current

/** What a form says about each purpose. What was left blank is not in it. */
export type ConsentAnswers = Readonly<Partial<Record<Purpose, boolean>>>

/** What must be written down: an answer that differs from what holds, or agrees to newer words. */
export function consentChanges(answers: ConsentAnswers, inForce: ConsentsInForce, current: Readonly<Record<Purpose, number>>): Purpose[] {
  return purposeNames.filter((purpose) => {
    const answer = answers[purpose]
    if (answer === undefined) return false
    return inForce[purpose]?.given !== answer || (answer && wordsChanged(inForce, purpose, current[purpose]))
  })
}
