import type { Answer } from '#lib/opinion-groups/index.ts'
import { isShorterThan } from '#lib/text.ts'

/** What somebody can say to a statement, in the order of the buttons. `pass` is called "skip" on pages: no answer, and it moves nobody. */
export const choices = ['agree', 'disagree', 'unsure', 'not-for-me', 'pass'] as const satisfies readonly Answer[]
export type Choice = (typeof choices)[number]

export const isChoice = (text: string | null): text is Choice => choices.some((choice) => choice === text)

/** A public list: why a statement is not shown to others. */
export const reasons = ['repeats', 'several-points', 'names-somebody', 'not-about-this', 'hurtful'] as const
export type Reason = (typeof reasons)[number]

export type StatementState = 'shown' | 'waiting' | 'kept-out' | 'withdrawn'

/** Characters of a statement: one point, read in one breath. */
export const limits = { shortest: 5, longest: 200 } as const

/** Under so many people groups mean little, and pages say so (the limit of `lib/opinion-groups`). */
export const enoughPeople = 60

export const publishingGaps = ['project-not-open', 'no-statement', 'why', 'privacy', 'policy', 'closing-passed'] as const
export type PublishingGap = (typeof publishingGaps)[number]

type Written = { why: string; privacy: string; policy: string; closesAt: Date | null }

/** What must still be done before people may be asked, in the order in which a person would do it. Empty: it may be published. */
export function missingBeforePublishing(
  map: Written,
  project: { openedAt: Date | null; closedAt: Date | null },
  statements: number,
  now: Date,
): PublishingGap[] {
  const missing: Record<PublishingGap, boolean> = {
    'project-not-open': project.openedAt === null || project.closedAt !== null,
    'no-statement': statements === 0,
    why: map.why === '',
    privacy: map.privacy === '',
    policy: map.policy === '',
    'closing-passed': map.closesAt !== null && map.closesAt <= now,
  }
  return publishingGaps.filter((gap) => missing[gap])
}

export type StatementRefusal = 'too-short' | 'said-already'

/** Whether words can be a statement: long enough to say something, and not word for word what is there already. */
export function statementProblem(words: string, others: readonly { words: string }[]): StatementRefusal | undefined {
  if (isShorterThan(words, limits.shortest)) return 'too-short'
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return others.some((other) => plain(other.words) === plain(words)) ? 'said-already' : undefined
}

/** What its author may still do: others have answered what they read, so it can then only be taken back, with another in its place. */
export type MayChange = 'edit' | 'replace' | 'nothing'

export function mayChange({ state, answeredByOthers }: { state: StatementState; answeredByOthers: boolean }, mapOpen: boolean): MayChange {
  if (!mapOpen || state === 'withdrawn') return 'nothing'
  return answeredByOthers ? 'replace' : 'edit'
}

/** Whether somebody may look at the results: at once, once they answered something themselves, or after the end. */
export const maySeeResults = (map: { resultsWait: boolean }, { open, answered }: { open: boolean; answered: number }): boolean =>
  !map.resultsWait || !open || answered > 0

/** What decides by lot which statement comes next: another for each person and each answer, and the same when a page is loaded again. */
export const seedFor = (secretHash: Buffer | undefined, answered: number): number =>
  (((secretHash?.readUInt32BE(0) ?? 0) ^ Math.imul(answered + 1, 0x9e3779b1)) >>> 0) % 0x7fffffff

/** How far somebody is, in words: there is an end, and they may stop before it. */
export function progressInWords(answered: number, left: number): string {
  const more = left === 1 ? 'This is the last one.' : `There are ${left - 1} more after this one.`
  if (answered === 0) return `${more} Stop whenever you like.`
  return `You have answered ${answered}. ${more}`
}
