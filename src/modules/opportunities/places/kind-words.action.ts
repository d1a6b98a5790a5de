import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Work } from '#platform/http/page.ts'
import { usualWords } from './answer.words.ts'
import { insertKindWords, kindWordsById, ownKindWords } from './kind-words.queries.ts'
import { type Occasion, occasions } from './occasions.ts'

/** Words for an occasion; `id` is null where they are the usual ones. */
export type KindWords = { id: string | null; words: string }

/** The words that hold now, for every occasion. */
export async function kindWordsOf(db: Reader): Promise<Readonly<Record<Occasion, KindWords>>> {
  const own = new Map((await ownKindWords(db)).map(({ occasion, id, words }) => [occasion, { id, words }]))
  return Object.fromEntries(occasions.map((one) => [one, own.get(one) ?? { id: null, words: usualWords[one] }])) as Record<Occasion, KindWords>
}

/** The words that somebody was told, whatever holds now. */
export const kindWordsTold = async (db: Reader, occasion: Occasion, id: string | null): Promise<string> =>
  id === null ? usualWords[occasion] : (await kindWordsById(db, id)).words

/** Writes words for an occasion, from the next message on. What was sent before keeps the words that it had. */
export async function writeKindWords({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, occasion: Occasion, words: string): Promise<void> {
  await insertKindWords(db, { occasion, words, writtenBy: person.id, writtenAt: now })
  await record(db, { type: 'opportunities.kind-words-written', actor: person.id, subject: null, at: now, details: { occasion } })
}
