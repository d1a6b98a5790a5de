import { ok, type Result, refused } from '#lib/result.ts'

/** What a column of a list of contributors can hold. */
export const importColumns = ['name', 'email', 'phone', 'key', 'interests', 'areas', 'consent'] as const
export type ImportColumn = (typeof importColumns)[number]

/** Which column of a spreadsheet holds what. A column is called as its heading is. */
export type ImportMapping = { readonly [Name in ImportColumn]?: string } & { readonly name: string }

/** Where each mapped column stands, counted from 0. */
export type ImportPlaces = { readonly [Name in ImportColumn]?: number } & { readonly name: number }

/** The places of the columns under these headings, or the columns that are not there. A heading counts without the spaces round it. */
export function placesUnder(mapping: ImportMapping, headings: readonly string[]): { places: ImportPlaces } | { missing: ImportColumn[] } {
  const clean = headings.map((heading) => heading.trim())
  const found = importColumns.flatMap((column) => {
    const heading = mapping[column]
    return heading === undefined ? [] : [[column, clean.indexOf(heading.trim())] as const]
  })
  const missing = found.filter(([, place]) => place === -1).map(([column]) => column)
  return missing.length > 0 ? { missing } : { places: Object.fromEntries(found) as unknown as ImportPlaces }
}

const usual: Record<ImportColumn, readonly string[]> = {
  name: ['name', 'full name', 'contributor', 'person', 'member'],
  email: ['email', 'e-mail', 'email address', 'e-mail address'],
  phone: ['phone', 'telephone', 'mobile', 'phone number', 'telephone number', 'mobile number'],
  key: ['id', 'key', 'reference', 'ref', 'member id', 'membership number'],
  interests: ['interests', 'interest', 'topics'],
  areas: ['areas', 'area', 'place', 'places', 'town', 'borough', 'district'],
  consent: ['consent', 'consented', 'agreed', 'permission', 'opt in', 'opt-in'],
}

/** A first guess from the headings, for a person to check. */
export function guessedMapping(headings: readonly string[]): Partial<ImportMapping> {
  const named = new Map(headings.map((heading) => [heading.trim().toLowerCase(), heading]))
  const guesses = importColumns.flatMap((column) => {
    const heading = usual[column].map((name) => named.get(name)).find((one) => one !== undefined)
    return heading === undefined ? [] : [[column, heading] as const]
  })
  return Object.fromEntries(guesses)
}

/** Two jobs for one column are a slip. */
export function eachColumnOnce(mapping: ImportMapping): Result<ImportMapping, 'column-twice'> {
  const used = importColumns.flatMap((column) => mapping[column]?.trim() ?? [])
  return new Set(used).size === used.length ? ok(mapping) : refused('column-twice')
}

/** The mapping that was kept with an import; undefined before one was chosen. */
export const keptMapping = (kept: unknown): ImportMapping | undefined =>
  typeof kept === 'object' && kept !== null && 'name' in kept ? (kept as ImportMapping) : undefined
