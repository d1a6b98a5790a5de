import { ok, type Result, refused } from '#lib/result.ts'

export const noteKinds = ['meeting', 'visit', 'call', 'letter'] as const
export type NoteKind = (typeof noteKinds)[number]

export const mostPoints = 30
export const longestPoint = 10_000

/** A call or a letter comes from one person, who may want to hear back and may agree to be quoted. */
export const isOnePerson = (kind: NoteKind): boolean => kind === 'call' || kind === 'letter'

export type NoteRefusal = 'project-closed' | 'in-the-future' | 'no-points' | 'too-many-points'

/**
 * Whether a note may be added: blank points are dropped, at least one is left.
 * @param today ISO day in London
 */
export function note<Note extends { happenedOn: string; points: readonly string[] }>(
  project: { closed: boolean },
  given: Note,
  today: string,
): Result<Note, NoteRefusal> {
  const points = given.points.filter((point) => point.trim() !== '')
  if (project.closed) return refused('project-closed')
  if (given.happenedOn > today) return refused('in-the-future')
  if (points.length === 0) return refused('no-points')
  if (points.length > mostPoints) return refused('too-many-points')
  return ok({ ...given, points })
}
