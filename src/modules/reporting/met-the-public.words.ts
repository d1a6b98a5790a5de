import { countInWords, listInWords } from '#lib/text.ts'

type Attended = { meetingId: string; shownName: string }
type Aim = { meetingsLeast: number; meetingsMost: number }

/**
 * How often those who decide met the public in the last twelve months, beside the aim, for everyone (R16). A meeting counts once, however
 * many of them were there. Names stand in it only where `shownName` has them.
 */
export function metThePublicInWords(attended: readonly Attended[], { meetingsLeast, meetingsMost }: Aim): string {
  const meetings = new Set(attended.map(({ meetingId }) => meetingId)).size
  const aim = meetingsLeast === meetingsMost ? String(meetingsLeast) : `${meetingsLeast} to ${meetingsMost}`
  const line = `Decision-makers met the public ${countInWords(meetings, 'time', 'times')} in the last 12 months; our aim is ${aim} each.`
  const named = [...Map.groupBy(attended, ({ shownName }) => shownName)].filter(([name]) => name !== '')
  if (named.length === 0) return line
  return `${line} ${listInWords(named.map(([name, rows]) => `${name}: ${countInWords(rows.length, 'time', 'times')}`))}.`
}
