/** A stretch of text that stayed, came or went. */
export type DifferencePiece = { kind: 'same' | 'added' | 'removed'; text: string }

/** So many pairs of units may be compared at once: two stretches of about 2,000 words, in 32 MB for an instant. */
const mostPairs = 16_000_000

/** Lines first, each with what ends it; within lines that differ, words, the spaces between them, and each mark by itself. */
const lines = /[^\n]*\n+|[^\n]+/g
const words = /\s+|[\p{L}\p{M}\p{N}’'-]+|[^\s\p{L}\p{M}\p{N}’'-]/gu

/**
 * What was added to a text and removed from it, word by word.
 *
 * @returns pieces in the order of reading; what was removed stands before what took its place. The texts of `same` and `removed` make up
 *   `before`, those of `same` and `added` make up `after`. No piece is empty, and no two of one kind stand side by side
 *
 * The longest common subsequence (Wagner and Fischer, The String-to-String Correction Problem, 1974) of the lines, then of the words of
 * each stretch of lines that differ. A stretch too long for that is removed and added as a whole.
 */
export function difference(before: string, after: string): DifferencePiece[] {
  return inPieces(
    inPieces(stepsBetween(before, after, lines)).flatMap((piece, place, all) => {
      const next = all[place + 1]
      if (piece.kind === 'removed' && next?.kind === 'added') return stepsBetween(piece.text, next.text, words)
      return piece.kind === 'added' && all[place - 1]?.kind === 'removed' ? [] : [piece]
    }),
  )
}

/** One step for each unit. What both texts begin and end with is not compared. */
function stepsBetween(one: string, other: string, units: RegExp): DifferencePiece[] {
  const [before, after] = [one.match(units) ?? [], other.match(units) ?? []]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const between: DifferencePiece[] =
    old.length * fresh.length <= mostPairs
      ? walk(old, fresh)
      : [
          { kind: 'removed', text: old.join('') },
          { kind: 'added', text: fresh.join('') },
        ]
  return [...allSame(before.slice(0, start)), ...between, ...allSame(before.slice(before.length - end))]
}

const allSame = (units: readonly string[]): DifferencePiece[] => units.map((text) => ({ kind: 'same', text }))

function walk(before: readonly string[], after: readonly string[]): DifferencePiece[] {
  const width = after.length + 1
  const lengths = commonLengths(before, after)
  const steps: DifferencePiece[] = []
  let [from, to] = [0, 0]
  while (from < before.length || to < after.length) {
    const [old, text] = [before[from], after[to]]
    if (old !== undefined && old === text) {
      steps.push({ kind: 'same', text })
      from++
      to++
    } else if (text === undefined || (old !== undefined && lengths[(from + 1) * width + to]! >= lengths[from * width + to + 1]!)) {
      steps.push({ kind: 'removed', text: old! })
      from++
    } else {
      steps.push({ kind: 'added', text })
      to++
    }
  }
  return steps
}

/** How many units two texts share from each pair of places on. The smaller text has at most 4,000 units, so 16 bits hold it. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let from = before.length - 1; from >= 0; from--)
    for (let to = after.length - 1; to >= 0; to--) {
      const at = from * width + to
      lengths[at] = before[from] === after[to] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  return lengths
}

/** Puts steps together: between two places that stay the same, all that was removed comes first, then all that was added. */
function inPieces(steps: readonly DifferencePiece[]): DifferencePiece[] {
  const pieces: DifferencePiece[] = []
  let change = { removed: '', added: '' }
  const close = () => {
    for (const kind of ['removed', 'added'] as const) if (change[kind] !== '') pieces.push({ kind, text: change[kind] })
    change = { removed: '', added: '' }
  }
  for (const [place, { kind, text }] of steps.entries()) {
    if (kind !== 'same') change[kind] += text
    else if (joins(steps, place)) change = { removed: change.removed + text, added: change.added + text }
    else {
      close()
      const last = pieces.at(-1)
      if (last?.kind === 'same') last.text += text
      else pieces.push({ kind, text })
    }
  }
  close()
  return pieces
}

/** A space between two changes belongs to both, so that "a b" for "c d" reads as one change. The end of a paragraph does not. */
const joins = (steps: readonly DifferencePiece[], place: number): boolean =>
  /^[^\S\n]+$/.test(steps[place]!.text) && isChange(steps[place - 1]) && isChange(steps[place + 1])
const isChange = (step: DifferencePiece | undefined): boolean => step !== undefined && step.kind !== 'same'
