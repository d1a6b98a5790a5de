import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { WrittenOffer } from '../offer/offers.queries.ts'
import { type PairedText, pairText } from './paired-text.ts'
import { insertText, textIn } from './paired-texts.queries.ts'

/** Puts words in a language beside a published opportunity. Those that stood there before are kept, and nobody is shown them any more. */
export async function keepText({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, offer: WrittenOffer, text: PairedText) {
  const decided = pairText(text, offer.publishedAt !== null, dayOf(now))
  if (!decided.ok) return decided
  const before = await textIn(db, offer.id, text.language)
  const version = (before?.version ?? 0) + 1
  const id = await insertText(db, { ...decided.value, opportunityId: offer.id, version, addedBy: person.id, addedAt: now })
  if (id === undefined) return refused('added-meanwhile')
  await record(db, { type: 'opportunities.text-paired', actor: person.id, subject: id, at: now, details: { language: text.language, version } })
  return ok(id)
}
