import { ok, type Result, refused } from '#lib/result.ts'

/** Why something that somebody said cannot wait. */
export const urgentReasons = {
  'danger-to-themselves': 'Danger to themselves',
  'danger-to-others': 'Danger to others',
  'abuse-or-neglect': 'Abuse or neglect',
  'staff-complaint': 'A complaint about staff',
  other: 'Something else',
} as const
export type UrgentReason = keyof typeof urgentReasons

/** Characters: enough to name a thing, too few to tell the story again. */
export const longestReason = 200
export const longestResolution = 2000
const shortest = 3

/** As the database counts. */
const lengthOf = (words: string): number => [...words].length

/** What is kept of a reason: its code, or a few words where none of the codes fits. */
export function reasonKept(reason: UrgentReason, words: string): Result<string, 'words-missing' | 'words-too-long'> {
  if (reason !== 'other') return ok(reason)
  if (lengthOf(words) < shortest) return refused('words-missing')
  return lengthOf(words) > longestReason ? refused('words-too-long') : ok(words)
}

export const reasonInWords = (kept: string): string => (Object.hasOwn(urgentReasons, kept) ? urgentReasons[kept as UrgentReason] : kept)

/** A flag ends only with words on what was done. */
export function resolutionKept(words: string): Result<string, 'words-missing' | 'words-too-long'> {
  if (lengthOf(words) < shortest) return refused('words-missing')
  return lengthOf(words) > longestResolution ? refused('words-too-long') : ok(words)
}
