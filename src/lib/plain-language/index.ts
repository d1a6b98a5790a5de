import { unexplainedAcronyms } from './acronyms.ts'
import { type Block, linesOf, markdownBlocks, typedBlocks } from './blocks.ts'
import type { Finding, Span, Term } from './finding.ts'
import { masked } from './mask.ts'
import { passives } from './passive.ts'
import { sentencesOf, wordsIn } from './sentences.ts'
import { wordsToAvoid } from './words-to-avoid.ts'

export type { Finding, Term } from './finding.ts'
export { firstUses } from './terms.ts'

/** NHS digital service manual, "How we write". */
export const limits = { wordsOfSentence: 20, sentencesOfParagraph: 3 } as const

export type Reading = {
  /** What is explained elsewhere, beside the text. */
  glossary?: readonly Term[]
  /** 'typed': each line stands for itself, as in the box of a form. 'markdown': lines are broken to fit, and a blank line ends a paragraph. */
  layout?: 'typed' | 'markdown'
}

/**
 * What could be plainer in a text, in the order in which it stands. Takes time in proportion to the text.
 * Nothing found does not mean that people understand it: only people can say that.
 */
export function findings(text: string, { glossary = [], layout = 'typed' }: Reading = {}): Finding[] {
  const clear = masked(text, layout === 'markdown')
  const blocks = layout === 'markdown' ? markdownBlocks(clear) : typedBlocks(clear)
  const parted = blocks.map((block) => ({ ...block, sentences: sentencesOf(clear.slice(block.start, block.end), block.start) }))
  return [
    ...parted.flatMap((block) => inBlock(clear, block)),
    ...blocks.flatMap(({ start, end }) =>
      wordsToAvoid(clear.slice(start, end)).map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
    ),
    ...unexplainedAcronyms(
      clear,
      parted.flatMap(({ sentences }) => sentences),
      glossary,
    ),
  ].sort((one, other) => one.start - other.start || other.end - one.end || (one.kind < other.kind ? -1 : 1))
}

function inBlock(text: string, { prose, sentences }: Block & { sentences: readonly Span[] }): Finding[] {
  const found = sentences.flatMap((sentence) => [...tooLong(text, sentence), ...passives(text, sentence)])
  const [first] = sentences
  const last = sentences.at(-1)
  if (!prose || !first || !last || sentences.length <= limits.sentencesOfParagraph) return found
  const suggestion = `This paragraph has ${sentences.length} sentences. Make a new one after ${limits.sentencesOfParagraph} at most, or make a list`
  return [{ start: first.start, end: last.end, kind: 'long-paragraph', suggestion }, ...found]
}

function tooLong(text: string, { start, end }: Span): Finding[] {
  const words = wordsIn(text.slice(start, end))
  if (words <= limits.wordsOfSentence) return []
  const suggestion = `This sentence has ${words} words. Make two of it, with ${limits.wordsOfSentence} at most in each`
  return [{ start, end, kind: 'long-sentence', suggestion }]
}

/** Gives the line and the column of a position, both from 1. A column counts as an editor does: in UTF-16. */
export function placesIn(text: string): (position: number) => { line: number; column: number } {
  const starts = linesOf(text).map(({ start }) => start)
  return (position) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (starts[middle]! <= position) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: position - starts[low]! + 1 }
  }
}
