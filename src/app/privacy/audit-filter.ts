import { endOfDay, startOfDay } from '#lib/dates.ts'
import { day, type Problems, readForm } from '#ui/form/index.ts'

/** The days of the filter. */
export const auditForm = {
  from: day({ label: 'From this day', called: 'From this day', optional: true }),
  to: day({ label: 'To this day', called: 'To this day', optional: true }),
}

/** What is asked of the log: a type, part of a name, the first and the last day, each '' where it is not asked. */
export type AuditAsked = { type: string; person: string; from: string; to: string }

/** Reads the filter. A type or a name that cannot be one is taken for none: an address may have been cut. */
export function askedOf(answers: URLSearchParams): { asked: AuditAsked; problems: Problems } {
  const of = (name: string, shape: RegExp) => shape.exec((answers.get(name) ?? '').trim())?.[0] ?? ''
  const read = readForm(auditForm, answers)
  const { from = '', to = '' } = 'values' in read ? read.values : {}
  return {
    asked: { type: of('type', /^[a-z]+\.[a-z-]+$/), person: of('person', /^[^\p{Cc}\p{Cs}]{1,120}$/u), from, to },
    problems: 'problems' in read ? read.problems : {},
  }
}

/** The moments between which the days lie. */
export const momentsOf = ({ from, to }: AuditAsked): { from?: Date; before?: Date } => ({
  ...(from !== '' && { from: startOfDay(from) }),
  ...(to !== '' && { before: endOfDay(to) }),
})
