import { ok, type Result, refused } from '#lib/result.ts'
import { needsDate, needsReason, type Outcome } from './outcome.ts'

/** What somebody writes as the answer to a theme. Days are ISO days in London. */
export type AnswerDraft = { outcome: Outcome; reason: string; dueOn: string | null; decisionId: string | null }

export type AnswerRefusal =
  | 'project-closed'
  | 'reason-missing'
  | 'date-missing'
  | 'date-not-in-future'
  | 'decision-of-another-project'
  | 'edited-meanwhile'

type Saved = AnswerDraft & { version: number }

type Asked = {
  projectClosed: boolean
  decisionIds: ReadonlySet<string>
  /** The draft that is there, if one is, and the version that the writer had before them: 0 for none. */
  saved: Saved | undefined
  readVersion: number
  today: string
}

/**
 * Whether a draft may be saved as the answer to a theme, and as what. A date that the outcome does not need is dropped.
 * Saving the same words again changes nothing: it makes nobody an author and undoes no check.
 */
export function answer(asked: Asked, draft: AnswerDraft): Result<{ draft: AnswerDraft; change: 'new' | 'edited' | 'none' }, AnswerRefusal> {
  if (asked.projectClosed) return refused('project-closed')
  if (needsReason.has(draft.outcome) && draft.reason === '') return refused('reason-missing')
  const dueOn = needsDate.has(draft.outcome) ? draft.dueOn : null
  if (needsDate.has(draft.outcome) && dueOn === null) return refused('date-missing')
  if (draft.decisionId !== null && !asked.decisionIds.has(draft.decisionId)) return refused('decision-of-another-project')

  const kept = { ...draft, dueOn }
  if (asked.saved && same(asked.saved, kept)) return ok({ draft: kept, change: 'none' })
  if (dueOn !== null && dueOn <= asked.today) return refused('date-not-in-future')
  if (asked.readVersion !== (asked.saved?.version ?? 0)) return refused('edited-meanwhile')
  return ok({ draft: kept, change: asked.saved ? 'edited' : 'new' })
}

const same = (a: AnswerDraft, b: AnswerDraft): boolean =>
  a.outcome === b.outcome && a.reason === b.reason && a.dueOn === b.dueOn && a.decisionId === b.decisionId

export type AnswerState = 'none' | 'draft' | 'checked' | 'released' | 'due-back'

type AnswersOfTheme = {
  /** The draft that is being written, if one is. */
  draft?: { checked: boolean }
  /** The newest released answer, if there is one. */
  standing?: { dueOn: string | null; differenceNoted: boolean }
}

/** Where the answer to a theme is. A draft that follows a released answer comes first: it is what needs somebody. */
export function answerState({ draft, standing }: AnswersOfTheme, today: string): AnswerState {
  if (draft) return draft.checked ? 'checked' : 'draft'
  if (!standing) return 'none'
  return comesDue(standing, today) ? 'due-back' : 'released'
}

type Promised = { dueOn: string | null; differenceNoted: boolean }

/** On its day, a promise comes back to the desk, until what became of it is said. */
export const comesDue = ({ dueOn, differenceNoted }: Promised, today: string): boolean => dueOn !== null && !differenceNoted && dueOn <= today

/** From the day after, it shows late in public. */
export const isLate = ({ dueOn, differenceNoted }: Promised, today: string): boolean => dueOn !== null && !differenceNoted && dueOn < today
