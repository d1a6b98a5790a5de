/** Why a file cannot be read. A closed list: `explainProblem` has words for each. */
export type SpreadsheetProblem =
  | 'empty'
  | 'not-a-spreadsheet'
  | 'old-or-locked'
  | 'other-format'
  | 'wrong-encoding'
  | 'broken'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'took-too-long'

/** A problem, with the number that was found and the row where it was, in so far as they are known. */
export type Refusal = { ok: false; because: SpreadsheetProblem; found?: number; row?: number }

export const limits = {
  /** 200,000 and the headings. */
  rows: 200_001,
  columns: 500,
  /** Characters in a cell: as many as Excel holds. */
  cell: 32_767,
  /** The file as it was uploaded. */
  bytes: 100_000_000,
  /** What a workbook unpacks to. */
  unpackedBytes: 500_000_000,
} as const

/** Inside the readers a problem travels as an exception; `readSpreadsheet` gives it back as a value. */
export class SpreadsheetRefused extends Error {
  override readonly name = 'SpreadsheetRefused'
  readonly refusal: Refusal

  constructor(because: SpreadsheetProblem, where: { found?: number; row?: number } = {}) {
    super(`A spreadsheet was refused: ${because}`)
    this.refusal = { ok: false, because, ...where }
  }
}

const number = new Intl.NumberFormat('en-GB')
const megabytes = (bytes: number) => `${number.format(Math.ceil(bytes / 1_000_000))} MB`

/** The problem in words, for the person who chose the file: what is wrong, and what to do. */
export function explainProblem({ because, found, row }: Refusal): string {
  const atRow = row === undefined ? '' : ` Look at row ${number.format(row)}.`
  switch (because) {
    case 'empty':
      return 'The file has no rows. Choose a file with at least one row'
    case 'not-a-spreadsheet':
      return 'The file is not a spreadsheet. Choose a CSV file or an Excel file (.xlsx)'
    case 'old-or-locked':
      return 'The file is an older Excel file (.xls) or has a password. Open it in Excel, remove the password and save it as .xlsx'
    case 'other-format':
      return 'We cannot read this kind of spreadsheet. Save it as an Excel file (.xlsx) or as CSV'
    case 'wrong-encoding':
      return 'Some letters of the file cannot be read. Open it, and save it as "CSV UTF-8"'
    case 'broken':
      return `The file is damaged or not complete.${atRow} Save it again and choose the new file`
    case 'too-large':
      return found === undefined
        ? 'The file holds too much to be read. Split it into smaller files'
        : `The file holds ${megabytes(found)}, which is too much to be read. Split it into smaller files`
    case 'too-many-rows':
      return `The file has ${found === undefined ? 'too many' : number.format(found)} rows. We can read at most ${number.format(limits.rows - 1)} rows and their headings. Split it into smaller files`
    case 'too-many-columns':
      return `The file has ${found === undefined ? 'too many' : number.format(found)} columns. We can read at most ${number.format(limits.columns)}. Delete columns that are not needed`
    case 'cell-too-long':
      return `A cell of the file holds more than ${number.format(limits.cell)} characters.${atRow} Shorten it, or check that every quotation mark is closed`
    case 'took-too-long':
      return 'The file takes too long to read. Split it into smaller files'
    default: {
      const forgotten: never = because
      throw new Error(`No words for ${String(forgotten)}`)
    }
  }
}
