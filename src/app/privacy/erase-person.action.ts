import { ok, type Result, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { eraseMessages } from '#platform/messages/erase.ts'
import type { Erasing } from '#platform/personal-data.ts'
import { modules } from '../modules.ts'
import { changedRows, deleteSessions, insertErasure, whatIsTheirs } from './erasing.queries.ts'
import { somebodyOf } from './somebody.queries.ts'

export type Erasure = { personId: string; words: Erasing['words']; askedBy: string | null }

/** How many rows were blanked or deleted, by table. */
export type Places = Readonly<Record<string, number>>

/**
 * Erases a contributor everywhere, in the caller's transaction: every module blanks what it keeps about them, messages to them and about
 * them are blanked, their sign-ins end. Ids and totals stay, and a record that it was done. A second time changes nothing.
 *
 * Modules go from the last to the first, because the later ones find what is theirs by what the earlier ones keep.
 * Accounts of staff are refused: their name on what they decided is part of the public record.
 */
export async function erasePerson({ db, now }: { db: Writer; now: Date }, { personId, words, askedBy }: Erasure): Promise<Result<Places, 'staff'>> {
  const somebody = found(await somebodyOf(db, personId), 'person')
  if (somebody.kind === 'staff') return refused('staff')
  const before = await changedRows(db)
  const theirs = await whatIsTheirs(db, somebody)
  for (const { personal } of [...modules].reverse()) await personal?.erase(db, somebody.subject, { now, words, known: somebody.known })
  await eraseMessages(db, { known: somebody.known, ...theirs }, now)
  await deleteSessions(db, personId)
  if (somebody.erasedAt === null) {
    await insertErasure(db, { personId, words, askedBy, at: now })
    const details = { words, 'by-themselves': askedBy === personId }
    await record(db, { type: 'people.erased', actor: askedBy, subject: personId, at: now, details })
  }
  const changed = [...(await changedRows(db))].map(([place, count]) => [place, count - (before.get(place) ?? 0)] as const)
  return ok(Object.fromEntries(changed.filter(([, count]) => count > 0).sort(([one], [other]) => (one < other ? -1 : 1))))
}
