export { addFigures, addTables, type Figure, figureInWords, figureOf, percentages } from './figures.ts'
export { inWords, possibleCounts, published, starInWords, strict } from './published.ts'
export { type Counts, type PublishedTable, publishTable } from './table.ts'
