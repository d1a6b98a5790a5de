/** Words that most sentences share: they say nothing about what a sentence is about. */
const common = new Set(
  'a an the and or but if of to in on at by for from with about as is are was were be been being am do does did have has had it its this that these those there here i you he she we they me my your our their them us not no so too very more most much many can could should would will shall may might must also just than then when where who what which how all any every each some one'.split(
    ' ',
  ),
)

/** The words of a sentence that say what it is about, each once and without its ending, so that "waits" and "waiting" meet. */
export function tellingWords(sentence: string): ReadonlySet<string> {
  const words =
    sentence
      .toLowerCase()
      .normalize('NFKD')
      .match(/\p{L}[\p{L}\p{N}]*|\p{N}+/gu) ?? []
  return new Set(words.filter((word) => !common.has(word)).map(stem))
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(ings?|edly|ed|ies|es|s|ly|e)$/u, '') : word)

/** How much of what two sentences are about is the same: words of both, over words of either. 0 to 1. */
export function wordOverlap(one: string, other: string): number {
  const [left, right] = [tellingWords(one), tellingWords(other)]
  const both = [...left].filter((word) => right.has(word)).length
  const either = left.size + right.size - both
  return either === 0 ? 0 : both / either
}

/**
 * The sentences that may say the same as one, most alike first. It goes by words alone: "should" and "should not" are alike, so a person must look.
 *
 * @param least the smallest overlap that is told
 */
export function alike<Item extends { words: string }>(sentence: string, others: readonly Item[], least = 0.4, most = 3): Item[] {
  return others
    .map((item) => ({ item, overlap: wordOverlap(sentence, item.words) }))
    .filter(({ overlap }) => overlap >= least)
    .sort((one, other) => other.overlap - one.overlap)
    .slice(0, most)
    .map(({ item }) => item)
}
