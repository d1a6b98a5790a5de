import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { contributionFor } from './contribution-for.queries.ts'
import { clearPublicWords, insertRedaction, setPublicWords } from './public-words.queries.ts'
import { publicWords } from './public-words.ts'

/** Chooses the words of a contribution that the public will read. The reason for taking something out stays on record. */
export async function choosePublicWords(
  { db, person, now }: Work,
  projectId: string,
  contributionId: string,
  asked: { words: string; reason: string },
) {
  const said = await contributionFor(db, projectId, contributionId)
  const chosen = publicWords(said, asked)
  if (!chosen.ok) return chosen
  const { words, redacted, reason } = chosen.value
  if (!(await setPublicWords(db, said.id, { publicWords: words, chosenBy: person.id, chosenAt: now }))) return refused('taken-back')
  if (redacted) await insertRedaction(db, { contributionId: said.id, reason, redactedBy: person.id, redactedAt: now })
  await record(db, { type: 'contributions.words-published', actor: person.id, subject: said.id, at: now, details: { redacted } })
  return ok(said.id)
}

/** The words are public no more. What was printed stays printed. */
export async function unpublishWords({ db, person, now }: Work, projectId: string, contributionId: string): Promise<void> {
  const said = await contributionFor(db, projectId, contributionId)
  const wasPublic = await clearPublicWords(db, said.id)
  if (wasPublic) await record(db, { type: 'contributions.words-unpublished', actor: person.id, subject: said.id, at: now })
}
