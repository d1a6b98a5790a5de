import { compare, type MissingGroup, missingGroups, publishedTableOf, type Row, similarity } from '#lib/representativeness/index.ts'
import type { Question } from './questions.ts'
import { figuresByCode, labelsByCode, type QuestionTotals } from './totals.ts'

/** Who lives in an area, as the module `organisations` gives it. */
type Population = { characteristic: string; base: 'all' | '16+'; groups: readonly { category: string; people: number }[] }

/**
 * One question: each answer beside the share of those who live there, under the names that the population's figures have (`ethnic-group`, `black`).
 * `ofOlder`: of people aged 16 and over. `alike`: over all groups, where that says anything.
 */
export type Comparison = {
  question: Question
  title: string
  ofOlder: boolean
  alike: ReturnType<typeof similarity>
  rows: readonly (Row & { label: string })[]
}

/**
 * Which figures of the population a question is compared with, and which of their groups make up each of its categories, where they are not the same. Those
 * under 25 who take part are set beside people of 16 to 24: few children take part, and children are a fifth of those who live anywhere.
 */
const comparable: Partial<Record<Question, { with: string; base: 'all' | '16+'; as?: Readonly<Record<string, string>> }>> = {
  age: { with: 'age', base: '16+', as: { 'under-25': '16-24' } },
  disability: { with: 'disability', base: 'all' },
  ethnicGroup: { with: 'ethnic-group', base: 'all' },
  ethnicGroupInDetail: { with: 'ethnic-group', base: 'all' },
  sex: { with: 'sex', base: 'all' },
  religion: { with: 'religion', base: 'all' },
  sexualOrientation: { with: 'sexual-orientation', base: '16+' },
  deprivation: { with: 'core20', base: 'all' },
}

/**
 * Sets published totals beside who lives here: made of rounded numbers alone, so that it tells nothing that the totals do not. Ethnic groups are compared in five
 * groups. Questions about which nothing is shown, or of which there are no figures, are left out.
 */
export function comparisonsOf(totals: readonly QuestionTotals[], populations: readonly Population[]): readonly Comparison[] {
  const tables = totals.flatMap((one) => {
    const how = comparable[one.question]
    const population = populations.find(({ characteristic, base }) => characteristic === how?.with && base === how.base)
    if (!how || !population || one.groups.shown === 0) return []
    const figures = figuresByCode(one)
    const codeOf = (category: string) => Object.keys(figures).find((code) => (how.as?.[code] ?? code) === category) ?? category
    const groups = population.groups.map(({ category, people }) => ({
      group: category,
      people,
      figure: figures[codeOf(category)] ?? { shown: 0, hidden: 0 },
    }))
    const labels = labelsByCode(one.question)
    return [{ one, how, labelOf: (group: string) => labels[codeOf(group)] ?? group, table: publishedTableOf(how.with, groups) }]
  })
  const rows = compare(tables.map(({ table }) => table))
  return tables.map(({ one, how, labelOf, table }) => ({
    question: one.question,
    title: one.title,
    ofOlder: how.base === '16+',
    alike: similarity(table),
    rows: rows.filter(({ characteristic }) => characteristic === how.with).map((row) => ({ ...row, label: labelOf(row.group) })),
  }))
}

/** Who is missing, with words: what a list of partners can be joined to by characteristic and group. */
export type MissingInWords = MissingGroup & { title: string; label: string }

export function missingIn(comparisons: readonly Comparison[]): readonly MissingInWords[] {
  const all = comparisons.flatMap(({ title, rows }) => rows.map((row) => ({ ...row, title })))
  return missingGroups(all).map((one) => {
    const { title, label } = all.find(({ characteristic, group }) => characteristic === one.characteristic && group === one.group)!
    return { ...one, title, label }
  })
}
