// Runs in a thread of compute(): unpacking and reading a large workbook takes seconds.
import { limits, type Refusal, SpreadsheetRefused } from './problem.ts'
import { readSheet, type SheetRows } from './sheet.ts'
import { readContents, readDateStyles, readRelations, readSharedTexts } from './workbook-parts.ts'
import { type Entry, entriesOf } from './zip.ts'

export type Workbook = SheetRows & { ok: true; sheets: string[] }

/** Reads one sheet of a workbook: the one that is named, else the first that can be seen. */
export async function unpackWorkbook({ bytes, sheet }: { bytes: Uint8Array; sheet: string | undefined }): Promise<Workbook | Refusal> {
  try {
    return await read(entriesOf(bytes), sheet)
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return error.refusal
    throw error
  }
}

async function read(entries: Map<string, Entry>, named: string | undefined): Promise<Workbook> {
  const contents = entries.get('xl/workbook.xml')
  const relationsFile = entries.get('xl/_rels/workbook.xml.rels')
  if (!contents || !relationsFile) throw new SpreadsheetRefused(isOtherFormat(entries) ? 'other-format' : 'not-a-spreadsheet')
  refuseTooLarge([contents, relationsFile])
  const { sheets, from1904 } = await readContents(contents)
  const relations = await readRelations(relationsFile)
  const seen = sheets.filter(({ hidden }) => !hidden)
  const chosen = named === undefined ? (seen[0] ?? sheets[0]) : sheets.find(({ name }) => name === named)
  const sheetFile = entries.get(relations.byId.get(chosen?.relation ?? '') ?? '')
  if (!sheetFile) throw new SpreadsheetRefused(sheets.length === 0 ? 'empty' : 'broken')

  const textsFile = entries.get(relations.byKind.get('sharedStrings') ?? '')
  const stylesFile = entries.get(relations.byKind.get('styles') ?? '')
  refuseTooLarge([contents, relationsFile, sheetFile, textsFile, stylesFile])
  const texts = textsFile ? await readSharedTexts(textsFile) : []
  const dateStyles = stylesFile ? await readDateStyles(stylesFile) : []
  const rows = await readSheet(sheetFile, { texts, dateStyles, from1904 })
  return { ok: true, ...rows, sheets: seen.map(({ name }) => name) }
}

/** OpenDocument, Apple Numbers, and Excel's binary workbook are archives too. */
const isOtherFormat = (entries: Map<string, Entry>): boolean =>
  entries.has('content.xml') || entries.has('Index/Document.iwa') || entries.has('Index.zip') || entries.has('xl/workbook.bin')

function refuseTooLarge(files: (Entry | undefined)[]): void {
  const found = files.reduce((sum, file) => sum + (file?.size ?? 0), 0)
  if (found > limits.unpackedBytes) throw new SpreadsheetRefused('too-large', { found })
}
