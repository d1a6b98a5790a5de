import { isText, stepInWords, stepsOf } from './question.ts'
import type { Asked } from './taking-part.ts'

/** How often something was given to one version: an option, a number, or a month ('2026-05'). */
export type Tally = { versionId: string; chosen: string | null; number: number | null; month: string | null; responses: number }

export type ResultRow = { label: string; value: number }

/** What people gave to one version of a question. `answered` is people; where several may be chosen, the rows add up to more. */
export type VersionResult = { asked: Asked; answered: number; rows: readonly ResultRow[]; middle: number | undefined }

/** The results of a survey, version by version, in the order of its questions. A version that nobody answered shows only while it is asked. */
export function resultsOf(versions: readonly Asked[], answered: ReadonlyMap<string, number>, tallies: readonly Tally[]): VersionResult[] {
  const byVersion = Map.groupBy(tallies, ({ versionId }) => versionId)
  return versions
    .filter((asked) => answered.has(asked.versionId) || (asked.removedAt === null && asked.replacedAt === null))
    .map((asked) => {
      const given = byVersion.get(asked.versionId) ?? []
      const numbers = given.flatMap(({ number, responses }) => (number === null ? [] : [{ number, responses }]))
      return { asked, answered: answered.get(asked.versionId) ?? 0, rows: rowsOf(asked, given), middle: middleOf(numbers) }
    })
}

function rowsOf(asked: Asked, given: readonly Tally[]): ResultRow[] {
  const count = (is: (tally: Tally) => boolean) => given.filter(is).reduce((sum, { responses }) => sum + responses, 0)
  if (isText(asked.kind)) return []
  switch (asked.kind) {
    case 'one-choice':
    case 'several-choices':
      return asked.options.map((option) => ({ label: option, value: count(({ chosen }) => chosen === option) }))
    case 'scale':
      return stepsOf(asked).map((step) => ({ label: stepInWords(asked, step), value: count(({ number }) => number === step) }))
    case 'date':
      return monthsOf(given)
    case 'number':
      return bandsOf(given.flatMap(({ number, responses }) => (number === null ? [] : [{ number, responses }])))
    default:
      return []
  }
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

function monthsOf(given: readonly Tally[]): ResultRow[] {
  const months = given.flatMap(({ month, responses }) => (month === null ? [] : [{ month, responses }]))
  return months
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ month, responses }) => ({ label: `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`, value: responses }))
}

type Counted = { number: number; responses: number }
const mostBars = 12
const bands = 8

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/**
 * Numbers as bars: each by itself where there are at most 12 different ones, else eight bands of the same width. Every
 * number is in exactly one band: a band holds its lower end, and the last one its upper end too.
 */
export function bandsOf(numbers: readonly Counted[]): ResultRow[] {
  const sorted = [...numbers].sort((a, b) => a.number - b.number)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  if (sorted.length <= mostBars) return sorted.map(({ number, responses }) => ({ label: figures.format(number), value: responses }))
  const width = (last.number - first.number) / bands
  const bandOf = (number: number) => Math.min(bands - 1, Math.floor((number - first.number) / width))
  return Array.from({ length: bands }, (_, band) => ({
    label: `${figures.format(first.number + band * width)} to ${band === bands - 1 ? '' : 'under '}${figures.format(first.number + (band + 1) * width)}`,
    value: sorted.filter(({ number }) => bandOf(number) === band).reduce((sum, { responses }) => sum + responses, 0),
  }))
}

/** The number in the middle when all are put in order (the median); halfway between two where their count is even. Undefined where there are none. */
export function middleOf(numbers: readonly Counted[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a.number - b.number)
  const total = sorted.reduce((sum, { responses }) => sum + responses, 0)
  if (total === 0) return undefined
  const at = (place: number): number => {
    let passed = 0
    for (const { number, responses } of sorted) {
      passed += responses
      if (passed > place) return number
    }
    return sorted.at(-1)?.number ?? 0
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}

/** What a chart of the rows shows, as a sentence. */
export function findingOf({ asked, answered, rows, middle }: VersionResult): string {
  if (asked.kind === 'number' || asked.kind === 'scale')
    return middle === undefined ? '' : `Half of the answers are ${figures.format(middle)} or more.`
  const most = rows.reduce<ResultRow | undefined>((best, row) => (row.value > (best?.value ?? 0) ? row : best), undefined)
  if (!most) return ''
  const same = rows.filter(({ value }) => value === most.value).length
  if (same > 1) return `${same} answers were given most often, by ${most.value} of ${answered} each.`
  return asked.kind === 'date'
    ? `Most often ${most.label}: ${most.value} of ${answered}.`
    : `Chosen most often: “${most.label}”, by ${most.value} of ${answered}.`
}
