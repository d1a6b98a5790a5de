import { endSessionsOf } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { insertGrant, reactivate } from './people.queries.ts'
import { untieIdentities } from './provider.queries.ts'
import { changeRoles, type StaffRole } from './roles.ts'
import { endRoles, lockAdministrators } from './staff.queries.ts'

type Staff = { id: string; roles: readonly StaffRole[] }

/** Gives and ends roles of a member of staff. They are signed out everywhere, so that nobody works on with rights that they had. */
export async function setRoles({ db, person, now }: Work, staff: Staff, after: readonly StaffRole[]) {
  const changed = changeRoles({ actor: person.id, person: staff.id, administrators: await lockAdministrators(db) }, staff.roles, after)
  if (!changed.ok) return changed
  const { given, ended } = changed.value
  for (const role of given) await insertGrant(db, { personId: staff.id, role, projectId: null, grantedBy: person.id, grantedAt: now })
  if (ended.length > 0) await endRoles(db, staff.id, ended, now)
  for (const role of given) await record(db, { type: 'people.role-given', actor: person.id, subject: staff.id, at: now, details: { role } })
  for (const role of ended) await record(db, { type: 'people.role-ended', actor: person.id, subject: staff.id, at: now, details: { role } })
  if (given.length + ended.length > 0) await endSessionsOf(db, staff.id, now)
  return changed
}

/** Lets somebody whose account had ended in again, with one role. */
export async function letInAgain({ db, person, now }: Work, staff: { id: string }, role: StaffRole): Promise<void> {
  await reactivate(db, staff.id)
  await insertGrant(db, { personId: staff.id, role, projectId: null, grantedBy: person.id, grantedAt: now })
  await record(db, { type: 'people.let-in-again', actor: person.id, subject: staff.id, at: now, details: { role } })
}

/** Signs a member of staff out everywhere: a laptop was stolen. */
export async function endTheirSessions({ db, person, now }: Work, staff: { id: string }): Promise<void> {
  await endSessionsOf(db, staff.id, now)
  await record(db, { type: 'people.sessions-ended', actor: person.id, subject: staff.id, at: now })
}

/** Forgets who somebody is at the organisation's own sign-in: their next sign-in there is a first one. */
export async function forgetIdentity({ db, person, now }: Work, staff: { id: string }): Promise<void> {
  await untieIdentities(db, staff.id)
  await endSessionsOf(db, staff.id, now)
  await record(db, { type: 'people.identity-forgotten', actor: person.id, subject: staff.id, at: now })
}
