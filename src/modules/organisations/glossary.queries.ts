import type { Term } from '#lib/plain-language/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { mostTerms } from './glossary.ts'

/** The organisation's words with what they mean, in alphabetical order. At most 300. */
export const glossaryOf = (db: Reader) =>
  db
    .selectFrom('organisations.glossary_term')
    .select(['id', 'term', 'acronym', 'meaning'])
    .orderBy((order) => order.fn('lower', ['term']))
    .limit(mostTerms)
    .execute()

export const termById = (db: Reader, id: string) =>
  db.selectFrom('organisations.glossary_term').select(['id', 'term', 'acronym', 'meaning']).where('id', '=', id).executeTakeFirst()

type Written = { by: string | null; now: Date }

/** Adds the terms that are not there yet, and says how many. `organisationId` is said only where an organisation is set up from outside. */
export async function insertTerms(db: Writer, terms: readonly Term[], { by, now }: Written, organisationId?: string): Promise<number> {
  if (terms.length === 0) return 0
  const rows = terms.map(({ term, acronym, meaning }) => ({
    id: newId(),
    term,
    acronym,
    meaning,
    writtenBy: by,
    writtenAt: now,
    ...(organisationId && { organisationId }),
  }))
  const added = await db
    .insertInto('organisations.glossary_term')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0)
}

export const updateTerm = (db: Writer, id: string, { term, acronym, meaning }: Term, { by, now }: Written) =>
  db.updateTable('organisations.glossary_term').set({ term, acronym, meaning, writtenBy: by, writtenAt: now }).where('id', '=', id).execute()

export const deleteTerm = (db: Writer, id: string) => db.deleteFrom('organisations.glossary_term').where('id', '=', id).execute()
