/** Longer than this, a first sentence does not fit on the one line that is always seen. Characters. */
const longestLine = 160

/** What is always seen of the words on danger, and what opens below it. `line` is '' where nothing is short enough to be seen always. */
export type AtRiskWords = { line: string; rest: readonly string[] }

/** Parts the words on danger: the line that says whom to call, up to its first number, from the paragraphs that follow it. */
export function atRiskWords(words: string): AtRiskWords {
  const text = words.trim()
  const [first = ''] = text.split('\n', 1)
  const ends = [...first.matchAll(/[.!?](?=\s|$)/g)].map(({ index }) => index + 1)
  const end = ends.find((place) => /\d/.test(first.slice(0, place))) ?? ends[0] ?? first.length
  if (end > longestLine) return { line: '', rest: paragraphsOf(text) }
  return { line: first.slice(0, end).trim(), rest: paragraphsOf(text.slice(end)) }
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
