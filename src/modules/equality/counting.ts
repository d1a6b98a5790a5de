import { type PublishedTable, publishTable, strict } from '#lib/disclosure-control/index.ts'
import { disabledUnderTheAct } from './answers.ts'
import { toFive } from './ethnic-group.ts'
import { ageBand, core20Of, type Question, questions, withoutOf } from './questions.ts'

/** How many answers wait to be counted: of a project (null: of none) and a month, '2026-05-01'. */
export type Waiting = { projectId: string | null; month: string; version: number; people: number }

/** Who is counted in one table: everyone who waits, of these projects and perhaps of none. `projectId`: whose table it is. */
export type Group = { projectId: string | null; version: number; projectIds: readonly string[]; ofNoProject: boolean; people: number }

/** Answers about a project wait so many months for a table of its own; then they are counted with everybody else. */
export const monthsToWait = 6
/** From this many people on the 19 ethnic groups are counted apart; below it nearly all would be hidden. */
export const detailFrom = 200

/**
 * Who can be counted now. A project with enough people gets a table of its own. Everybody else is one group: those of no project, and
 * those whose project was too small for too long. A group too small waits on. Nobody is in two groups.
 *
 * @param month the first day of the month that it is
 */
export function groupsReady(waiting: readonly Waiting[], month: string, least: number = strict.leastPeople): readonly Group[] {
  const groups: Group[] = []
  for (const [version, rows] of Map.groupBy(waiting, (row) => row.version)) {
    const rest: { projectIds: string[]; people: number } = { projectIds: [], people: 0 }
    for (const [projectId, own] of Map.groupBy(rows, (row) => row.projectId)) {
      const people = own.reduce((sum, row) => sum + row.people, 0)
      const longEnough = own.some((row) => monthsBetween(row.month, month) > monthsToWait)
      if (projectId !== null && people >= least) groups.push({ projectId, version, projectIds: [projectId], ofNoProject: false, people })
      else if (projectId === null || longEnough) {
        if (projectId !== null) rest.projectIds.push(projectId)
        rest.people += people
      }
    }
    if (rest.people >= least) groups.push({ projectId: null, version, projectIds: rest.projectIds, ofNoProject: true, people: rest.people })
  }
  return groups
}

/** A count as the database gives it: of an item (a question as it was asked) and a code. */
export type Taken = { item: string; code: string; people: number }

/** The tables of one group, question by question. The ethnic groups are counted in five or in 19, never in both: how, the number of people decides. */
export function tablesOf(taken: readonly Taken[], year: number): Readonly<Record<Question, PublishedTable>> {
  const of = (question: Question, item: string, categoryOf: (code: string) => string) => {
    const counts = emptyCounts(question)
    for (const row of taken) if (row.item === item) add(counts, categoryOf(row.code), row.people)
    return publishTable(counts)
  }
  const inDetail = peopleIn(taken) >= detailFrom
  const left: PublishedTable = { kind: 'withheld', because: 'few-people' }
  return {
    age: of('age', 'birth-year', (code) => (/^\d{4}$/.test(code) ? ageBand(Number(code), year) : code)),
    disability: of('disability', 'disability', disabilityOf),
    ethnicGroup: inDetail ? left : of('ethnicGroup', 'ethnic-group', (code) => toFive(code) ?? code),
    ethnicGroupInDetail: inDetail ? of('ethnicGroupInDetail', 'ethnic-group', (code) => code) : left,
    sex: of('sex', 'sex', same),
    gender: of('gender', 'gender', same),
    religion: of('religion', 'religion', same),
    // Who was too young to be asked is counted with those who left it blank: their number alone would tie this table to that of ages.
    sexualOrientation: of('sexualOrientation', 'sexual-orientation', (code) => (code === 'not-asked' ? 'blank' : code)),
    maritalStatus: of('maritalStatus', 'marital-status', same),
    // In two groups and never in tenths too: the two would be tables of the same people, one inside the other.
    deprivation: of('deprivation', 'deprivation', core20Of),
  }
}

/** How many people the counts are about: everyone has one code of each item. */
export const peopleIn = (taken: readonly Taken[]): number => taken.filter(({ item }) => item === 'sex').reduce((sum, { people }) => sum + people, 0)

/** 'yes:a-lot' and the like as one of the two groups; a condition whose effect was not said is a question not answered. */
function disabilityOf(code: string): string {
  const [condition = '', reduces = ''] = code.split(':')
  const disabled = disabledUnderTheAct(condition, reduces)
  if (disabled !== undefined) return disabled ? 'disabled' : 'not-disabled'
  return condition === 'yes' ? reduces : condition
}

const same = (code: string): string => code

const emptyCounts = (question: Question): Record<string, number> =>
  Object.fromEntries([...Object.keys(questions[question].categories), ...Object.keys(withoutOf(question))].map((category) => [category, 0]))

/** @throws Error when a code is in no list: a list was changed without a new version */
function add(counts: Record<string, number>, category: string, people: number): void {
  if (counts[category] === undefined) throw new Error(`No category ${category}`)
  counts[category] += people
}

const monthsBetween = (from: string, to: string): number => months(to) - months(from)
const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
