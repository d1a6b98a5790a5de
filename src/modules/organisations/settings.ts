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
}
