import { ok, refused } from '#lib/result.ts'
import { hashOf } from '#platform/auth/tokens.ts'
import { applicationOfForm, holdOpportunity } from './applications.queries.ts'
import { closedFrom, lateness } from './lateness.ts'
import { type Contact, type TakeWork, takeApplication } from './take-application.action.ts'

export type TypedApplication = {
  route: 'paper' | 'phone'
  /** ISO day. */
  givenOn: string
  /** Why it counts although it came late; '' where it did not. */
  because: string
  contact: Contact
  why: string
  helps: string
  dates: readonly string[]
  /** By question, the value: only what they answered. */
  selection: Readonly<Record<string, string>>
}

type Entered = {
  id: string
  projectId: string
  publishedAt: Date | null
  withdrawnAt: Date | null
  closesAt: Date | null
  closedEarlyAt: Date | null
}

/**
 * Takes in an application that staff typed from paper or a call. A form that was sent before gives the application that it became; one
 * whose content has changed since is refused, so that neither is lost unseen.
 *
 * @param key names this one form, a uuid that was made with it
 */
export async function enterApplication(
  work: TakeWork & { person: { id: string } },
  project: { closedAt: Date | null },
  opportunity: Entered,
  key: string,
  typed: TypedApplication,
) {
  const { db, now, person } = work
  await holdOpportunity(db, opportunity.id)
  const typedHash = hashOfTyped(typed)
  const before = await applicationOfForm(db, key)
  if (before) {
    const same = before.opportunityId === opportunity.id && before.typedHash?.equals(typedHash)
    return same ? ok({ id: before.id }) : refused('sent-before-with-other-words')
  }
  if (opportunity.publishedAt === null) return refused('not-published')
  if (opportunity.withdrawnAt !== null) return refused('withdrawn')
  if (project.closedAt !== null) return refused('project-closed')
  const late = lateness({ publishedAt: opportunity.publishedAt, closedAt: closedFrom(opportunity, now), now }, typed)
  if (!late.ok) return late
  const { because: _, selection, ...given } = typed
  const taken = await takeApplication(work, opportunity, {
    ...given,
    ...late.value,
    formId: key,
    personId: null,
    typedBy: person.id,
    name: typed.contact.name,
    selection: new Map(Object.entries(selection)),
    wayInId: null,
    typedHash,
  })
  return ok({ id: taken.id })
}

const sorted = (selection: Readonly<Record<string, string>>) => Object.entries(selection).sort(([one], [other]) => (one < other ? -1 : 1))

const hashOfTyped = ({ route, givenOn, because, contact, why, helps, dates, selection }: TypedApplication): Buffer =>
  hashOf(JSON.stringify([route, givenOn, because, contact, why, helps, [...dates].sort(), sorted(selection)]))
