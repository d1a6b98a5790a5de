import type { Reader, Writer } from '#platform/database/types.ts'
import { isStaffRole, type StaffRole } from './roles.ts'

/** Active staff by name. At most 500. */
export const activeStaff = (db: Reader) =>
  db
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('kind', '=', 'staff')
    .where('deactivatedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()

/** Staff whose account has ended, the newest first. At most 200. */
export const staffWhoLeft = (db: Reader) =>
  db
    .selectFrom('people.person')
    .select(['id', 'name', 'email', 'position'])
    .select(({ ref }) => ref('deactivatedAt').$notNull().as('leftAt'))
    .where('kind', '=', 'staff')
    .where('deactivatedAt', 'is not', null)
    .where('erasedAt', 'is', null)
    .orderBy('deactivatedAt', 'desc')
    .limit(200)
    .execute()

/** One member of staff, active or not, with the roles that they hold for the whole organisation. */
export async function staffById(db: Reader, id: string) {
  const person = await db
    .selectFrom('people.person')
    .select(['id', 'name', 'email', 'position', 'deactivatedAt'])
    .where('id', '=', id)
    .where('kind', '=', 'staff')
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const grants = await db
    .selectFrom('people.role_grant')
    .select('role')
    .where('personId', '=', id)
    .where('projectId', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
  return { ...person, roles: grants.map(({ role }) => role).filter(isStaffRole) }
}

const administrators = (db: Reader) =>
  db
    .selectFrom('people.role_grant as g')
    .innerJoin('people.person as p', 'p.id', 'g.personId')
    .select(['p.id', 'p.name'])
    .where('g.role', '=', 'administrator')
    .where('g.endedAt', 'is', null)
    .where('p.deactivatedAt', 'is', null)
    .orderBy('p.name')

export const administratorNames = async (db: Reader): Promise<string[]> => (await administrators(db).limit(5).execute()).map(({ name }) => name)

/** Ids of the active administrators. They stay so until the transaction ends: two who end each other's rights are taken one after the other. */
export async function lockAdministrators(db: Writer): Promise<string[]> {
  return (await administrators(db).forUpdate().execute()).map(({ id }) => id)
}

export const deactivate = (db: Writer, personId: string, now: Date) =>
  db.updateTable('people.person').set({ deactivatedAt: now }).where('id', '=', personId).where('deactivatedAt', 'is', null).execute()

/** Ends some roles of a person for the whole organisation. */
export const endRoles = (db: Writer, personId: string, roles: readonly StaffRole[], now: Date) =>
  db
    .updateTable('people.role_grant')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('projectId', 'is', null)
    .where('role', 'in', [...roles])
    .where('endedAt', 'is', null)
    .execute()

/** Ends every role of a person, on projects too. */
export const endAllRoles = (db: Writer, personId: string, now: Date) =>
  db.updateTable('people.role_grant').set({ endedAt: now }).where('personId', '=', personId).where('endedAt', 'is', null).execute()
