import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'

/**
 * Receipts whose confirmed email address is this one, newest first, each with the first words that were said under it.
 * An address that nobody confirmed shows nothing: somebody else may have typed it. At most 100.
 */
export const receiptsOfAddress = (db: Reader, email: string) =>
  db
    .selectFrom('contributions.receipt as r')
    .select(['r.id', 'r.projectId', 'r.madeAt'])
    .select(
      sql<string>`coalesce((select c.words from contributions.contribution c where c.receipt_id = r.id and c.withdrawn_at is null order by c.id limit 1), '')`.as(
        'words',
      ),
    )
    .where('r.contactEmail', '=', email.toLowerCase())
    .where('r.confirmedAt', 'is not', null)
    .where('r.rehearsal', '=', false)
    .orderBy('r.madeAt', 'desc')
    .limit(100)
    .execute()
