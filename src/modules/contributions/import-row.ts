import { readMessyDay } from '#lib/messy-day.ts'
import { cleanText, textProblem } from '#lib/text.ts'
import { asBlank, type MappedColumn, type Mapping, type Places } from './import-mapping.ts'

/** What a row of a spreadsheet becomes. Texts are clean and within the limits of the table. */
export type GoodRow = {
  outcome: 'good'
  row: number
  /** What makes it the same row when it is brought in again. */
  externalKey: string
  words: string
  question: string
  service: string
  score: string
  /** ISO day, or null where there is none or it cannot be read. */
  saidOn: string | null
  /** The date as it was written, where it cannot be read. */
  saidOnText: string
  themes: readonly string[]
  warning: string | null
}
export type ReadRow = GoodRow | { outcome: 'left-out'; row: number } | { outcome: 'bad'; row: number; reason: string }

export type Reading = { mapping: Mapping; places: Places; fileHash: string }

/** Characters that each column may have; as in the table. */
export const longest: Record<MappedColumn, number> = { text: 10_000, id: 290, date: 100, question: 500, service: 200, score: 40, themes: 4_000 }
const longestTheme = 100
const mostThemes = 30

const called: Record<MappedColumn, string> = {
  text: 'text',
  id: 'id',
  date: 'date',
  question: 'question',
  service: 'service',
  score: 'score',
  themes: 'themes',
}

/**
 * Reads the rows of one file, one after the other. It remembers the ids that it has seen: of two good rows with the same id,
 * the second is bad.
 */
export function rowReader({ mapping, places, fileHash }: Reading): (row: number, cells: readonly string[]) => ReadRow {
  const blanks = new Set(['', ...mapping.leaveOut.map(asBlank)])
  const rowOfId = new Map<string, number>()
  // A second column of the same file is something else that was said.
  const column = mapping.text.trim().slice(0, 100)
  const columns = Object.entries(places) as [MappedColumn, number][]
  const cell = (cells: readonly string[], column: MappedColumn): string => {
    const place = places[column]
    return place === undefined ? '' : cleanText(cells[place] ?? '')
  }

  return (row, cells) => {
    if (blanks.has(asBlank(cells[places.text] ?? ''))) return { outcome: 'left-out', row }
    for (const [name, place] of columns) {
      const reason = problemOf(name, cells[place] ?? '')
      if (reason) return { outcome: 'bad', row, reason }
    }
    const id = cell(cells, 'id')
    const before = id === '' ? undefined : rowOfId.get(id)
    if (before !== undefined) return { outcome: 'bad', row, reason: `Its id is the same as in row ${before}` }
    const labels = themesIn(cell(cells, 'themes'))
    if (typeof labels === 'string') return { outcome: 'bad', row, reason: labels }
    if (id !== '') rowOfId.set(id, row)
    const date = cell(cells, 'date')
    const saidOn = date === '' ? null : (readMessyDay(date, mapping.dateOrder) ?? null)
    const unreadable = date !== '' && saidOn === null
    return {
      outcome: 'good',
      row,
      externalKey: id === '' ? `row:${fileHash}:${row}:${column}` : `id:${id}`,
      words: cell(cells, 'text'),
      question: oneLine(cell(cells, 'question')),
      service: oneLine(cell(cells, 'service')),
      score: cell(cells, 'score'),
      saidOn,
      saidOnText: unreadable ? date : '',
      themes: labels,
      warning: unreadable ? 'The date cannot be read. It is kept as it was written' : null,
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

function problemOf(column: MappedColumn, text: string): string | undefined {
  const problem = textProblem(text)
  if (problem === 'has-nul') return `The ${called[column]} contains a character that cannot be saved (NUL)`
  if (problem === 'has-half-character') return `The ${called[column]} contains half of a character`
  if (text.length > longest[column] && [...cleanText(text)].length > longest[column])
    return `The ${called[column]} is longer than ${longest[column].toLocaleString('en-GB')} characters`
  return undefined
}

/** The labels of a cell, each once, in their order; or why they cannot be used. */
function themesIn(cell: string): string[] | string {
  const labels = new Map<string, string>()
  for (const part of cell.split(';').map((label) => oneLine(label.trim())))
    if (part.length > 1 && !labels.has(part.toLowerCase())) labels.set(part.toLowerCase(), part)
  if (labels.size > mostThemes) return `It has more than ${mostThemes} themes`
  const themes = [...labels.values()]
  return themes.some((label) => [...label].length > longestTheme) ? `A theme is longer than ${longestTheme} characters` : themes
}
