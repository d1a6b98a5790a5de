import { daysBetween } from '#lib/dates.ts'

export type Holiday = { name: string; startsOn: string; endsOn: string }

/** What to know about the length of a window: a warning, or why there is none. It never stops anybody (R10). */
export type WindowNote =
  | { says: 'shorter'; days: number; usual: number }
  | { says: 'no-usual-length' }
  | { says: 'overlaps'; holiday: Holiday }
  | { says: 'no-holidays-listed' }
  | { says: 'holidays-listed-until'; day: string }

/** The days on which people can respond, the first and the last included. */
export const daysOf = (startsOn: string, endsOn: string): number => daysBetween(startsOn, endsOn) + 1

/**
 * Compares a window with what the organisation decided: its usual length, which has no default because the law sets none, and its list of
 * bank and school holidays. Where the list does not reach to the end of the window, that is said, so that silence is never taken for a check.
 *
 * @param usual days, or null where the organisation has not decided
 */
export function windowNotes(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  { usual, holidays }: { usual: number | null; holidays: readonly Holiday[] },
): WindowNote[] {
  const days = daysOf(startsOn, endsOn)
  const notes: WindowNote[] = []
  if (usual === null) notes.push({ says: 'no-usual-length' })
  else if (days < usual) notes.push({ says: 'shorter', days, usual })
  for (const holiday of holidays) if (holiday.startsOn <= endsOn && holiday.endsOn >= startsOn) notes.push({ says: 'overlaps', holiday })
  const listedUntil = holidays
    .map((holiday) => holiday.endsOn)
    .sort()
    .at(-1)
  if (listedUntil === undefined) notes.push({ says: 'no-holidays-listed' })
  else if (listedUntil < endsOn) notes.push({ says: 'holidays-listed-until', day: listedUntil })
  return notes
}

/** Whether a note is a warning, and not only about what was not compared. */
export const warns = ({ says }: WindowNote): boolean => says === 'shorter' || says === 'overlaps'
