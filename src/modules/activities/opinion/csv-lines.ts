/** A row of a file with commas, and the line on which it begins, counted from 1. */
export type CsvRow = { line: number; cells: string[] }

/** A quotation mark that is opened and not closed would otherwise take in the rest of the file. */
const longestCell = 200_000

/**
 * Takes a text in pieces, as it is read, and gives its rows: a row at a time and in flat memory, however large the file is. A cell may stand in quotation
 * marks, and then hold commas, doubled marks and line ends. Empty lines are left out.
 */
export function csvRows(each: (row: CsvRow) => void, broken: (line: number) => void): { take: (piece: string) => void; end: () => void } {
  let [rest, open, line, first] = ['', '', 0, 0]
  const take = (text: string): void => {
    line += 1
    if (open === '') first = line
    const whole = open === '' ? text : `${open}\n${text}`
    if (oddMarks(whole)) {
      if (whole.length > longestCell) broken(first)
      open = whole.length > longestCell ? '' : whole
      return
    }
    open = ''
    if (whole.trim() !== '') each({ line: first, cells: cellsOf(whole) })
  }
  return {
    take: (piece) => {
      const lines = (rest + piece).split('\n')
      rest = lines.pop()!
      for (const one of lines) take(one.endsWith('\r') ? one.slice(0, -1) : one)
    },
    end: () => {
      if (rest !== '') take(rest)
      if (open !== '') broken(first)
    },
  }
}

function oddMarks(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}

function cellsOf(text: string): string[] {
  if (!text.includes('"')) return text.split(',')
  const cells: string[] = []
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"'
    const close = quoted ? closing(text, at + 1) : at
    const comma = text.indexOf(',', close)
    const end = comma < 0 ? text.length : comma
    cells.push(quoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end))
    at = end + 1
  }
  return cells
}

function closing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 ? text.length : at
}
