import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { insertContributions, type NewContribution, updateWords } from './contributions.queries.ts'
import { withdraw } from './withdraw.action.ts'

type UnderWork = { db: Writer; now: Date; actor: string | null }

/** A receipt that somebody holds already. `instead`: what they said under it before, whose place the new words take; where there are none, it is taken back. */
export type Under = { receiptId: string; instead?: string }

/**
 * What the holder of a receipt says further, kept under the same receipt, so that one code opens all of it.
 * @returns the ids of what was said: that of `instead` where its words have changed
 */
export async function sayUnder(work: UnderWork, under: Under, rows: readonly NewContribution[]): Promise<string[]> {
  const { db, now, actor } = work
  if (under.instead !== undefined) return sayInstead(work, under.receiptId, under.instead, rows)
  const ids = await insertContributions(db, rows)
  for (const { projectId, source, rehearsal } of rows.slice(0, 1)) {
    const details = { project: projectId, source, contributions: ids.length, rehearsal }
    await record(db, { type: 'contributions.received', actor, subject: under.receiptId, at: now, details })
  }
  return ids
}

/** Words that are public already, or were taken back or erased, keep standing as they are: other words are then said anew. */
async function sayInstead({ db, now, actor }: UnderWork, receiptId: string, id: string, rows: readonly NewContribution[]): Promise<string[]> {
  const [row, ...more] = rows
  if (row && more.length === 0 && (await updateWords(db, receiptId, id, row.words))) {
    await record(db, { type: 'contributions.reworded', actor, subject: id, at: now, details: { receipt: receiptId } })
    return [id]
  }
  await withdraw({ db, now }, receiptId, 'words', [id])
  return insertContributions(db, rows)
}
