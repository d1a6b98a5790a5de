import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { insertWording, keptWording } from './consent-wording.queries.ts'
import type { Purpose } from './consents.ts'
import { currentWordings } from './current-wordings.action.ts'

/** Writes new words for a consent. Who agreed to older words agreed to those: they are shown that the words have changed, and asked again. */
export async function writeWording({ db, person, now }: Work, purpose: Purpose, words: string) {
  const current = (await currentWordings(db))[purpose]
  if (current.words === words) return refused('same-words')
  await keptWording(db, current, now)
  const version = current.version + 1
  const written = await insertWording(db, { purpose, version, words, madeBy: person.id, madeAt: now })
  if (!written) return refused('changed-meanwhile')
  await record(db, { type: 'contributors.wording-written', actor: person.id, subject: null, at: now, details: { purpose, version } })
  return ok(version)
}
