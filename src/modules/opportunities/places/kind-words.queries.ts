import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Occasion } from './occasions.ts'

/** The words that an organisation has written for each occasion: the newest of each. */
export const ownKindWords = (db: Reader) =>
  db
    .selectFrom('opportunities.kind_words')
    .distinctOn('occasion')
    .select(['id', 'occasion', 'words', 'writtenAt'])
    .orderBy('occasion')
    .orderBy('id', 'desc')
    .$narrowType<{ occasion: Occasion }>()
    .execute()

export const kindWordsById = (db: Reader, id: string) =>
  db.selectFrom('opportunities.kind_words').select('words').where('id', '=', id).executeTakeFirstOrThrow()

export const insertKindWords = (db: Writer, row: { occasion: Occasion; words: string; writtenBy: string; writtenAt: Date }) =>
  db
    .insertInto('opportunities.kind_words')
    .values({ ...row, id: newId() })
    .execute()
