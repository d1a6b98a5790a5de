import type { Span } from './finding.ts'

/** A paragraph, a heading, an item of a list or a cell of a table: no sentence goes on from one into the next. */
export type Block = Span & { prose: boolean }

type Line = Span & { text: string }

/** The lines of a text, without their ends. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index, text: text.slice(start, index) })
    start = index + lineEnd.length
  }
  return [...lines, { start, end: text.length, text: text.slice(start) }]
}

const marker = /^[ \t]{0,40}(?:[-*+•–◦▪]|\d{1,3}[.)]|[a-z]\))[ \t]+/
const afterMarker = (line: Line): number => line.start + (marker.exec(line.text)?.[0].length ?? 0)

/** Text as it is typed into a box: each line stands for itself, and a mark at its beginning makes it an item of a list. */
export const typedBlocks = (text: string): Block[] =>
  linesOf(text)
    .filter((line) => line.text.trim() !== '')
    .map((line) => ({ start: afterMarker(line), end: line.end, prose: !marker.test(line.text) }))

/** What a line of Markdown does, where it is more than the next words of a paragraph. */
function role(text: string): 'blank' | 'fence' | 'heading' | 'underline' | 'row' | 'item' | 'definition' | 'quote' | 'words' {
  if (text.trim() === '') return 'blank'
  if (/^[ \t]{0,40}(?:```|~~~)/.test(text)) return 'fence'
  if (/^ {0,3}#{1,6}[ \t]/.test(text)) return 'heading'
  if (/^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$/.test(text)) return 'underline'
  if (/^ {0,3}\|/.test(text)) return 'row'
  if (marker.test(text)) return 'item'
  if (/^ {0,3}\[[^\]]{1,200}\]:/.test(text)) return 'definition'
  return /^ {0,3}>/.test(text) ? 'quote' : 'words'
}

/** Text of a Markdown file, or of any file whose lines are broken to fit the page: a paragraph ends at a blank line. Front matter and code are left out. */
export function markdownBlocks(text: string): Block[] {
  const reading = new Reading()
  const lines = linesOf(text)
  for (const line of lines.slice(frontMatter(lines))) reading.read(line)
  reading.close()
  return reading.blocks
}

class Reading {
  readonly blocks: Block[] = []
  #open: Block | undefined
  #fence: string | undefined
  #inList = false

  close(): void {
    if (this.#open) this.blocks.push(this.#open)
    this.#open = undefined
  }

  read(line: Line): void {
    const does = role(line.text)
    if (this.#fence !== undefined || does === 'fence') {
      this.#readFence(line, does === 'fence')
      return
    }
    switch (does) {
      case 'words':
        this.#readWords(line, line.start)
        return
      case 'quote':
        this.#readWords(line, line.start + line.text.indexOf('>') + 1)
        return
      case 'item':
        this.close()
        this.#inList = true
        this.#open = { start: afterMarker(line), end: line.end, prose: false }
        return
      case 'heading':
        this.close()
        this.#inList = false
        this.blocks.push({ start: line.start + line.text.search(/[^ #\t]|$/), end: line.end, prose: false })
        return
      case 'row':
        this.close()
        this.#readRow(line)
        return
      case 'underline':
        if (this.#open) this.#open.prose = false
        this.close()
        return
      case 'blank':
      case 'definition':
        this.close()
    }
  }

  #readFence(line: Line, isFence: boolean): void {
    this.close()
    if (!isFence) return
    const sign = line.text.trim().slice(0, 3)
    if (this.#fence === undefined) this.#fence = sign
    else if (this.#fence === sign) this.#fence = undefined
  }

  #readWords(line: Line, start: number): void {
    const indented = /^(?: {4}|\t)/.test(line.text)
    if (!this.#open && indented && !this.#inList) return
    if (!indented && !this.#open) this.#inList = false
    if (this.#open) this.#open.end = line.end
    else this.#open = { start, end: line.end, prose: true }
    if (line.text.endsWith('  ') || line.text.endsWith('\\')) this.close()
  }

  #readRow({ start, text }: Line): void {
    if (/^[|:\- \t]*$/.test(text)) return
    let at = start
    for (const cell of text.split('|')) {
      if (cell.trim() !== '') this.blocks.push({ start: at, end: at + cell.length, prose: false })
      at += cell.length + 1
    }
  }
}

/** How many lines the front matter of a file takes, if it has any. */
function frontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.replace(/^\uFEFF/, '').trimEnd() !== '---') return 0
  const end = lines.findIndex((line, at) => at > 0 && line.text.trimEnd() === '---')
  return end + 1
}
