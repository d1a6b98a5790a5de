import { type Answer, codeOf } from '#lib/opinion-groups/index.ts'
import type { CsvRow } from './csv-lines.ts'

/** Something in a file that has to be put right before it can be reckoned with. Lines are counted from 1. */
export type FileProblem = { line: number; says: string }

/** Takes the rows of one file. What is wrong is kept, and reading goes on, so that a person can put everything right at once. */
export type RowReader = { row: (row: CsvRow) => void; broken: (line: number) => void; problems: FileProblem[] }

export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

const answerOf: Readonly<Record<string, Answer>> = { '1': 'agree', '-1': 'disagree', '0': 'unsure' }

/** The code of an answer as files have it: 1, 0 and -1 as in the exports of Polis, or in words. Undefined for anything else. */
export function codeIn(cell: string): number | undefined {
  const word = answerOf[cell] ?? cell
  return Object.hasOwn(codeOf, word) ? codeOf[word as Answer] : undefined
}

export const answerProblem = (cell: string): string => `The vote is ${quoted(cell)}. Give 1, 0 or -1, or agree, unsure, disagree, pass or not-for-me`

/** Ids in the order in which they were first met, and the number of each. */
export type Ids = { names: string[]; numberOf: (id: string) => number; known: (id: string) => number | undefined }

export function idsFrom(): Ids {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const numberOf = (id: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, names.length)
    return names.push(id) - 1
  }
  return { names, numberOf, known: (id) => numbers.get(id) }
}

/** A reader whose first row names the columns; `columns` says which are wanted, and missing ones are told. */
export function readerWith(
  begin: (header: readonly string[], problem: (line: number, says: string) => void) => ((row: CsvRow) => void) | undefined,
): RowReader {
  const problems: FileProblem[] = []
  const problem = (line: number, says: string): void => {
    problems.push({ line, says })
  }
  let started = false
  let next: ((row: CsvRow) => void) | undefined
  return {
    problems,
    broken: (line) => problem(line, 'A quotation mark is opened and not closed'),
    row: (row) => {
      if (started) next?.(row)
      else next = begin(row.cells.map(columnName), problem)
      started = true
    },
  }
}

const columnName = (cell: string): string =>
  cell
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
