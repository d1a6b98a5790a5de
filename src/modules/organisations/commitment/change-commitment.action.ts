import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Work } from '#platform/http/page.ts'
import { settingsOf } from '../settings.queries.ts'
import { commitmentVersions, insertDraft, insertVersion, newestDraft } from './commitment.queries.ts'
import { type CommitmentWords, type SignOff, sameWords, signOff } from './commitment.ts'

type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }

/** Keeps other words for the statement. They are valid once a board has agreed them. `before`: the words that the writer had before them, '' for none. */
export async function writeCommitment({ db, person, now }: Doing, before: string, words: CommitmentWords) {
  const newest = await newestDraft(db)
  if ((newest?.id ?? '') !== before) return refused('changed-meanwhile')
  if (newest && sameWords(newest, words)) return ok(newest.id)
  const id = await insertDraft(db, words, { by: person.id, now })
  await record(db, { type: 'organisations.commitment-written', actor: person.id, subject: id, at: now })
  return ok(id)
}

/** Records that a board agreed the newest words: from then on they are the next version (R20). */
export async function signCommitment({ db, person, now }: Doing, asked: SignOff) {
  const [newest, [last]] = [await newestDraft(db), await commitmentVersions(db)]
  const { commitmentReviewMonths: reviewMonths } = await settingsOf(db)
  const about = { today: dayOf(now), written: newest !== undefined, lastAgreedOn: last?.agreedOn, reviewMonths }
  const agreed = signOff(about, asked)
  if (!agreed.ok) return agreed
  const version = { ...agreed.value, id: newId(), number: (last?.number ?? 0) + 1, draftId: newest?.id ?? '' }
  if (!(await insertVersion(db, version, { by: person.id, now }))) return refused('agreed-meanwhile')
  const details = { number: version.number, reviewOn: version.reviewOn }
  await record(db, { type: 'organisations.commitment-agreed', actor: person.id, subject: version.id, at: now, details })
  return ok(version.id)
}
