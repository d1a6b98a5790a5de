import { explainProblem, type Row, readSpreadsheet } from '#platform/spreadsheets/index.ts'

export type FileLine<Name extends string> = { row: number } & Readonly<Record<Name, string>>

/**
 * The rows of a small spreadsheet under its headings, by name: small and capital letters are the same. All at once, so of at most 20,000 rows.
 * `says` is why it cannot be used.
 */
export async function linesOf<Name extends string>(
  file: string,
  needed: readonly Name[],
  also: readonly Name[] = [],
): Promise<{ ok: true; value: FileLine<Name>[] } | { ok: false; says: string }> {
  const read = await readSpreadsheet(file)
  if (!read.ok) return { ok: false, says: explainProblem(read) }
  if (read.value.rows > 20_001) return { ok: false, says: 'The file has more than 20,000 rows. Split it into smaller files' }
  const rows: Row[] = []
  for await (const batch of read.value.batches(1000)) rows.push(...batch)
  const headings = rows[0]!.cells.map((heading) => heading.trim().toLowerCase())
  const missing = needed.filter((name) => !headings.includes(name))
  if (missing.length > 0)
    return { ok: false, says: `There is no column ${missing.map((name) => `“${name}”`).join(', ')}. The columns are: ${headings.join(', ')}` }
  const names = [...needed, ...also]
  const lines = rows.slice(1).map(({ row, cells }) => {
    const values = names.map((name) => [name, (cells[headings.indexOf(name)] ?? '').trim()])
    return { row, ...Object.fromEntries(values) } as FileLine<Name>
  })
  return { ok: true, value: lines }
}
