import { addTables, type Figure, figureInWords, type PublishedTable, publishTable } from '#lib/disclosure-control/index.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { type Categories, type Question, questions } from './questions.ts'

/**
 * What a partner may count at a session, on a sheet that lies open on a table. Questions that could put somebody at risk where neighbours see
 * the sheet (sexual orientation, gender) are not on it, nor what nobody can tally (the postcode).
 */
export const tallied = ['age', 'disability', 'ethnicGroup', 'sex', 'religion'] as const satisfies readonly Question[]
export type Tallied = (typeof tallied)[number]

/** The groups of a question as the sheet has them. Who is under none of them was not counted, and is "not said". */
export const groupsOf = (question: Tallied): Categories => ({ ...questions[question].categories, declined: 'Prefer not to say' })

/** How many people of each group; null where it was not asked. */
export type Given = Readonly<Record<Tallied, Readonly<Record<string, number>> | null>>

/** One published table for each question that was asked. */
export type SessionTables = Partial<Record<Tallied, PublishedTable>>

export type CountsRefusal = 'nothing-asked' | 'more-than-came' | 'entered-already'

/** The questions whose groups add up to more people than came. */
export const tooMany = (came: number, given: Given): readonly Tallied[] => tallied.filter((question) => sum(given[question] ?? {}) > came)

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, count) => all + count, 0)

/**
 * The tables of one session: everybody who came is in each of them once, and those who are in no group are "left blank", so that the tables are
 * made as all others are. Below 20 people there is none.
 *
 * @param came how many people came: 1 or more
 */
export function sessionTables(came: number, given: Given): Result<SessionTables, CountsRefusal> {
  const asked = tallied.filter((question) => given[question] !== null)
  if (asked.length === 0) return refused('nothing-asked')
  if (tooMany(came, given).length > 0) return refused('more-than-came')
  return ok(Object.fromEntries(asked.map((question) => [question, tableOf(question, given[question] ?? {}, came)])))
}

function tableOf(question: Tallied, counts: Readonly<Record<string, number>>, came: number): PublishedTable {
  const all = Object.fromEntries(Object.keys(groupsOf(question)).map((code) => [code, counts[code] ?? 0]))
  return publishTable({ ...all, blank: came - sum(all) })
}

/** What all sessions show together, by the title of a question and the label of a group: made of published tables alone. */
export type InSessions = Readonly<Record<string, Readonly<Record<string, Figure>>>>

/** Adds up sessions of different people. Somebody who came to two is in both. A question that no session shows is left out. */
export const inSessions = (sessions: readonly SessionTables[]): InSessions =>
  Object.fromEntries(
    tallied.flatMap((question) => {
      const shown = sessions.flatMap((tables) => tables[question] ?? []).filter(({ kind }) => kind === 'shown')
      if (shown.length === 0) return []
      const { figures } = addTables(shown)
      const of = Object.entries(groupsOf(question)).map(([code, label]) => [label, figures[code] ?? { shown: 0, hidden: 0 }])
      return [[questions[question].title, Object.fromEntries(of)]]
    }),
  )

/** Whether people of a group that is missing among the answers were heard in a session, as a sentence; nothing where no session says. */
export function heardInWords(sessions: InSessions, { title, label }: { title: string; label: string }): string | undefined {
  const figure = sessions[title]?.[label]
  if (figure === undefined) return undefined
  if (figure.shown > 0) return `In sessions of partners, about ${figureInWords(figure)} of them were heard.`
  return figure.hidden > 0
    ? 'In sessions of partners some of them were heard. How many is hidden.'
    : 'In the sessions of partners that were counted, nobody was of this group.'
}
