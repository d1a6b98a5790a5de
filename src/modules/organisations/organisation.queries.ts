import type { Reader, Writer } from '#platform/database/types.ts'
import { insertTerms } from './glossary.queries.ts'
import { usualTerms } from './usual-terms.ts'

const columns = ['o.id', 'o.name', 'o.phone', 'o.email', 'o.address', 'o.about', 'h.host', 'h.baseUrl'] as const

/** Every organisation with its hosts, one row a host. Read outside a tenant, when a request or a job looks for its own. */
export const organisationsWithHosts = (db: Reader) =>
  db
    .selectFrom('organisations.organisation as o')
    .innerJoin('organisations.host as h', 'h.organisationId', 'o.id')
    .select(columns)
    .orderBy('o.madeAt')
    .orderBy('h.host')
    .limit(1000)
    .execute()

/** The organisation of the transaction: how to reach it, and what it says of itself. */
export const ownOrganisation = (db: Reader) =>
  db.selectFrom('organisations.organisation').select(['id', 'name', 'phone', 'email', 'address', 'about']).executeTakeFirstOrThrow()

export type NewOrganisation = {
  id: string
  name: string
  phone: string
  email: string
  address: string
  about: string
  host: string
  baseUrl: string
  madeAt: Date
}

/** An organisation with its host, and the glossary that every one begins with. Done outside a tenant. */
export async function insertOrganisation(db: Writer, { host, baseUrl, ...row }: NewOrganisation): Promise<void> {
  await db.insertInto('organisations.organisation').values(row).execute()
  await db.insertInto('organisations.host').values({ host, baseUrl, organisationId: row.id }).execute()
  await insertTerms(db, usualTerms, { by: null, now: row.madeAt }, row.id)
}

/** How an organisation is reached, and what it says of itself. */
export type Reach = Pick<NewOrganisation, 'name' | 'phone' | 'email' | 'address' | 'about'>

export const updateReach = (db: Writer, id: string, reach: Reach) =>
  db.updateTable('organisations.organisation').set(reach).where('id', '=', id).execute()
