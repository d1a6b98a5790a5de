import type { Span } from './finding.ts'

/** After these a full stop never ends a sentence: a name or an example follows. */
const neverLast = new Set('dr mr mrs ms mx prof rev hon st sgt lt capt e.g eg i.e ie cf vs viz approx'.split(' '))
/** After these it does not where a figure follows: No. 5, p. 12, 3 Feb. 2026. */
const beforeFigures = new Set(
  'no nos p pp fig figs vol ch sec para tel ext ref jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
)
/** A single letter after these is a name of a thing, not somebody's initial: hepatitis B. */
const lettered = new Set(
  'vitamin hepatitis plan group ward type part option appendix annex band grade level class section schedule room block'.split(' '),
)
/** Words that begin a sentence and are hardly ever a surname. */
const starters = new Set(
  'the we it this they you in if a an but and for he she please there our your what when who how why that these those i at on as to no yes not all some people then so my his her'.split(
    ' ',
  ),
)
const closers = new Set(')]"\'”’»*_')
const openers = new Set('(["\'“‘«*_¿¡')

/** The sentences of a block of text, without the white space around them. `from` is where the block begins; positions are of the whole text. */
export function sentencesOf(block: string, from: number): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { index, 0: stop } of block.matchAll(/[.!?…]+|[。！？]+/g)) {
    let end = index + stop.length
    while (end < block.length && closers.has(block[end]!)) end++
    if (!ends(block, start, index, end, stop)) continue
    add(spans, block, start, end, from)
    start = end
  }
  add(spans, block, start, block.length, from)
  return spans
}

function add(spans: Span[], block: string, start: number, end: number, from: number): void {
  const text = block.slice(start, end)
  const first = text.search(/\S/)
  if (first < 0) return
  spans.push({ start: from + start + first, end: from + start + text.trimEnd().length })
}

/** Whether a stop, with the quotation marks and brackets that close after it, ends a sentence. */
function ends(block: string, start: number, stopAt: number, end: number, stop: string): boolean {
  if (/[。！？]/.test(stop)) return true
  if (end < block.length && !/\s/.test(block[end]!)) return false
  let next = end
  while (next < block.length && /\s/.test(block[next]!)) next++
  while (next < block.length && openers.has(block[next]!)) next++
  // Whatever goes on in small letters was not at its end: “Why?” she asked.
  const follows = /^[\p{L}\p{N}\p{M}]{1,30}/u.exec(block.slice(next, next + 30))?.[0] ?? ''
  if (/^\p{Ll}/u.test(follows) || /^[,;]/.test(block.slice(next, next + 1))) return false
  return stop !== '.' || !isAbbreviated(block, start, stopAt, follows)
}

function isAbbreviated(block: string, start: number, stopAt: number, follows: string): boolean {
  const said = block.slice(Math.max(start, stopAt - 40), stopAt)
  const word = /[\p{L}\p{N}.]{1,20}$/u.exec(said)?.[0].replace(/^\.+/, '') ?? ''
  const small = word.toLowerCase()
  if (neverLast.has(small) || said.toLowerCase().endsWith('et al')) return true
  if (beforeFigures.has(small) && /^\p{N}/u.test(follows)) return true
  // The number of a point: “1. Say hello”.
  if (/^\p{N}{1,3}$/u.test(word) && block.slice(start, stopAt).trim() === word) return true
  if (!/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || starters.has(follows.toLowerCase())) return false
  const before = /(\p{L}{1,20})\s+$/u.exec(said.slice(0, said.length - word.length))?.[1]?.toLowerCase() ?? ''
  return !lettered.has(before)
}

/** How many words there are: runs of signs, parted by space or a long dash, with a letter or a figure in them. */
export function wordsIn(sentence: string): number {
  let count = 0
  for (const [token] of sentence.matchAll(/[^\s—]+/g)) if (/[\p{L}\p{N}]/u.test(token)) count++
  return count
}
