import type { FileProblem } from './ballot-file.ts'

/** A line of cells between semicolons. A cell that begins with a quotation mark may hold semicolons, doubled marks and line ends. */
export type Row = { line: number; cells: readonly string[] }

export const sections = ['META', 'PROJECTS', 'VOTES'] as const
export type SectionName = (typeof sections)[number]

/** A section of a `.pb` file: the names of its columns, and its rows under them. */
export type Section = { line: number; columns: readonly string[]; rows: readonly Row[] }

/** The sections of a `.pb` file. What is wrong is added to `problems`. */
export function sectionsOf(text: string, problems: FileProblem[]): Partial<Record<SectionName, Section>> {
  const found: Partial<Record<SectionName, { line: number; columns?: readonly string[]; rows: Row[] }>> = {}
  let now: { line: number; columns?: readonly string[]; rows: Row[] } | undefined
  for (const { line, cells } of rowsOf(text, problems)) {
    const name = cells.length === 1 || cells.slice(1).every((cell) => cell === '') ? sections.find((one) => one === cells[0]) : undefined
    if (name) {
      if (found[name]) problems.push({ line, says: `There is a second section ${name}` })
      now = { line, rows: [] }
      found[name] = now
    } else if (!now) problems.push({ line, says: 'The file does not begin with META' })
    else if (!now.columns) now.columns = cells.map((cell) => cell.toLowerCase())
    else now.rows.push({ line, cells })
  }
  return Object.fromEntries(Object.entries(found).map(([name, { line, columns = [], rows }]) => [name, { line, columns, rows }]))
}

function* rowsOf(text: string, problems: FileProblem[]): Generator<Row> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (let n = 0; n < lines.length; n++) {
    const line = n + 1
    let raw = lines[n]!
    if (raw.trim() === '') continue
    let cells = cellsOf(raw)
    while (!cells && n + 1 < lines.length && n + 1 < line + 100) {
      n += 1
      raw += `\n${lines[n]}`
      cells = cellsOf(raw)
    }
    if (cells) yield { line, cells }
    else {
      problems.push({ line, says: 'A quotation mark is opened and not closed' })
      n = line - 1
    }
  }
}

/** The cells of a row; undefined where a quotation mark is still open at its end. */
function cellsOf(raw: string): string[] | undefined {
  const cells: string[] = []
  for (let at = 0; ; ) {
    const quote = /^\s*"/.exec(raw.slice(at, at + 20))
    const begin = quote ? at + quote[0].length : at
    const close = quote ? closingMark(raw, begin) : begin
    if (close === undefined) return undefined
    const next = raw.indexOf(';', close)
    const cell = quote ? raw.slice(begin, close).replaceAll('""', '"') : raw.slice(begin, next < 0 ? undefined : next)
    cells.push(cell.trim())
    if (next < 0) return cells
    at = next + 1
  }
}

function closingMark(raw: string, begin: number): number | undefined {
  for (let at = raw.indexOf('"', begin); at >= 0; at = raw.indexOf('"', at + 2)) if (raw[at + 1] !== '"') return at
  return undefined
}
