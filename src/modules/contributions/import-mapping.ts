import type { DayOrder } from '#lib/messy-day.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** Which column of a spreadsheet holds what. A column is called as its heading is. */
export type Mapping = {
  text: string
  id?: string
  date?: string
  /** How to read 03/04/2021. */
  dateOrder: DayOrder
  question?: string
  service?: string
  score?: string
  /** Labels that people gave the words, separated by semicolons. */
  themes?: string
  /** Texts that mean "said nothing": 'Did not answer'. Capitals and spaces do not matter. */
  leaveOut: readonly string[]
  /** Bring in the good rows even where others are bad. */
  skipBad: boolean
}

export const columnsOfMapping = ['text', 'id', 'date', 'question', 'service', 'score', 'themes'] as const
export type MappedColumn = (typeof columnsOfMapping)[number]

/** Where each mapped column stands, counted from 0. */
export type Places = { readonly [Name in MappedColumn]?: number } & { readonly text: number }

export type MissingColumn = { column: MappedColumn; heading: string }

/** The places of the columns under these headings. A heading counts without the spaces round it. */
export function placesOf(mapping: Mapping, headings: readonly string[]): { places: Places } | { missing: MissingColumn[] } {
  const clean = headings.map((heading) => heading.trim())
  const wanted = columnsOfMapping.flatMap((column) => (mapping[column] === undefined ? [] : [{ column, heading: mapping[column] }]))
  const found = wanted.map(({ column, heading }) => [column, clean.indexOf(heading.trim())] as const)
  const missing = wanted.filter((_, index) => found[index]?.[1] === -1)
  return missing.length > 0 ? { missing } : { places: Object.fromEntries(found) as unknown as Places }
}

const usual: Record<MappedColumn, readonly string[]> = {
  text: ['comment', 'comments', 'answer', 'text', 'response', 'feedback', 'free text', 'what they said'],
  id: ['id', 'comment id', 'comment_id', 'response id', 'reference', 'ref'],
  date: ['date', 'submitted', 'date submitted', 'completed', 'when'],
  question: ['question'],
  service: ['service', 'department', 'ward', 'clinic', 'team'],
  score: ['score', 'rating'],
  themes: ['themes', 'theme', 'labels', 'label', 'codes', 'categories', 'category'],
}

/** A first guess from the headings, for a person to check. */
export function guessedColumns(headings: readonly string[]): Partial<Record<MappedColumn, string>> {
  const named = new Map(headings.map((heading) => [heading.trim().toLowerCase(), heading]))
  const guesses = columnsOfMapping.map(
    (column) => [column, usual[column].map((name) => named.get(name)).find((heading) => heading !== undefined)] as const,
  )
  return Object.fromEntries(guesses.filter(([, heading]) => heading !== undefined))
}

/** Two jobs for one column are a slip: the words would come in as the question. */
export function distinctColumns(mapping: Mapping): Result<Mapping, 'column-twice'> {
  const used = columnsOfMapping.flatMap((column) => (mapping[column] === undefined ? [] : [mapping[column].trim()]))
  return new Set(used).size === used.length ? ok(mapping) : refused('column-twice')
}

/** How a text to leave out is compared: one case, single spaces, no full stop at the end. */
export const asBlank = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '')

/** The mapping that was kept with an import; undefined before one was chosen. */
export function keptMapping(kept: unknown): Mapping | undefined {
  return typeof kept === 'object' && kept !== null && 'text' in kept ? (kept as Mapping) : undefined
}
