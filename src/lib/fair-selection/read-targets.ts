import type { Target } from './problem.ts'
import { cellOf, columnsOf, plain, type SheetRow } from './read-rows.ts'

/**
 * Targets as the field writes them: one row for each value, with its category, the value, min and max, and perhaps min_flex and max_flex. The category's
 * column is called `feature` or `category`; the value's is `value`, `name`, `category value`, or `feature` beside `category`. Rows without a category are left
 * out. All that is wrong is said at once.
 */
export function readTargets(rows: readonly SheetRow[], file = 'Categories'): { targets: Target[]; problems: string[] } {
  const columns = columnsOf(rows, file)
  const byCategory = columns.find('category') !== undefined
  const category = byCategory ? columns.find('category') : columns.need('what is divided, such as age', 'feature', 'category')
  const value = columns.need('its values, such as 16 to 29', 'value', 'name', 'category value', ...(byCategory ? ['feature'] : []))
  const [min, max] = [columns.need('the fewest people', 'min'), columns.need('the most people', 'max')]
  const [minFlex, maxFlex] = [columns.find('min_flex', 'min flex'), columns.find('max_flex', 'max flex')]
  const problems = [...columns.problems]
  if ((minFlex === undefined) !== (maxFlex === undefined))
    problems.push(`${file}: there is one of the columns min_flex and max_flex. Give both, or neither`)
  if (problems.length > 0) return { targets: [], problems: [...new Set(problems)] }

  const targets: Target[] = []
  const seen = new Map<string, number>()
  for (const row of rows.slice(1)) {
    const [name, own] = [cellOf(row, category), cellOf(row, value)]
    if (name === '') continue
    const say = (words: string) => problems.push(`${file}, row ${row.row}: ${words}`)
    const number = (column: number | undefined, heading: string) => wholeNumber(cellOf(row, column), heading, say)
    const key = `${plain(name)}\n${plain(own)}`
    if (own === '') say(`the value of ${name} is empty. Give it a name`)
    else if (seen.has(key)) say(`“${own}” of ${name} is there twice: see row ${seen.get(key)}`)
    seen.set(key, row.row)
    const target: Target = { category: name, value: own, min: number(min, 'min'), max: number(max, 'max') }
    if (target.min > target.max) say(`the minimum (${target.min}) is more than the maximum (${target.max})`)
    if (minFlex !== undefined && maxFlex !== undefined) {
      target.flex = { min: number(minFlex, 'min_flex'), max: number(maxFlex, 'max_flex') }
      if (target.flex.min > target.min) say(`min_flex (${target.flex.min}) is more than min (${target.min})`)
      if (target.flex.max < target.max) say(`max_flex (${target.flex.max}) is less than max (${target.max})`)
    }
    targets.push({ ...target, category: targets.find((one) => plain(one.category) === plain(name))?.category ?? name })
  }
  if (targets.length === 0 && problems.length === 0) problems.push(`${file}: there are headings but no rows under them`)
  return { targets, problems }
}

/** NaN, which is neither more nor less than anything, where it is wrong: one mistake is said once. */
function wholeNumber(words: string, heading: string, say: (words: string) => void): number {
  if (/^\d{1,9}$/.test(words)) return Number(words)
  say(words === '' ? `${heading} is empty. Give a whole number, 0 or more` : `${heading} is “${words}”. Give a whole number, 0 or more`)
  return Number.NaN
}
