import { ok, type Result, refused } from '#lib/result.ts'

/** A theme as merging looks at it. */
export type Merging = { id: string; mergedInto: string | null; drafted: boolean; released: boolean }

export type MergeRefusal = 'project-closed' | 'into-itself' | 'merged-before' | 'answer-released' | 'answer-in-writing'

/**
 * Whether a theme may be merged away into another. Its contributions move there, and it stays only as a pointer.
 *
 * A theme whose answer was released cannot be merged away: people were told about it by its name, and its answer is public.
 * One whose answer is being written cannot either, because somebody's work would be lost without a word. Both may receive another.
 */
export function merge(project: { closed: boolean }, away: Merging, into: Merging): Result<true, MergeRefusal> {
  if (project.closed) return refused('project-closed')
  if (away.id === into.id) return refused('into-itself')
  if (away.mergedInto !== null || into.mergedInto !== null) return refused('merged-before')
  if (away.released) return refused('answer-released')
  return away.drafted ? refused('answer-in-writing') : ok(true)
}
