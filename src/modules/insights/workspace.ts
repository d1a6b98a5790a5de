import { isRealDay } from '#lib/dates.ts'
import { textProblem } from '#lib/text.ts'

/** Which contributions are shown. An empty text is "any". Days are ISO days in London. */
export type Filter = {
  /** `none`: not sorted yet. `aside`: set aside. Otherwise the id of a theme. */
  theme: string
  words: string
  source: string
  question: string
  service: string
  score: string
  from: string
  to: string
}

export const anyOf: Filter = { theme: '', words: '', source: '', question: '', service: '', score: '', from: '', to: '' }

/** The parts of a filter, in the order in which an address holds them. */
export const filterNames = Object.keys(anyOf) as readonly (keyof Filter)[]

const longestPart = 500

/** A filter as it stands in an address or in the hidden fields of a form. What is missing, or cannot be, is "any". */
export function filterIn(answers: URLSearchParams): Filter {
  const part = (name: keyof Filter): string => {
    const text = answers.get(name) ?? ''
    return text.length > longestPart || textProblem(text) !== undefined ? '' : text.trim()
  }
  const day = (name: 'from' | 'to'): string => (isRealDay(part(name)) ? part(name) : '')
  const theme = part('theme')
  const named = Object.fromEntries(filterNames.map((name) => [name, part(name)])) as Filter
  return { ...named, theme: theme === 'none' || theme === 'aside' || uuid.test(theme) ? theme : '', from: day('from'), to: day('to') }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** How many parts of a filter are set. */
export const filtering = (filter: Filter): number => filterNames.filter((name) => filter[name] !== '').length

export const pageSize = 50
/** Counts are exact up to here. Beyond, a list says "more than 1,000". */
export const countedUpTo = 1000

/** The place of a contribution in the list, newest first: when it was received, in microseconds, and its id. */
export type Key = { at: number; id: string }

/** Whether `a` stands before `b` in a list with the newest first. */
export const standsBefore = (a: Key, b: Key): boolean => a.at > b.at || (a.at === b.at && a.id > b.id)

/** Ids that could be ids, each once: what a form sends beside them is left out. */
export const idsIn = (values: readonly string[]): string[] => [...new Set(values.filter((value) => uuid.test(value)))]

export const keyInWords = ({ at, id }: Key): string => `${at}.${id}`

/** The key that an address holds, or undefined when it holds none that could be one. */
export function keyIn(text: string | null): Key | undefined {
  const [, at, id] = /^(\d{1,16})\.(.+)$/.exec(text ?? '') ?? []
  return at !== undefined && id !== undefined && uuid.test(id) ? { at: Number(at), id } : undefined
}

export type Turn = { after?: Key; before?: Key }
export type Cut = { keys: Key[]; newer: boolean; older: boolean }

/**
 * One page of a list whose keys are all known.
 *
 * @param keys newest first
 * @param turn after which, or before which, key the page stands; neither is the first page
 */
export function cut(keys: readonly Key[], { after, before }: Turn, size = pageSize): Cut {
  const start = after
    ? keys.filter((key) => !standsBefore(after, key)).length
    : before
      ? Math.max(0, keys.filter((key) => standsBefore(key, before)).length - size)
      : 0
  const page = keys.slice(start, start + size)
  return { keys: page, newer: start > 0, older: start + page.length < keys.length }
}
