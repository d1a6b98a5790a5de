import { ok, type Result, refused } from '#lib/result.ts'

export const noteKinds = ['meeting', 'visit', 'session', 'call', 'letter'] as const
export type NoteKind = (typeof noteKinds)[number]

export const partsOfDay = { morning: 'In the morning', afternoon: 'In the afternoon', evening: 'In the evening' } as const
export type PartOfDay = keyof typeof partsOfDay

/** What is noted of a session that a partner hosted. `came`: people, 1 to 10,000. `unpaidBecause`: blank where they were paid. */
export type Session = { partnerId: string; came: number; werePaid: boolean; unpaidBecause: string }

export const mostPoints = 30
export const longestPoint = 10_000

/** A call or a letter comes from one person, who may want to hear back and may agree to be quoted. */
export const isOnePerson = (kind: NoteKind): boolean => kind === 'call' || kind === 'letter'

export type NoteRefusal = 'project-closed' | 'in-the-future' | 'no-points' | 'too-many-points' | 'reason-missing'

/**
 * Whether a note may be added: blank points are dropped, at least one is left. Where a partner was not paid for a session, the reason is.
 * @param today ISO day in London
 */
export function note<Note extends { happenedOn: string; points: readonly string[]; session?: Session }>(
  project: { closed: boolean },
  given: Note,
  today: string,
): Result<Note, NoteRefusal> {
  const points = given.points.filter((point) => point.trim() !== '')
  if (project.closed) return refused('project-closed')
  if (given.happenedOn > today) return refused('in-the-future')
  if (points.length === 0) return refused('no-points')
  if (points.length > mostPoints) return refused('too-many-points')
  if (given.session?.werePaid === false && given.session.unpaidBecause.trim() === '') return refused('reason-missing')
  return ok({ ...given, points })
}
