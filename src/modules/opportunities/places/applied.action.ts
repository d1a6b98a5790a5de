import type { Reader } from '#platform/database/types.ts'
import { seenByThem } from './occasions.ts'
import { applicationsOfPerson } from './own.queries.ts'
import { ownWords } from './own.words.ts'

/** What somebody with an account applied for, the newest first, each with where it stands in words for them. At most 100. */
export async function appliedBy(db: Reader, personId: string): Promise<{ receiptId: string; title: string; says: string }[]> {
  const applications = await applicationsOfPerson(db, personId)
  return applications.map(({ receiptId, title, hearBy, tellingId, ...standing }) => {
    const kind = seenByThem(standing.kind, tellingId !== null)
    return { receiptId, title, says: ownWords({ ...standing, kind }, hearBy).is }
  })
}
