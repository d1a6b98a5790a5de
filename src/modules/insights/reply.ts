import { ok, type Result, refused } from '#lib/result.ts'

export const replyKinds = ['makes-sense', 'point-missing', 'want-to-talk'] as const
export type ReplyKind = (typeof replyKinds)[number]

export const replyNames: Readonly<Record<ReplyKind, string>> = {
  'makes-sense': 'This makes sense',
  'point-missing': 'I cannot see my point here',
  'want-to-talk': 'I want to talk',
}

/** What somebody says back. `reach`: how to reach them, when they left no contact. */
export type ReplyDraft = { kind: ReplyKind; words: string; reach: string }

export type ReplyRefusal = 'not-answered-yet' | 'reach-missing' | 'too-many'

/** So that one receipt cannot fill the lead's queue. */
export const mostReplies = 20

type Asked = {
  answered: boolean
  hasContact: boolean
  /** What was said back about the same words before, newest first. */
  earlier: readonly (ReplyDraft & { resolved: boolean })[]
}

/**
 * Whether a person may say something back about what came of their words. The same reply twice in a row (a double click, the
 * page sent again) is one.
 */
export function reply({ answered, hasContact, earlier }: Asked, draft: ReplyDraft): Result<'new' | 'said-before', ReplyRefusal> {
  if (!answered) return refused('not-answered-yet')
  if (draft.kind === 'want-to-talk' && !hasContact && draft.reach === '') return refused('reach-missing')
  const [last] = earlier
  if (last && !last.resolved && last.kind === draft.kind && last.words === draft.words && last.reach === draft.reach) return ok('said-before')
  return earlier.length >= mostReplies ? refused('too-many') : ok('new')
}
