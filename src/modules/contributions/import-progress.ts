import { ok, type Result, refused } from '#lib/result.ts'
import type { Mapping } from './import-mapping.ts'

export type ImportState = 'uploaded' | 'checking' | 'checked' | 'moving' | 'done' | 'refused' | 'failed'

/** What came of an import. Every row is in exactly one of the four: imported + alreadyThere + leftOut + bad = rows. */
export type ImportCounts = { rows: number; imported: number; alreadyThere: number; leftOut: number; bad: number; warnings: number }

export type BringInRefusal = 'project-closed' | 'not-checked' | 'bad-rows'

/** Whether checked rows may be brought in. One bad row stops all of them, unless somebody said to skip bad rows. */
export function mayBringIn(
  project: { closed: boolean },
  checked: { state: ImportState; bad: number },
  mapping: Pick<Mapping, 'skipBad'>,
): Result<true, BringInRefusal> {
  if (project.closed) return refused('project-closed')
  if (checked.state !== 'checked') return refused('not-checked')
  if (checked.bad > 0 && !mapping.skipBad) return refused('bad-rows')
  return ok(true)
}

/** The counts of an import that was refused: nothing came in, so every row that is neither bad nor there before was left out. */
export const refusedCounts = (checked: ImportCounts): ImportCounts => ({ ...checked, imported: 0, leftOut: checked.leftOut + checked.imported })
