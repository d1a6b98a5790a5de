export { explainProblem, limits, type Refusal, type SpreadsheetProblem } from './problem.ts'
export { type Row, readSpreadsheet, type Spreadsheet } from './read.ts'
export { type Cell, csvCell, csvRow, writeCsv } from './write-csv.ts'
