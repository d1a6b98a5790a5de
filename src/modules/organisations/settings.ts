/** What an organisation decides about how it works. Texts are '' until somebody has written them. */
export type Settings = {
  /** Warn when a contributor has heard nothing for so many days (R15). */
  contactGapDays: number
  /** Ask nobody more often than this in twelve months. */
  asksPerYear: number
  safeguardingName: string
  safeguardingEmail: string
  safeguardingPhone: string
  /** What every form for free text says to somebody who is at risk. */
  atRisk: string
  protectionOfficer: string
  protectionContact: string
  lawfulBasis: string
  privacyExtra: string
  /** ISO days; null while the statement was not written, or the site not tested here. */
  accessibilityPrepared: string | null
  accessibilityTested: string | null
  accessibilityGaps: string
  accessibilityContact: string
  /** The statement of commitment is reviewed within so many months of being agreed; null while the organisation has not chosen. */
  commitmentReviewMonths: number | null
  /** How often each decision-maker should meet the public in twelve months (R16). Three to four times is the usual aim. */
  meetingsLeast: number
  meetingsMost: number
  /** Whether the public page says which decision-maker met the public how often. */
  namesDecisionMakers: boolean
}

export const usualSettings: Settings = {
  contactGapDays: 90,
  asksPerYear: 6,
  safeguardingName: '',
  safeguardingEmail: '',
  safeguardingPhone: '',
  atRisk:
    'If you or somebody else is in danger now, call 999. If you are worried about your safety or your health and it is not an emergency, call 111. Nobody reads what is sent here out of hours.',
  protectionOfficer: '',
  protectionContact: '',
  lawfulBasis: '',
  privacyExtra: '',
  accessibilityPrepared: null,
  accessibilityTested: null,
  accessibilityGaps: '',
  accessibilityContact: '',
  commitmentReviewMonths: null,
  meetingsLeast: 3,
  meetingsMost: 4,
  namesDecisionMakers: false,
}
