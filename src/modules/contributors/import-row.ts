import { cleanText, textProblem } from '#lib/text.ts'
import type { ImportColumn, ImportPlaces } from './import-mapping.ts'

/** Somebody as a row of a list gives them. Texts are '' where there is nothing; `digits` are those of the phone, to find the same one again. */
export type GivenPerson = {
  name: string
  email: string
  phone: string
  digits: string
  interests: readonly string[]
  areas: readonly string[]
  /** The list says that they agreed to be contacted and invited. */
  agreed: boolean
}

/** `key` tells the same row again when the list is brought in once more. */
export type ReadPerson =
  | { outcome: 'new'; row: number; key: string; given: GivenPerson }
  | { outcome: 'left-out'; row: number }
  | { outcome: 'bad'; row: number; reason: string }

/** Rows of a list: more than one organisation's contributors. */
export const mostRows = 20_000

const longest: Record<ImportColumn, number> = { name: 120, email: 200, phone: 40, key: 290, interests: 5_000, areas: 5_000, consent: 40 }
const called: Record<ImportColumn, string> = {
  name: 'name',
  email: 'email address',
  phone: 'phone number',
  key: 'key',
  interests: 'interests',
  areas: 'areas',
  consent: 'consent',
}
const mostShared = 20
const sharedLength = { least: 2, most: 200 }

/** The digits of a phone number in one form: +44 7700 900982 and 07700 900982 are the same. */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.startsWith('44') && digits.length > 10 ? `0${digits.slice(2)}` : digits
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'agreed', 'consented', 'given', '✓', '✔'])
const no = new Set(['', 'no', 'n', 'false', '0', 'not agreed', 'not given', 'declined', 'refused', 'withdrawn'])

const emailShape = /^[^@\s,;:<>()[\]\\"]{1,64}@[^@.\s,;:<>()[\]\\"]+(\.[^@.\s,;:<>()[\]\\"]+)+$/u

/**
 * Reads the rows of one list, one after the other. It remembers whom it has seen: the same person twice in one list is bad the second time.
 * A cell is text, whatever it looks like.
 */
export function personReader(places: ImportPlaces): (row: number, cells: readonly string[]) => ReadPerson {
  const seen = new Map<string, number>()
  const columns = Object.entries(places) as [ImportColumn, number][]

  return (row, cells) => {
    const bad = (reason: string): ReadPerson => ({ outcome: 'bad', row, reason })
    const texts: Partial<Record<ImportColumn, string>> = {}
    for (const [column, place] of columns) {
      const text = cells[place] ?? ''
      const problem = problemOf(column, text)
      if (problem) return bad(problem)
      texts[column] = cleanText(text)
    }
    if (Object.values(texts).every((text) => text === '')) return { outcome: 'left-out', row }
    const given = personIn(texts)
    if (typeof given === 'string') return bad(given)

    const key = oneLine(texts.key ?? '')
    const same = signsOf(given, key)
    const before = same.find(([, sign]) => seen.has(sign))
    if (before) return bad(`${before[0]} as in row ${seen.get(before[1])}`)
    for (const [, sign] of same) seen.set(sign, row)
    return { outcome: 'new', row, key: key === '' ? `row:${given.email}|${given.name.toLowerCase()}|${given.digits}` : `key:${key}`, given }
  }
}

/** By what the same person is told again within one list. */
const signsOf = ({ name, email, digits }: GivenPerson, key: string): [words: string, sign: string][] => [
  ...(key === '' ? [] : [['It has the same key', `key:${key}`] as [string, string]]),
  ...(email === '' ? [] : [['It has the same email address', `email:${email}`] as [string, string]]),
  ...(digits === '' ? [] : [['It has the same name and phone number', `phone:${name.toLowerCase()}|${digits}`] as [string, string]]),
]

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function problemOf(column: ImportColumn, text: string): string | undefined {
  const problem = textProblem(text)
  if (problem === 'has-nul') return `The ${called[column]} contains a character that cannot be saved (NUL)`
  if (problem === 'has-half-character') return `The ${called[column]} contains half of a character`
  if (text.length > longest[column] && [...cleanText(text)].length > longest[column])
    return `The ${called[column]} is longer than ${longest[column].toLocaleString('en-GB')} characters`
  return undefined
}

/** The person of a row, or what is wrong with it. */
function personIn(texts: Partial<Record<ImportColumn, string>>): GivenPerson | string {
  const [name, email, phone] = [oneLine(texts.name ?? ''), (texts.email ?? '').toLowerCase(), oneLine(texts.phone ?? '')]
  const digits = phoneDigits(phone)
  if (name === '') return 'It has no name'
  if (email !== '' && !emailShape.test(email)) return 'The email address is not in the form name@example.com'
  if (phone !== '' && (digits.length < 7 || digits.length > 15)) return 'The phone number cannot be read'
  if (email === '' && phone === '') return 'It has neither an email address nor a phone number'
  const consent = oneLine(texts.consent ?? '').toLowerCase()
  if (!yes.has(consent) && !no.has(consent)) return 'The consent is neither yes nor no'
  const [interests, areas] = [listIn(texts.interests ?? ''), listIn(texts.areas ?? '')]
  if (typeof interests === 'string') return `The interests: ${interests}`
  if (typeof areas === 'string') return `The areas: ${areas}`
  return { name, email, phone, digits, interests, areas, agreed: yes.has(consent) }
}

/** The parts of a cell between semicolons, each once; or what is wrong with them. */
function listIn(cell: string): string[] | string {
  const parts = cell
    .split(/[;\n]/)
    .map(oneLine)
    .filter((part) => part.length >= sharedLength.least)
  const each = [...new Map(parts.map((part) => [part.toLowerCase(), part])).values()]
  if (each.length > mostShared) return `there are more than ${mostShared}`
  return each.some((part) => [...part].length > sharedLength.most) ? `one is longer than ${sharedLength.most} characters` : each
}
