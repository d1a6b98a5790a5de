import { addFigures, addTables, type Figure, figureInWords, type PublishedTable, percentages } from '#lib/disclosure-control/index.ts'
import { toFive } from './ethnic-group.ts'
import { type Question, questions, withoutOf } from './questions.ts'

export type Row = { label: string; figure: Figure; percent: number | null }

/** One question as a page shows it: made of published tables alone. */
export type QuestionTotals = {
  question: Question
  title: string
  says: string
  /** The answers in order, with whole per cents of those that are shown. */
  rows: readonly Row[]
  /** Those who did not answer, who are in no percentage. */
  notAnswered: readonly Row[]
  /** Groups of people for whom this question is shown, and for whom it is not: nothing is known of those. */
  groups: { shown: number; withheld: number }
}

/** Tables that came out before a question was asked have none of it. */
type Tables = Readonly<Record<Exclude<Question, 'deprivation'>, PublishedTable> & Partial<Record<'deprivation', PublishedTable>>>

/** Everything that is published of some groups, added up question by question. Nobody is in two groups. */
export function totalsOf(groups: readonly Tables[]): readonly QuestionTotals[] {
  if (groups.length === 0) return []
  const inDetail = groups.every((tables) => tables.ethnicGroupInDetail.kind === 'shown')
  const shown = (Object.keys(questions) as Question[]).filter((question) => question !== (inDetail ? 'ethnicGroup' : 'ethnicGroupInDetail'))
  return shown.flatMap((question) => {
    const tables = groups.map((one) => (question === 'ethnicGroup' ? ethnicGroupOf(one) : one[question])).filter((table) => table !== undefined)
    const asked = tables.filter(wasAsked)
    return asked.length === 0 ? [] : [questionTotals(question, asked)]
  })
}

/** Whether anybody of a table was asked, as far as it is shown. */
const wasAsked = (table: PublishedTable | Rolled): boolean =>
  table.kind !== 'shown' || Object.entries(table.cells).some(([category, cell]) => category !== 'not-asked' && cell.kind !== 'zero')

function questionTotals(question: Question, tables: readonly (PublishedTable | Rolled)[]): QuestionTotals {
  const { title, says, categories } = questions[question]
  const rolled = tables.filter((table) => table.kind === 'rolled')
  const { figures, withheld } = addTables(tables.filter((table) => table.kind !== 'rolled'))
  const figure = (category: string) => addFigures([figures[category] ?? none, ...rolled.map((table) => table.figures[category] ?? none)])
  const codes = Object.keys(categories)
  const percents = percentages(codes.map(figure))
  const row = (label: string, code: string, percent: number | null = null): Row => ({ label, figure: figure(code), percent })
  return {
    question,
    title,
    says,
    groups: { shown: tables.length - withheld, withheld },
    rows: Object.entries(categories).map(([code, label], place) => row(label, code, percents[place])),
    notAnswered: Object.entries(withoutOf(question)).map(([code, label]) =>
      row(question === 'sexualOrientation' && code === 'blank' ? 'Left blank, or under 16 and not asked' : label, code),
    ),
  }
}

const none: Figure = { shown: 0, hidden: 0 }

/** The 19 groups of a table added up to five: from what is published of them, so nothing new is told. */
type Rolled = { kind: 'rolled'; figures: Readonly<Record<string, Figure>> }

function ethnicGroupOf({ ethnicGroup, ethnicGroupInDetail }: Tables): PublishedTable | Rolled {
  if (ethnicGroupInDetail.kind === 'withheld') return ethnicGroup
  const { figures } = addTables([ethnicGroupInDetail])
  const byFive = Map.groupBy(Object.entries(figures), ([code]) => toFive(code) ?? code)
  return { kind: 'rolled', figures: Object.fromEntries([...byFive].map(([code, of]) => [code, addFigures(of.map(([, one]) => one))])) }
}

/** What the figures of a question say, as a sentence; hidden ones are not guessed at. */
export function finding(rows: readonly Row[]): string {
  const shown = rows.filter(({ figure }) => figure.shown > 0).sort((one, other) => other.figure.shown - one.figure.shown)
  const [most] = shown
  if (!most) return 'No answer was given by enough people to show its number.'
  return `${most.label}: ${figureInWords(most.figure)} people, ${most.percent}% of the answers that are shown.`
}

/** The figures of a question by code; the 19 ethnic groups added up to five. */
export function figuresByCode({ question, rows }: QuestionTotals): Readonly<Record<string, Figure>> {
  const coded = Object.keys(questions[question].categories).map((code, place) => [code, rows[place]!.figure] as const)
  if (question !== 'ethnicGroupInDetail') return Object.fromEntries(coded)
  const byFive = Map.groupBy(coded, ([code]) => toFive(code) ?? code)
  return Object.fromEntries([...byFive].map(([code, those]) => [code, addFigures(those.map(([, figure]) => figure))]))
}

/** The labels of those codes. */
export const labelsByCode = (question: Question): Readonly<Record<string, string>> =>
  question === 'ethnicGroupInDetail' ? questions.ethnicGroup.categories : questions[question].categories
