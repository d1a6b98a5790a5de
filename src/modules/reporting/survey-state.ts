export type SurveyTimes = { opensAt: Date | null; closesAt: Date | null }
export type SurveyState = 'not-yet' | 'open' | 'over'

/** Whether a published survey can be answered now. Without an opening time it opens when published; without a closing time it stays open. */
export function surveyState({ opensAt, closesAt }: SurveyTimes, now: Date): SurveyState {
  if (opensAt && now < opensAt) return 'not-yet'
  if (closesAt && now >= closesAt) return 'over'
  return 'open'
}
