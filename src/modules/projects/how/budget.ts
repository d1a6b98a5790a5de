import { ok, type Result, refused } from '#lib/result.ts'

/**
 * The sections of a budget for involvement, after the Involvement Cost Calculator of INVOLVE. Its page names "payment and reward" as the
 * first of five; the names of the other four are from general knowledge.
 */
export const budgetSections = ['payment', 'expenses', 'activity', 'staffing', 'other'] as const
export type BudgetSection = (typeof budgetSections)[number]

/** A line: so many of something, at so many pence each. */
export type BudgetLine = { section: BudgetSection; what: string; quantity: number; costEach: number }

type Counted = Pick<BudgetLine, 'section' | 'quantity' | 'costEach'>

export const penceOf = ({ quantity, costEach }: Pick<BudgetLine, 'quantity' | 'costEach'>): number => quantity * costEach

export const totalOf = (lines: readonly Counted[]): number => lines.reduce((sum, line) => sum + penceOf(line), 0)

/** Pence of each section. They add up to the total. */
export const totalsOf = (lines: readonly Counted[]): Readonly<Record<BudgetSection, number>> => {
  const of = (section: BudgetSection) => totalOf(lines.filter((line) => line.section === section))
  return { payment: of('payment'), expenses: of('expenses'), activity: of('activity'), staffing: of('staffing'), other: of('other') }
}

export const mostLines = 100
/** £1 billion, in pence: the most that a record of evidence holds. */
export const mostPence = 100_000_000_000

export type LineRefusal = 'project-closed' | 'too-many-lines' | 'too-much'

/** Whether a line may stand beside the others. @param others the lines that stay as they are */
export function budgetLine(asked: { projectClosed: boolean; others: readonly Counted[] }, line: BudgetLine): Result<BudgetLine, LineRefusal> {
  if (asked.projectClosed) return refused('project-closed')
  if (asked.others.length >= mostLines) return refused('too-many-lines')
  return totalOf([...asked.others, line]) > mostPence ? refused('too-much') : ok(line)
}

/** What a budget comes to in pence; where that is 0, why. Blank: nobody has said. */
export type Budget = { pence: number; noCostBecause: string }

/** A budget says something when it has a sum, or a reason for having none (R41). */
export const budgetStands = ({ pence, noCostBecause }: Budget): boolean => pence > 0 || noCostBecause !== ''

export type RecordRefusal = 'reason-missing' | 'on-record-already'

/**
 * Whether a budget may be put on record: not while it says nothing, and not twice with the same sum and words.
 *
 * @param onRecord records of a budget that stand, in the order in which they happened
 */
export function budgetRecord(
  budget: Budget,
  words: string,
  onRecord: readonly { pence: number | null; words: string }[],
): Result<{ pence: number; words: string }, RecordRefusal> {
  if (!budgetStands(budget)) return refused('reason-missing')
  const newest = onRecord.at(-1)
  return newest?.pence === budget.pence && newest.words === words ? refused('on-record-already') : ok({ pence: budget.pence, words })
}
