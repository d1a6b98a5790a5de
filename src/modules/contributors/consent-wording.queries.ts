import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Purpose } from './consents.ts'

/** The words of a purpose as they stand. Without an id, nobody has agreed to them yet: they are in the code alone. */
export type Wording = { id: string | null; purpose: Purpose; version: number; words: string }

/** The newest words of each purpose that are written down. */
export async function newestWordings(db: Reader): Promise<ReadonlyMap<Purpose, Wording>> {
  const rows = await db
    .selectFrom('contributors.consent_wording')
    .distinctOn('purpose')
    .select(['id', 'purpose', 'version', 'words'])
    .orderBy('purpose')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.purpose, row]))
}

/** The id of a wording, which is written down now where nobody had agreed to it before. Two at once: one row. */
export async function keptWording(db: Writer, { id, purpose, version, words }: Wording, now: Date): Promise<string> {
  if (id !== null) return id
  await insertWording(db, { purpose, version, words, madeBy: null, madeAt: now })
  const { id: kept } = await db
    .selectFrom('contributors.consent_wording')
    .select('id')
    .where('purpose', '=', purpose)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return kept
}

type NewWording = { purpose: Purpose; version: number; words: string; madeBy: string | null; madeAt: Date }

/** False where this version is there already. */
export async function insertWording(db: Writer, wording: NewWording): Promise<boolean> {
  const inserted = await db
    .insertInto('contributors.consent_wording')
    .values({ ...wording, id: newId() })
    .onConflict((conflict) => conflict.columns(['organisationId', 'purpose', 'version']).doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}
