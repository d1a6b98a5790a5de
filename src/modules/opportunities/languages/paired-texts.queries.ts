import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Language } from './languages.ts'
import type { PairedText } from './paired-text.ts'

const newest = (db: Reader) =>
  db
    .selectFrom('opportunities.paired_text as t')
    .select(['t.id', 't.language', 't.version', 't.title', 't.words', 't.translatedBy', 't.checkedBy', 't.checkedOn', 't.addedAt'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('opportunities.paired_text as later')
            .select('later.id')
            .whereRef('later.opportunityId', '=', 't.opportunityId')
            .whereRef('later.language', '=', 't.language')
            .whereRef('later.version', '>', 't.version'),
        ),
      ),
    )
    .$narrowType<{ language: Language }>()

/** The newest text of each language of an opportunity, in the order of their codes. At most 60. */
export const languagesOf = (db: Reader, opportunityId: string) =>
  newest(db).where('t.opportunityId', '=', opportunityId).orderBy('t.language').limit(60).execute()

export type KnownText = Awaited<ReturnType<typeof languagesOf>>[number]

export const textIn = (db: Reader, opportunityId: string, language: string) =>
  newest(db).where('t.opportunityId', '=', opportunityId).where('t.language', '=', language).executeTakeFirst()

/** False where somebody else has added this version meanwhile. */
export async function insertText(
  db: Writer,
  row: PairedText & { opportunityId: string; version: number; addedBy: string; addedAt: Date },
): Promise<string | undefined> {
  const inserted = await db
    .insertInto('opportunities.paired_text')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}
