export { largeCsv } from './large-csv.ts'
export { explainProblem, limits } from './problem.ts'
export { type Row, readSpreadsheet } from './read.ts'
export { csvCell, writeCsv } from './write-csv.ts'
