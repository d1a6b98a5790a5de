import { ok, type Result } from '#lib/result.ts'
import { accept, type Given, type GivenRefusal, isQuotable } from './given.ts'
import { isText, type QuestionWords } from './question.ts'

/** A question in one version, and its place in the survey. */
export type Asked = QuestionWords & {
  questionId: string
  versionId: string
  version: number
  position: number
  removedAt: Date | null
  replacedAt: Date | null
}

/** What a draft holds: for each question that was answered, the version that the person saw and what they gave. */
export type Said = Readonly<Record<string, { versionId: string; given: Given }>>

/**
 * The questions of one person, in order. What they saw is what they answer: a question that was edited or removed after
 * they answered it stays as it was for them.
 *
 * @param questions every current version, and the older ones that `said` points to
 */
export function pathOf(questions: readonly Asked[], said: Said): Asked[] {
  const seen = questions.filter(({ questionId, versionId, removedAt, replacedAt }) => {
    const answered = said[questionId]?.versionId
    if (answered === versionId) return true
    const current = removedAt === null && replacedAt === null
    return current && !questions.some((other) => other.questionId === questionId && other.versionId === answered)
  })
  return seen.sort((a, b) => a.position - b.position)
}

/**
 * The version that a form answers. It is the one that the form was drawn with, when that was current at some time since
 * the person began; otherwise the one on their path.
 */
export function answeredVersion(
  questions: readonly Asked[],
  { said, startedAt }: { said: Said; startedAt: Date },
  questionId: string,
  versionId: string | null,
): Asked | undefined {
  const named = questions.find((asked) => asked.questionId === questionId && asked.versionId === versionId)
  const stood = (until: Date | null) => until === null || until > startedAt
  if (named && stood(named.removedAt) && stood(named.replacedAt)) return named
  return pathOf(questions, said).find((asked) => asked.questionId === questionId)
}

/** Where somebody who comes back goes on: after the last question that they answered. Undefined: every question lies behind them. */
export function resumeAt(path: readonly Asked[], said: Said): Asked | undefined {
  const last = path.findLastIndex((asked) => said[asked.questionId] !== undefined)
  return path[last + 1]
}

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Whether a text that came with a form could be an id at all. */
export const isId = (text: string | null): text is string => text !== null && id.test(text)

export type Step = { number: number; of: number; before: Asked | undefined; after: Asked | undefined; asked: Asked }

/** Where one question stands on the path, or undefined when it is not on it. */
export function stepOn(path: readonly Asked[], questionId: string): Step | undefined {
  const at = path.findIndex((asked) => asked.questionId === questionId)
  const asked = path[at]
  return asked && { number: at + 1, of: path.length, before: path[at - 1], after: path[at + 1], asked }
}

/** Whether anything was written that could be shown to others: only then is the person asked. */
export const anyQuotable = (path: readonly Asked[], said: Said): boolean =>
  path.some((asked) => isQuotable(asked) && said[asked.questionId] !== undefined)

export type Filled = { asked: Asked; given: Given }

/** The first question whose answer does not hold, and why. */
export type Unfilled = { ok: false; because: GivenRefusal; questionId: string }

/** Reads a whole draft again, against the versions that were seen: all that is given, or the first question to go back to. */
export function wholeOf(path: readonly Asked[], said: Said): { ok: true; value: Filled[] } | Unfilled {
  const filled: Filled[] = []
  for (const asked of path) {
    const read: Result<Given | undefined, GivenRefusal> = accept(asked, said[asked.questionId]?.given)
    if (!read.ok) return { ...read, questionId: asked.questionId }
    if (read.value !== undefined) filled.push({ asked, given: read.value })
  }
  return ok(filled)
}

/** What was written, as contributions; each in the words of the question that the person saw. */
export const writtenIn = (filled: readonly Filled[]): { asked: Asked; words: string }[] =>
  filled.flatMap(({ asked, given }) => (isText(asked.kind) && typeof given === 'string' ? [{ asked, words: given }] : []))

/** One answer in the columns of the database. Of free text only that it was given. */
export function columnsOf({ asked, given }: Filled): { chosen: string[]; number: number | null; day: string | null } {
  if (typeof given === 'number') return { chosen: [], number: given, day: null }
  if (typeof given !== 'string') return { chosen: [...given], number: null, day: null }
  if (asked.kind === 'date') return { chosen: [], number: null, day: given }
  return { chosen: asked.kind === 'one-choice' ? [given] : [], number: null, day: null }
}

/** Whether a survey asks for any words that could be shown to others. */
export const anyMayBeQuoted = (questions: readonly Asked[]): boolean => questions.some(isQuotable)
