import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

type Role = 'administrator' | 'lead' | 'decision-maker' | 'co-lead'

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
    .select(['id', 'name', 'email', 'kind'])
    .where('email', '=', email.toLowerCase())
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()

/** The email address of an active person. */
export async function emailOf(db: Reader, id: string): Promise<string | undefined> {
  return (await db.selectFrom('people.person').select('email').where('id', '=', id).where('deactivatedAt', 'is', null).executeTakeFirst())?.email
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

/** Ids of the active administrators. */
export async function administratorIds(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('people.role_grant as g')
    .innerJoin('people.person as p', 'p.id', 'g.personId')
    .select('p.id')
    .where('g.role', '=', 'administrator')
    .where('g.endedAt', 'is', null)
    .where('p.deactivatedAt', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** People who co-lead a project, by name. */
export const coLeadsOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('people.role_grant as g')
    .innerJoin('people.person as p', 'p.id', 'g.personId')
    .select(['p.id', 'p.name', 'p.email'])
    .where('g.role', '=', 'co-lead')
    .where('g.projectId', '=', projectId)
    .where('g.endedAt', 'is', null)
    .where('p.deactivatedAt', 'is', null)
    .orderBy('p.name')
    .limit(50)
    .execute()

/** Names by id, for pages that say who did something. Deactivated people keep their name on what they did. */
export async function namesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function insertPerson(
  db: Writer,
  person: { kind: 'staff' | 'contributor'; name: string; email: string; phone?: string; position?: string; addedAt: Date; id?: string },
): Promise<string> {
  const id = person.id ?? newId()
  await db
    .insertInto('people.person')
    .values({ ...person, id, email: person.email.toLowerCase() })
    .execute()
  return id
}

export const insertGrant = (
  db: Writer,
  grant: { personId: string; role: Role; projectId: string | null; grantedBy: string | null; grantedAt: Date },
) =>
  db
    .insertInto('people.role_grant')
    .values({ ...grant, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const endCoLead = (db: Writer, personId: string, projectId: string, now: Date) =>
  db
    .updateTable('people.role_grant')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('projectId', '=', projectId)
    .where('endedAt', 'is', null)
    .execute()

export const deactivate = (db: Writer, personId: string, now: Date) =>
  db.updateTable('people.person').set({ deactivatedAt: now }).where('id', '=', personId).where('deactivatedAt', 'is', null).execute()
