import { addFigures, type Figure } from '#lib/disclosure-control/index.ts'
import { compare, publishedTableOf, type Row } from '#lib/representativeness/index.ts'
import { toFive } from './ethnic-group.ts'
import { type Question, questions } from './questions.ts'
import type { QuestionTotals } from './totals.ts'

/** Who lives in an area, as the module `organisations` gives it. */
type Population = { characteristic: string; base: 'all' | '16+'; groups: readonly { category: string; people: number }[] }

/** One question: each answer beside the share of those who live there. `ofOlder`: of people aged 16 and over. */
export type Comparison = { question: Question; title: string; ofOlder: boolean; rows: readonly (Row & { label: string })[] }

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
    const figures = figuresOf(one)
    const groups = population.groups.map(({ category, people }) => {
      const own = Object.keys(figures).find((code) => (how.as?.[code] ?? code) === category) ?? category
      return { group: own, people, figure: figures[own] ?? { shown: 0, hidden: 0 } }
    })
    return [{ one, how, labels: labelsOf(one.question), table: publishedTableOf(one.question, groups) }]
  })
  const rows = compare(tables.map(({ table }) => table))
  return tables.map(({ one, how, labels }) => ({
    question: one.question,
    title: one.title,
    ofOlder: how.base === '16+',
    rows: rows.filter(({ characteristic }) => characteristic === one.question).map((row) => ({ ...row, label: labels[row.group] ?? row.group })),
  }))
}

const labelsOf = (question: Question): Readonly<Record<string, string>> =>
  question === 'ethnicGroupInDetail' ? questions.ethnicGroup.categories : questions[question].categories

/** The figures of a question by code; the 19 ethnic groups added up to five. */
function figuresOf({ question, rows }: QuestionTotals): Readonly<Record<string, Figure>> {
  const coded = Object.keys(questions[question].categories).map((code, place) => [code, rows[place]!.figure] as const)
  if (question !== 'ethnicGroupInDetail') return Object.fromEntries(coded)
  const byFive = Map.groupBy(coded, ([code]) => toFive(code) ?? code)
  return Object.fromEntries([...byFive].map(([code, those]) => [code, addFigures(those.map(([, figure]) => figure))]))
}
