import type { Reader } from '#platform/database/types.ts'
import { firstWords } from './consent.words.ts'
import { newestWordings, type Wording } from './consent-wording.queries.ts'
import { type Purpose, purposeNames } from './consents.ts'

/** The words of today, for every purpose: the first ones where nobody has agreed to any, or written others. */
export async function currentWordings(db: Reader): Promise<Readonly<Record<Purpose, Wording>>> {
  const newest = await newestWordings(db)
  const first = (purpose: Purpose): Wording => ({ id: null, purpose, version: 1, words: firstWords[purpose] })
  return Object.fromEntries(purposeNames.map((purpose) => [purpose, newest.get(purpose) ?? first(purpose)])) as Record<Purpose, Wording>
}
