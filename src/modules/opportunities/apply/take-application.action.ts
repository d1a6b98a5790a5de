import { receive } from '#modules/contributions/index.ts'
import { countArrival } from '#modules/partners/index.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { insertApplication, insertDates, insertSelectionAnswers, type Route } from './applications.queries.ts'

export type Contact = Parameters<typeof receive>[1]['contact']

/** An application that is whole, and was checked. */
export type WholeApplication = {
  /** The draft or the typed form that it came from: each becomes one application. */
  formId: string
  /** Null where they applied without an account. */
  personId: string | null
  route: Route
  typedBy: string | null
  name: string
  why: string
  helps: string
  contact: Contact
  /** Ids of dates that suit. */
  dates: readonly string[]
  /** By question, the value: only what they answered. */
  selection: ReadonlyMap<string, string>
  wayInId: string | null
  /** ISO day on which it was given, where it was typed in later. */
  givenOn: string | null
  /** Why it counts although it came after the closing time. */
  lateBecause: string | null
  /** Of what staff typed in, so that the same form is known again. */
  typedHash?: Buffer
}

export type TakeWork = { db: Writer; now: Date; organisation: Pick<Organisation, 'name' | 'baseUrl'> }

/** Writes an application with its receipt, in the caller's transaction. What it says is no contribution: it is answered with a place or with a reason. */
export async function takeApplication(work: TakeWork, opportunity: { id: string; projectId: string }, given: WholeApplication) {
  const { db, now } = work
  const { contact, dates, selection, ...row } = given
  const { receiptId, code } = await receive(
    { ...work, actor: given.typedBy },
    {
      projectId: opportunity.projectId,
      rehearsal: false,
      source: given.route,
      contact,
      consent: { quoteAs: 'not-public', quoteName: '' },
      typedBy: given.typedBy,
      points: [],
      applied: true,
    },
  )
  const application = await insertApplication(db, { ...row, opportunityId: opportunity.id, receiptId, appliedAt: now })
  const of = { id: application.id, opportunityId: opportunity.id }
  await insertDates(db, of, dates)
  await insertSelectionAnswers(db, of, selection)
  if (row.wayInId !== null) await countArrival(db, row.wayInId)
  const details = { opportunity: opportunity.id, route: given.route, late: given.lateBecause !== null }
  await record(db, { type: 'opportunities.applied', actor: given.typedBy ?? given.personId, subject: application.id, at: now, details })
  return { ...application, receiptId, code }
}
