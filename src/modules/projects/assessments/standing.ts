import type { ConsultationGap } from './consultation.ts'
import type { DutyNext, DutyVerdict, Timing } from './duty.ts'
import { type About, type Stage, type StageStanding, stages } from './equality.ts'

/** Where the three assessments of a project stand. */
export type AssessmentsStanding = {
  /** The newest duty triage; null where there is none. `timing` is of the one that came in best time: an earlier one may have been in time. */
  duty: { id: string; assessedOn: string; verdict: DutyVerdict; next: DutyNext; timing: Timing; onProposal: boolean } | null
  /** Null where the project is no formal consultation. `missing` is empty where it can be, or was, marked complete. */
  consultation: { complete: boolean; missing: readonly ConsultationGap[] } | null
  equality: {
    stages: Readonly<Record<Stage, StageStanding>>
    /** Protected characteristics and other groups with neither evidence and its source, nor why there is none. */
    withoutWord: readonly About[]
  }
}

export type AssessmentWarning = 'duty-not-assessed' | 'duty-too-late' | 'equality-not-prepared' | 'groups-without-word' | 'consultation-not-complete'

const wasDone = (standing: StageStanding): boolean => standing.is === 'done' || standing.is === 'changed-since'

/** The furthest stage of the equality assessment that was ever called done; null where none was. */
export const reached = ({ equality }: Pick<AssessmentsStanding, 'equality'>): Stage | null =>
  stages.findLast((stage) => wasDone(equality.stages[stage])) ?? null

/**
 * What to warn of when a project opens. None of these stops anybody (R8, R50).
 *
 * An equality assessment must have reached "Prepare" where the engagement is on a proposal: a triage says that it is one, or a formal
 * consultation is declared.
 */
export function warningsBeforeOpening({ duty, consultation, equality }: AssessmentsStanding): AssessmentWarning[] {
  const onProposal = consultation !== null || duty?.onProposal === true
  const late = duty !== null && (duty.timing.is === 'assessed-after' || duty.timing.is === 'recorded-after')
  return [
    ...(duty === null ? (['duty-not-assessed'] as const) : []),
    ...(late ? (['duty-too-late'] as const) : []),
    ...(onProposal && !wasDone(equality.stages.prepare) ? (['equality-not-prepared'] as const) : []),
    ...(onProposal && wasDone(equality.stages.prepare) && equality.withoutWord.length > 0 ? (['groups-without-word'] as const) : []),
  ]
}

/** What must not be open when a project closes: a formal consultation without evidence of all four principles (R9). */
export const openAtClosing = ({ consultation }: Pick<AssessmentsStanding, 'consultation'>): AssessmentWarning[] =>
  consultation !== null && !consultation.complete ? ['consultation-not-complete'] : []
