import { dayOf, momentAt, momentInWords, startOfDay } from '#lib/dates.ts'
import { day, type Problems, time } from '#ui/form/index.ts'

/** When an activity is open, as staff write it. `thing` is what opens: 'survey'. */
export const timesForm = (thing: string) => ({
  opensOn: day({ label: 'Opening date', hint: `Leave it blank to open as soon as the ${thing} is published`, optional: true }),
  opensTime: time({ label: 'Opening time', hint: 'For example, 9am. Blank means the start of that day', optional: true }),
  closesOn: day({ label: 'Closing date', hint: 'Leave it blank to close it by hand', optional: true }),
  closesTime: time({ label: 'Closing time', hint: 'For example, 5pm. Blank means the end of that day', optional: true }),
})

/** The last minute of a day: "midnight" would be read as the night before. */
const lastMinute = '23:59'
const timeIn = (moment: Date): string => momentInWords(moment).split(' at ')[1] ?? ''

/** Stored times as the form shows them. */
export const shownTimes = ({ opensAt, closesAt }: { opensAt: Date | null; closesAt: Date | null }) => ({
  opensOn: opensAt && dayOf(opensAt),
  opensTime: opensAt && timeIn(opensAt),
  closesOn: closesAt && dayOf(closesAt),
  closesTime: closesAt && timeIn(closesAt),
})

type Typed = { opensOn?: string | undefined; opensTime?: string | undefined; closesOn?: string | undefined; closesTime?: string | undefined }

/** The moments that a form gives. A time without its date is a slip. */
export function timesFrom({
  opensOn,
  opensTime,
  closesOn,
  closesTime,
}: Typed): { opensAt: Date | null; closesAt: Date | null } | { problems: Problems } {
  if (opensTime !== undefined && opensOn === undefined) return { problems: { opensOn: 'Enter the opening date, or leave the time blank too' } }
  if (closesTime !== undefined && closesOn === undefined) return { problems: { closesOn: 'Enter the closing date, or leave the time blank too' } }
  const opensAt = opensOn === undefined ? null : opensTime === undefined ? startOfDay(opensOn) : momentAt(opensOn, opensTime)
  return { opensAt, closesAt: closesOn === undefined ? null : momentAt(closesOn, closesTime ?? lastMinute) }
}
