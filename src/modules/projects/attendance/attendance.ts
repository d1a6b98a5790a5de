import { addMonths } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/**
 * A time at which those who decide met the public. `heldOn` is an ISO day in London, `contributors` how many public contributors were
 * there, `attended` the ids of those of staff who were, `projectId` null where it was about no one project.
 */
export type MeetingDraft = { heldOn: string; words: string; projectId: string | null; contributors: number; attended: readonly string[] }

export type MeetingRefusal = 'in-the-future' | 'nobody-attended'

/** Whether a meeting may be recorded (R16). What is still to come is a plan; one without anybody who decides is another record. */
export function meeting(today: string, draft: MeetingDraft): Result<MeetingDraft, MeetingRefusal> {
  if (draft.heldOn > today) return refused('in-the-future')
  return draft.attended.length === 0 ? refused('nobody-attended') : ok(draft)
}

/** The first day of the twelve months that end today. */
export const yearBegins = (today: string): string => addMonths(today, -12)

/** How often each decision-maker should meet the public in twelve months: the organisation's aim, from `least` to `most`. */
export type Aim = { least: number; most: number }

export type Presence = {
  id: string
  name: string
  meetings: readonly { heldOn: string; words: string }[]
  standing: 'below' | 'reached'
}

type Held = { heldOn: string; words: string; attended: readonly string[] }

/**
 * How often each person met the public in the twelve months to a day, those who did least often first. Whoever attended is there, and
 * whoever is named as a decision-maker without having attended once.
 */
export function presenceOf(decisionMakers: ReadonlyMap<string, string>, held: readonly Held[], { least }: Aim, today: string): Presence[] {
  const counted = held.filter(({ heldOn }) => heldOn > yearBegins(today) && heldOn <= today)
  return [...decisionMakers]
    .map(([id, name]): Presence => {
      const meetings = counted.filter(({ attended }) => attended.includes(id)).map(({ heldOn, words }) => ({ heldOn, words }))
      return { id, name, meetings, standing: meetings.length < least ? 'below' : 'reached' }
    })
    .sort((one, other) => one.meetings.length - other.meetings.length || one.name.localeCompare(other.name, 'en-GB'))
}
