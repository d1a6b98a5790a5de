import { poundsInWords } from '#lib/money.ts'
import type { Budget, BudgetSection } from './budget.ts'

export const sectionWords: Readonly<Record<BudgetSection, { name: string; holds: string }>> = {
  payment: { name: 'Payment and reward', holds: 'fees, vouchers and thanks for the time that people give' },
  expenses: { name: 'Expenses', holds: 'travel, care for somebody at home, childcare, meals, phone and data' },
  activity: { name: 'Involvement activity', holds: 'rooms, food, interpreters, printing, training' },
  staffing: { name: 'Involvement staffing', holds: 'the hours of staff, and of people from outside who lead or support' },
  other: { name: 'Other costs', holds: 'checks, equipment, or a partner who reaches people' },
}

/** A budget as a record of evidence says it. */
export function budgetInWords({ pence, noCostBecause }: Budget, totals: Readonly<Record<BudgetSection, number>>): string {
  if (pence === 0) return `No cost because: ${noCostBecause}`
  const sections = (Object.entries(totals) as [BudgetSection, number][]).filter(([, of]) => of > 0)
  return `The budget of the plan. ${sections.map(([section, of]) => `${sectionWords[section].name}: ${poundsInWords(of)}`).join('. ')}.`
}
