import { containing } from '#platform/database/pattern.ts'
import type { Reader } from '#platform/database/types.ts'

const most = 50

/** Contributors whose name, email address or phone number has these words in it, by name: those who have left too. At most 50. */
export const contributorsLike = (db: Reader, words: string) => {
  const pattern = containing(words)
  return db
    .selectFrom('people.person')
    .select(['id', 'name', 'email', 'phone', 'deactivatedAt'])
    .where('kind', '=', 'contributor')
    .where('erasedAt', 'is', null)
    .where((row) => row.or((['name', 'email', 'phone'] as const).map((column) => row(column, 'ilike', pattern))))
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute()
}
