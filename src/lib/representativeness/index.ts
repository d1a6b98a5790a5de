export { compare, type Drawn, type Row, type Table, type Verdict } from './compare.ts'
export { similarity } from './similarity.ts'
export { publishedTableOf, tableOf } from './tables.ts'
