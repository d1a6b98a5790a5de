import type { Settings } from './settings.ts'

/** The parts in which an organisation says how it works. */
export type SettingsPart = 'contact' | 'contact-rules' | 'commitment-rules' | 'safeguarding' | 'privacy' | 'accessibility'

/** What is not written yet. The public pages say nothing in its place. */
export type Missing = { part: SettingsPart; says: string }

type Reach = { phone: string; email: string; address: string }

/** Everything that an organisation must say before it asks anybody anything, and has not said. */
export function missingSettings(reach: Reach, settings: Settings): Missing[] {
  const parts: readonly [SettingsPart, boolean, string][] = [
    ['contact', reach.phone === '', 'A phone number for people without a computer'],
    ['contact', reach.email === '', 'An email address'],
    ['contact', reach.address === '', 'A postal address for paper answers and letters'],
    ['safeguarding', settings.safeguardingName === '', 'Who must hear of harm at once'],
    ['safeguarding', settings.safeguardingPhone === '' && settings.safeguardingEmail === '', 'How to reach them'],
    ['privacy', settings.protectionOfficer === '', 'Who the data protection officer is'],
    ['privacy', settings.protectionContact === '', 'How to reach the data protection officer'],
    ['privacy', settings.lawfulBasis === '', 'The law that lets you keep what people say'],
    ['privacy', settings.privacyExtra === '', 'Who runs the servers and where, and who else sees what is said'],
    ['accessibility', settings.accessibilityTested === null, 'When this site was tested here'],
    ['accessibility', settings.accessibilityContact === '', 'How to report a problem with the site'],
  ]
  return parts.flatMap(([part, isMissing, says]) => (isMissing ? [{ part, says }] : []))
}
