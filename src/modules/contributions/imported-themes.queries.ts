import { sql } from 'kysely'
import type { Writer } from '#platform/database/types.ts'

/**
 * Labels that came with imported words: takes up to `most` contributions with theirs out of the staging rows of an import.
 * What is taken is gone in the same transaction, so each label is handed over once. Empty: there are no more.
 */
export async function takeImportedThemes(db: Writer, importId: string, most: number): Promise<{ contributionId: string; themes: string[] }[]> {
  const { rows } = await sql<{ contributionId: string; themes: string[] }>`
    delete from contributions.import_row
    where import_id = ${importId}::uuid and row in (
      select row from contributions.import_row
      where import_id = ${importId}::uuid and contribution_id is not null and themes <> '{}'
      order by row limit ${most})
    returning contribution_id, themes`.execute(db)
  return rows
}
