import type { Depth } from '#lib/involvement-level/index.ts'
import { ok, type Result, refused } from '#lib/result.ts'

export const evidenceKinds = ['activity', 'decision-role', 'co-author', 'support', 'budget'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/**
 * A record of what was done with people. `happenedOn` is what somebody says, an ISO day in London. `depth` and `contributors` are of
 * an activity only, `pence` of a budget only: 0 pence is "none", and `words` then say why (R41).
 */
export type EvidenceDraft = {
  kind: EvidenceKind
  happenedOn: string
  words: string
  depth: Depth | null
  contributors: number | null
  pence: number | null
}

export type EvidenceRefusal = 'project-closed' | 'in-the-future'

/** Whether a record may be added. What is still to come is a plan, not evidence. */
export function evidence(asked: { projectClosed: boolean; today: string }, draft: EvidenceDraft): Result<EvidenceDraft, EvidenceRefusal> {
  if (asked.projectClosed) return refused('project-closed')
  return draft.happenedOn > asked.today ? refused('in-the-future') : ok(draft)
}

type Counted = Pick<EvidenceDraft, 'happenedOn' | 'depth' | 'pence'>

/**
 * Since when a corrected record has said what counts: a correction of its words, or of how many came, keeps the moment of the one
 * before. Any other begins anew, so that nothing can be back-dated by a correction.
 */
export const onRecordSince = (before: Counted & { onRecordAt: Date }, after: Counted, now: Date): Date =>
  before.happenedOn === after.happenedOn && before.depth === after.depth && before.pence === after.pence ? before.onRecordAt : now

/** Whether a record counts now: neither corrected since nor taken out. */
export const stands = ({ superseded, takenOut }: { superseded: boolean; takenOut: boolean }): boolean => !superseded && !takenOut
