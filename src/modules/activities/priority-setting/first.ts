import type { Count } from './counted.ts'

type Named = { number: number; words: string }

/** What came out first, in words, best first: the top list of a ranking, or what the deciding rule pays for. Empty while that is not known. */
export function firstOf(count: Count | undefined, top: readonly number[] | undefined, options: readonly Named[]): string[] {
  const numbers = count?.kind === 'budget' ? count.outcomes[count.decidedBy].funded : (top ?? [])
  return numbers.flatMap((number) => options.find((option) => option.number === number)?.words ?? [])
}
