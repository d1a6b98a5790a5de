import { compareDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** What a contact was. A note is about somebody and was not said to them. */
export const logKinds = {
  ask: 'We asked them to take part in something',
  news: 'We told them something',
  conversation: 'We talked with them',
  note: 'A note, without a contact',
} as const
export type LogKind = keyof typeof logKinds

/** The shortest words for a kind, in a list. */
export const logKindsInShort: Record<LogKind, string> = { ask: 'Asked', news: 'Told', conversation: 'Talked', note: 'Note' }

export const logChannels = {
  email: 'Email',
  text: 'Text message',
  phone: 'Phone call',
  letter: 'Letter',
  'in-person': 'In person',
  video: 'Video call',
  none: 'None',
} as const
export type LogChannel = keyof typeof logChannels

/** What a member of staff writes down. Days are ISO days. */
export type LogDraft = { kind: LogKind; channel: LogChannel; happenedOn: string; words: string }
export type LogRefusal = 'in-the-future' | 'channel-missing' | 'words-missing'

/** A contact happened today or before, and in some way; a note or a talk says what it was. */
export function mayLog(draft: LogDraft, today: string): Result<LogDraft, LogRefusal> {
  if (compareDays(draft.happenedOn, today) > 0) return refused('in-the-future')
  if (draft.kind !== 'note' && draft.channel === 'none') return refused('channel-missing')
  if (draft.kind === 'note' && draft.words === '') return refused('words-missing')
  return ok(draft.kind === 'note' ? { ...draft, channel: 'none' } : draft)
}
