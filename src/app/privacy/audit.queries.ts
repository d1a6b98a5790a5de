import { containing } from '#platform/database/pattern.ts'
import type { Reader } from '#platform/database/types.ts'

/** Ids of the people of the organisation whose name has these words in it. At most 100. */
export async function peopleNamed(db: Reader, words: string): Promise<string[]> {
  const rows = await db.selectFrom('people.person').select('id').where('name', 'ilike', containing(words)).limit(100).execute()
  return rows.map(({ id }) => id)
}

/** What ids are called: people by their names, '' where they were erased, and projects by their titles. Other things have no name here. */
export async function calledBy(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)]
  const people = await db.selectFrom('people.person').select(['id', 'name']).where('id', 'in', wanted).execute()
  const projects = await db.selectFrom('projects.project').select(['id', 'title as name']).where('id', 'in', wanted).execute()
  return new Map([...people.map((one) => ({ ...one, name: one.name || 'Somebody who was erased' })), ...projects].map(({ id, name }) => [id, name]))
}
