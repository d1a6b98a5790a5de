import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found, PageError } from '#platform/errors.ts'
import type { AnyPage } from './page.ts'

/** Finds the id of the thing that a part of a path names: `{ project: (db, slug) => id }`. */
export type Scopes = Readonly<Record<string, (db: Reader, name: string) => Promise<string | undefined>>>

const slug = /^[a-z0-9-]{1,80}$/
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (value: string): boolean => id.test(value)

/** Refuses a path that cannot name anything, before the database is asked. Its parts are ids, but for those that are `slugs`. */
export function checkNames(params: Readonly<Record<string, string>>, slugs: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(params))
    if (!(slugs.has(name) ? slug : id).test(value)) throw new PageError(404, 'We cannot find this page')
}

/** Asks the page's permission, in the narrowest scope that its path names. */
export async function checkPermission(
  page: AnyPage,
  scopes: Scopes,
  asked: { db: Reader; person: Person | null; params: Readonly<Record<string, string>> },
): Promise<'ok' | 'sign-in'> {
  if (page.allow === 'anyone') return 'ok'
  if (!asked.person) return 'sign-in'
  if (page.allow === 'self') return 'ok'
  if (asked.person.may(page.allow)) return 'ok'
  if (page.onAnyProject && asked.person.grants.some(({ projectId }) => projectId !== null && asked.person?.may(page.allow, projectId))) return 'ok'
  for (const [name, idOf] of Object.entries(scopes)) {
    const value = asked.params[name]
    if (value !== undefined && asked.person.may(page.allow, found(await idOf(asked.db, value), name))) return 'ok'
  }
  throw new PageError(403, 'You do not have permission to see this page')
}
