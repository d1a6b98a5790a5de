/** A row of a spreadsheet: its number as a spreadsheet program shows it, and its cells. The first row holds the headings. */
export type SheetRow = { row: number; cells: readonly string[] }

/** Headings in any case, with blanks or without. A heading that is there twice is a problem only when it is asked for. */
export function columnsOf(
  rows: readonly SheetRow[],
  file: string,
): {
  find: (...spellings: readonly string[]) => number | undefined
  need: (what: string, ...spellings: readonly string[]) => number | undefined
  problems: string[]
} {
  const headings = (rows[0]?.cells ?? []).map(plain)
  const problems: string[] = []
  const find = (...spellings: readonly string[]) => {
    const wanted = spellings.map(plain)
    const places = [...headings.keys()].filter((place) => wanted.includes(headings[place]!))
    if (places.length > 1) problems.push(`${file}: the column “${spellings[0]}” is there more than once. Keep one of them`)
    return places[0]
  }
  const need = (what: string, ...spellings: readonly string[]) => {
    const place = find(...spellings)
    if (place === undefined)
      problems.push(
        `${file}: there is no column “${spellings.join('” or “')}” (${what}). The columns are: ${headings.filter((one) => one !== '').join(', ')}`,
      )
    return place
  }
  return { find, need, problems }
}

/** How words are compared: without blanks around them, and small and capital letters the same. */
export const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase()

export const cellOf = ({ cells }: SheetRow, place: number | undefined): string => (place === undefined ? '' : (cells[place] ?? '').trim())
