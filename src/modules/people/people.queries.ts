import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** Roles that hold for one project. */
export type ProjectRole = 'co-lead' | 'reviewer'
type Role = 'administrator' | 'lead' | 'decision-maker' | ProjectRole

/** An active person with the roles that they hold now. */
export async function personWithGrants(db: Reader, id: string) {
  const person = await db
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const grants = await db
    .selectFrom('people.role_grant')
    .select(['role', 'projectId'])
    .where('personId', '=', id)
    .where('endedAt', 'is', null)
    .limit(500)
    .execute()
  return { ...person, grants }
}

export const personByEmail = (db: Reader, email: string) =>
  db
    .selectFrom('people.person')
    .select(['id', 'name', 'kind'])
    .select(({ ref }) => ref('email').$notNull().as('email'))
    .where('email', '=', email.toLowerCase())
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()

/** The email address of an active person. */
export async function emailOf(db: Reader, id: string): Promise<string | undefined> {
  const person = await db.selectFrom('people.person').select('email').where('id', '=', id).where('deactivatedAt', 'is', null).executeTakeFirst()
  return person?.email ?? undefined
}

/** Active people of the organisation with their roles, by name. At most 500. */
export const activePeople = (db: Reader) =>
  db
    .selectFrom('people.person as p')
    .select(['p.id', 'p.name', 'p.email', 'p.position', 'p.kind'])
    .select(
      sql<
        string[]
      >`array(select g.role from people.role_grant g where g.person_id = p.id and g.ended_at is null and g.project_id is null order by g.role)`.as(
        'roles',
      ),
    )
    .where('p.deactivatedAt', 'is', null)
    .orderBy('p.name')
    .limit(500)
    .execute()

/** People who hold a role on a project, by name. At most 50. */
export const holdersOf = (db: Reader, projectId: string, role: ProjectRole) =>
  db
    .selectFrom('people.role_grant as g')
    .innerJoin('people.person as p', 'p.id', 'g.personId')
    .select(['p.id', 'p.name', 'p.email'])
    .where('g.role', '=', role)
    .where('g.projectId', '=', projectId)
    .where('g.endedAt', 'is', null)
    .where('p.deactivatedAt', 'is', null)
    .orderBy('p.name')
    .limit(50)
    .execute()

/** What stands for the name of somebody whose data was erased. */
const erasedName = 'Somebody who has left'

/** Names by id, for pages that say who did something. Deactivated people keep their name on what they did; erased people have none. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name || erasedName]))
}

type NewPerson = { kind: 'staff' | 'contributor'; name: string; email?: string | null; phone?: string; position?: string; addedAt: Date; id?: string }

/** Somebody new. Without an email address they take part with the help of staff. The address must be nobody's, active or not. */
export async function insertPerson(db: Writer, person: NewPerson): Promise<string> {
  const id = person.id ?? newId()
  await db
    .insertInto('people.person')
    .values({ ...person, id, email: person.email?.toLowerCase() ?? null })
    .execute()
  return id
}

/** Whose an email address is, whether they are active or not: an address belongs to one person at a time. */
export const ownerOf = (db: Reader, email: string) =>
  db.selectFrom('people.person').select(['id', 'name', 'kind', 'deactivatedAt']).where('email', '=', email.toLowerCase()).executeTakeFirst()

/** What a person may change about themselves, and what that is now. */
export const ownDetails = (db: Reader, id: string) =>
  db.selectFrom('people.person').select(['name', 'email', 'phone']).where('id', '=', id).where('deactivatedAt', 'is', null).executeTakeFirstOrThrow()

export const updateDetails = (db: Writer, id: string, details: { name: string; phone: string }) =>
  db.updateTable('people.person').set(details).where('id', '=', id).where('deactivatedAt', 'is', null).execute()

/** Gives a person another address; false when it has become somebody else's meanwhile. */
export async function updateEmail(db: Writer, id: string, email: string): Promise<boolean> {
  const changed = await db
    .updateTable('people.person')
    .set({ email: email.toLowerCase() })
    .where('id', '=', id)
    .where('deactivatedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('people.person as other').select('other.id').where('other.email', '=', email.toLowerCase()))),
    )
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export const reactivate = (db: Writer, id: string, name?: string) =>
  db
    .updateTable('people.person')
    .set({ deactivatedAt: null, ...(name !== undefined && { name }) })
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .execute()

export const insertGrant = (
  db: Writer,
  grant: { personId: string; role: Role; projectId: string | null; grantedBy: string | null; grantedAt: Date },
) =>
  db
    .insertInto('people.role_grant')
    .values({ ...grant, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const endGrant = (db: Writer, { personId, projectId, role }: { personId: string; projectId: string; role: ProjectRole }, now: Date) =>
  db
    .updateTable('people.role_grant')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('projectId', '=', projectId)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .execute()
