/** A postcode without its space, in capitals, as it is looked up; undefined for what is none. Every postcode of the UK ends in a digit and two letters. */
export function plainPostcode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/\s+/g, '')
  return /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(plain) ? plain : undefined
}

/** Which columns of a file hold what, by their headings; undefined where there is none. */
export type PostcodeColumns = { postcode: number; smallArea: number; decile: number | undefined }

const postcodeNames = ['pcds', 'pcd', 'pcd2', 'pcd7', 'pcd8', 'postcode']
const smallAreaNames = ['lsoa21', 'lsoa21cd', 'lsoa21_code']
/** Not "imd": in the ONS Postcode Directory that is a rank, of an older index of older small areas. */
const decileNames = ['imd25_decile', 'imd2025_decile', 'imd_decile', 'imd25decile', 'decile']

const placeOf = (headings: readonly string[], names: readonly string[]): number | undefined => {
  const place = names.map((name) => headings.indexOf(name)).find((at) => at >= 0)
  return place
}

const plainHeadings = (headings: readonly string[]): string[] =>
  headings.map((heading) =>
    heading
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )

/** The columns of a postcode directory, or which is missing. */
export function postcodeColumns(headings: readonly string[]): PostcodeColumns | { missing: string } {
  const plain = plainHeadings(headings)
  const [postcode, smallArea] = [placeOf(plain, postcodeNames), placeOf(plain, smallAreaNames)]
  if (postcode === undefined) return { missing: `the postcode (${postcodeNames.join(', ')})` }
  if (smallArea === undefined) return { missing: `the small area of 2021 (${smallAreaNames.join(', ')})` }
  return { postcode, smallArea, decile: placeOf(plain, decileNames) }
}

/** The columns of a file of deciles: the headings of the English Indices of Deprivation 2025, or short ones. */
export function decileColumns(headings: readonly string[]): { smallArea: number; decile: number } | { missing: string } {
  const plain = plainHeadings(headings)
  const smallArea = placeOf(plain, [...smallAreaNames, 'lsoa code (2021)'])
  const written = plain.findIndex((heading) => heading.startsWith('index of multiple deprivation (imd) decile'))
  const decile = placeOf(plain, decileNames) ?? (written >= 0 ? written : undefined)
  if (smallArea === undefined) return { missing: `the small area (${smallAreaNames.join(', ')}, or “LSOA code (2021)”)` }
  if (decile === undefined) return { missing: `the decile (${decileNames.join(', ')}, or “Index of Multiple Deprivation (IMD) Decile …”)` }
  return { smallArea, decile }
}

const smallAreaCode = /^[A-Z][0-9]{8}$/

/** A small area with its decile: null where there is none, as in Wales; undefined for what is neither. */
export function smallAreaOf(code: string, decile: string | undefined): { code: string; decile: number | null } | undefined {
  const [plain, number] = [code.trim().toUpperCase(), (decile ?? '').trim()]
  if (!smallAreaCode.test(plain) || !/^(10|[1-9])?$/.test(number)) return undefined
  if (number !== '' && !plain.startsWith('E')) return undefined
  return { code: plain, decile: number === '' ? null : Number(number) }
}
