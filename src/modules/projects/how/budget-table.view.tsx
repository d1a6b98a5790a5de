import { poundsInWords } from '#lib/money.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { Table } from '#ui/nhs/table.tsx'
import type { WrittenLine } from './budget.queries.ts'
import { budgetSections, penceOf, totalOf, totalsOf } from './budget.ts'
import { sectionWords } from './budget.words.ts'

/** The five sections beside each other, with the same figures as a table. Bars are in pounds. */
export function BudgetChart({ lines }: { lines: readonly WrittenLine[] }) {
  const totals = totalsOf(lines)
  const most = budgetSections.reduce((one, other) => (totals[other] > totals[one] ? other : one))
  return (
    <BarChart
      title="The five sections of the budget"
      finding={`Most of it is for ${sectionWords[most].name.toLowerCase()}: ${poundsInWords(totals[most])} of ${poundsInWords(totalOf(lines))}.`}
      labelHeading="Section"
      unit="pounds"
      rows={budgetSections.map((section) => ({ label: sectionWords[section].name, value: totals[section] / 100 }))}
    />
  )
}

/** Every line, the total of each section, and the total of all. */
export function BudgetTable({ lines }: { lines: readonly WrittenLine[] }) {
  const totals = totalsOf(lines)
  const amount = (pence: number) => ({ children: poundsInWords(pence), format: 'numeric' as const })
  const numeric = (children: string) => ({ children, format: 'numeric' as const })
  return (
    <Table
      caption={{ children: 'Lines of the budget, by section', size: 's' }}
      firstCellIsHeader
      responsive
      columns={['Section', 'What', numeric('How many'), numeric('Cost of each'), numeric('Total')]}
      rows={[
        ...budgetSections.flatMap((section) => [
          ...lines
            .filter((line) => line.section === section)
            .map((line) => [
              sectionWords[section].name,
              line.what,
              numeric(line.quantity.toLocaleString('en-GB')),
              amount(line.costEach),
              amount(penceOf(line)),
            ]),
          [`${sectionWords[section].name}, together`, '', '', '', amount(totals[section])],
        ]),
        ['Total', '', '', '', amount(totalOf(lines))],
      ]}
    />
  )
}
