const candidates = [',', ';', '\t'] as const
export type Delimiter = (typeof candidates)[number]

/**
 * Finds what separates the cells: the character that stands most evenly in the first records, outside quotation marks.
 * Excel's own hint, a first line `sep=;`, settles it.
 * @returns the delimiter, and how many characters of a hint to leave out
 */
export function delimiterOf(beginning: string): { delimiter: Delimiter; skip: number } {
  const hint = /^sep=([,;\t])\r?\n/i.exec(beginning)
  if (hint) return { delimiter: hint[1] as Delimiter, skip: hint[0].length }
  const records = recordsOf(beginning).slice(0, 20)
  const scores = candidates.map((candidate) => ({ candidate, score: score(records.map((record) => record.split(candidate).length - 1)) }))
  const [best] = scores.sort((a, b) => b.score - a.score)
  return { delimiter: best && best.score > 0 ? best.candidate : ',', skip: 0 }
}

/** The records without what stands in quotation marks. The last one may be cut, so it does not count when there are others. */
function recordsOf(text: string): string[] {
  const records = text
    .replace(/"[^"]*(?:""[^"]*)*("|$)/g, '')
    .split(/\r\n|\n|\r/)
    .filter((record) => record.trim() !== '')
  return records.length > 1 ? records.slice(0, -1) : records
}

/** Records that agree with the first one weigh more than many marks in a few of them: a comma in a sentence is no column. */
function score(counts: number[]): number {
  const [first = 0] = counts
  if (first === 0) return 0
  const agree = counts.filter((count) => count === first).length / counts.length
  return agree * 100 + Math.min(first, 50)
}
